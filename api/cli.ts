import { toPersonSentence } from '#core/error-messages.ts';
import { AiraError, toAiraError } from '#core/errors.ts';
import type { Locale, Localized } from '#core/text.ts';
import { readProcessEnv } from './env.ts';
import { createNodeServices } from './node-services.ts';
import type { Services } from './services.ts';

/** Runs one command with the arguments after its name; the number is the exit code. */
export type Command = (args: string[], services: Services) => Promise<number>;

interface CommandEntry {
  usage: string;
  summary: Localized;
  /** Keeps a full log when no person watches. */
  isServer?: boolean;
  load: () => Promise<Command>;
}

const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  ask: {
    usage: 'ask "QUESTION" --business SLUG [--as ROLE] [--now ISO] [--json]',
    summary: { id: 'tanya satu pertanyaan', en: 'ask one question' },
    load: async () => (await import('./commands/ask.ts')).askCommand,
  },
  chat: {
    usage: 'chat [--business SLUG]',
    summary: { id: 'mengobrol di terminal', en: 'chat in the terminal' },
    load: async () => (await import('./commands/chat.ts')).chatCommand,
  },
  ingest: {
    usage: 'ingest FILE --business SLUG [--create] [--json]',
    summary: { id: 'muat file penjualan (CSV, XLSX, XLS)', en: 'load a file of sales (CSV, XLSX, XLS)' },
    load: async () => (await import('./commands/ingest.ts')).ingestCommand,
  },
  imports: {
    usage: 'imports [show|reconcile|replay|dismiss|explain IMPORT] [ROW …] --business SLUG [--map FILE]',
    summary: {
      id: 'lihat yang sudah masuk, yang ditahan, dan baca ulang',
      en: 'see what came in, what is held back, and read it again',
    },
    load: async () => (await import('./commands/imports.ts')).importsCommand,
  },
  watch: {
    usage: 'watch FOLDER --business SLUG [--outlet NAME]',
    summary: {
      id: 'muat file di sebuah folder begitu datang',
      en: 'load the files of a folder as they come',
    },
    load: async () => (await import('./commands/watch.ts')).watchCommand,
  },
  connect: {
    usage: 'connect alunam|moka|loyverse|shopify --business SLUG [--url URL] [--every MINUTES] < KEY',
    summary: { id: 'hubungkan kasir, lalu tarik datanya', en: 'connect a cash register and pull its data' },
    load: async () => (await import('./commands/connect.ts')).connectCommand,
  },
  products: {
    usage: 'products --business SLUG [list|merge A B|keep-apart A B|undo ID|categories]',
    summary: { id: 'nama yang mungkin satu barang', en: 'names that may be one product' },
    load: async () => (await import('./commands/products.ts')).productsCommand,
  },
  sources: {
    usage: 'sources [pause|resume|remove NAME] --business SLUG [--json]',
    summary: {
      id: 'lihat sumber data dan keadaannya; jeda atau putuskan',
      en: 'see the sources and how they are doing; pause or remove one',
    },
    load: async () => (await import('./commands/sources.ts')).sourcesCommand,
  },
  link: {
    usage: 'link --business SLUG --channel telegram|web',
    summary: { id: 'buat kode untuk menghubungkan chat', en: 'make a code that links a chat' },
    load: async () => (await import('./commands/link.ts')).linkCommand,
  },
  telegram: {
    usage: 'telegram',
    summary: { id: 'daftarkan webhook ke Telegram', en: 'register the webhook at Telegram' },
    load: async () => (await import('./commands/telegram.ts')).telegramCommand,
  },
  serve: {
    usage: 'serve',
    summary: { id: 'jalankan AIRA (sama dengan npm start)', en: 'run AIRA (the same as npm start)' },
    isServer: true,
    load: async () => (await import('./commands/serve.ts')).serveCommand,
  },
  migrate: {
    usage: 'migrate',
    summary: { id: 'perbarui tabel di database', en: 'bring the database tables up to date' },
    load: async () => (await import('./commands/migrate.ts')).migrateCommand,
  },
  doctor: {
    usage: 'doctor [--lang en]',
    summary: { id: 'periksa pengaturan', en: 'check the configuration' },
    load: async () => (await import('./commands/doctor.ts')).doctorCommand,
  },
  eval: {
    usage: 'eval FILE --business DATASET=SLUG … [--answers OUT.jsonl]',
    summary: { id: 'nilai jawaban atas sekumpulan pertanyaan', en: 'score answers to a set of questions' },
    load: async () => (await import('./commands/eval.ts')).evalCommand,
  },
};

/** Everything after `npm run aira --`. Never throws: a failure is a sentence and exit code 1. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  const locale = readLocale(args);
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(describeCommands(locale));
    return name === undefined ? 1 : 0;
  }
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) {
    const sentence = { id: `Perintah "${name}" tidak ada.`, en: `There is no command "${name}".` };
    process.stderr.write(`${sentence[locale]}\n\n${describeCommands(locale)}`);
    return 1;
  }
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(`npm run aira -- ${entry.usage}\n${entry.summary[locale]}\n`);
    return 0;
  }
  return runCommand(entry, args, locale);
}

async function runCommand(entry: CommandEntry, args: string[], locale: Locale): Promise<number> {
  let services: Services | undefined;
  try {
    const command = await entry.load();
    services = await createNodeServices(readProcessEnv(), entry.isServer ? {} : { isQuiet: true });
    return await command(args, services);
  } catch (error) {
    process.stderr.write(describeFailure(error, locale));
    return 1;
  } finally {
    await services?.close();
  }
}

/** The person's sentence, and below it what a developer would want; never a stack trace. */
function describeFailure(error: unknown, locale: Locale): string {
  const failure = toAiraError(isArgumentError(error) ? new AiraError('bad_request', error.message) : error);
  const detail = failure.message.split('\n')[0]?.slice(0, 300) ?? '';
  return `${toPersonSentence(failure, locale)}\n  ${failure.code}: ${detail}\n`;
}

/** `parseArgs` of node:util names the argument that it does not know. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function describeCommands(locale: Locale): string {
  const lines = Object.values(COMMANDS).map(
    (entry) => `  npm run aira -- ${entry.usage}\n      ${entry.summary[locale]}`,
  );
  return `AIRA\n\n${lines.join('\n')}\n`;
}

function readLocale(args: readonly string[]): Locale {
  const index = args.indexOf('--lang');
  return args[index + 1] === 'en' && index >= 0 ? 'en' : args.includes('--lang=en') ? 'en' : 'id';
}

if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2));
