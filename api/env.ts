import { z } from 'zod';
import { AiraError } from '#core/errors.ts';
import { MODEL_KEYS, MODEL_NEEDS } from './model-settings.ts';

const PostgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const HttpUrl = z.url({ protocol: /^https?$/ });

/** Everything that can be configured; process variables on Node, bindings on workerd. */
const EnvSchema = z.object({
  /** Where the embedded database and its secret live. */
  AIRA_DATA_DIR: z.string().default('.aira'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8787),
  /** Address under which people reach AIRA, for links in chats. */
  AIRA_PUBLIC_URL: HttpUrl.optional(),
  /** Signs cookies and encrypts credentials. Generated into the data folder when absent on Node. */
  AIRA_SECRET: z.string().min(32).optional(),
  /** Secrets that AIRA_SECRET replaced, by commas: they open stored credentials and sign nothing. */
  AIRA_FORMER_SECRETS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((secret) => secret.trim()))
    .transform((list) => list.filter((secret) => secret !== ''))
    .pipe(z.array(z.string().min(32))),
  /** Login of the application: owns nothing, cannot bypass row level security. */
  DATABASE_URL: PostgresUrl.optional(),
  /** Login that owns the tables; for migrations only. */
  DATABASE_OWNER_URL: PostgresUrl.optional(),
  /** Edge only: a WebSocket-to-TCP proxy in front of a PostgreSQL that is not Neon's. */
  DATABASE_WEBSOCKET_PROXY: z.url({ protocol: /^wss?$/ }).optional(),
  UPSTASH_REDIS_REST_URL: HttpUrl.optional(),
  UPSTASH_REDIS_REST_TOKEN: z.string().optional(),
  ...MODEL_KEYS,
  /** Whom owners may ask for help: a name, a number, an address. Shown to them as it is. */
  AIRA_SUPPORT_CONTACT: z.string().max(120).optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'is not a token from @BotFather')
    .optional(),
  /** A folder whose files are loaded as they come, and the slug of the business that they are of. */
  AIRA_WATCH_FOLDER: z.string().optional(),
  AIRA_WATCH_BUSINESS: z.string().optional(),
  /** Another Bot API server than Telegram's own: one hosted by yourself, or a test's. */
  TELEGRAM_API_ROOT: HttpUrl.optional(),
  /** Telegram sends it back with every webhook call. */
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'holds other characters than letters, digits, _ and -')
    .optional(),
  /** AIRA's registration in Moka's developer dashboard. */
  MOKA_CLIENT_ID: z.string().min(1).optional(),
  MOKA_CLIENT_SECRET: z.string().min(1).optional(),
  /** Another address than Moka's own: a test's. */
  MOKA_BASE_URL: HttpUrl.optional(),
});
export type Env = z.infer<typeof EnvSchema>;

/** Keys that do nothing without another. */
const NEEDS: readonly (readonly [key: keyof Env, needed: keyof Env])[] = [
  ['UPSTASH_REDIS_REST_URL', 'UPSTASH_REDIS_REST_TOKEN'],
  ['UPSTASH_REDIS_REST_TOKEN', 'UPSTASH_REDIS_REST_URL'],
  ['AIRA_WATCH_FOLDER', 'AIRA_WATCH_BUSINESS'],
  ['AIRA_WATCH_BUSINESS', 'AIRA_WATCH_FOLDER'],
  ['MOKA_CLIENT_ID', 'MOKA_CLIENT_SECRET'],
  ['MOKA_CLIENT_SECRET', 'MOKA_CLIENT_ID'],
  ...MODEL_NEEDS,
];

/**
 * Checks the configuration once. Empty values count as absent, as in a copied `.env` template.
 * @throws AiraError `configuration` naming every key that is wrong, never its value.
 */
export function parseEnv(values: Readonly<Record<string, unknown>>): Env {
  const given = Object.fromEntries(
    Object.keys(EnvSchema.shape).flatMap((key) => {
      const value = values[key];
      return value === undefined || value === '' ? [] : [[key, value]];
    }),
  );
  const parsed = EnvSchema.safeParse(given);
  const problems = parsed.success
    ? NEEDS.flatMap(([key, needed]) =>
        parsed.data[key] && !parsed.data[needed] ? [`${needed}: is missing beside ${key}`] : [],
      )
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (parsed.success && problems.length === 0) return parsed.data;
  const keys = problems.map((problem) => problem.split(':')[0]).join(', ');
  throw new AiraError('configuration', `configuration: ${problems.join('; ')}`, {
    details: { keys, problems: problems.join('; ') },
  });
}

/** The process's variables, with those of a `.env` file in the working folder beneath them. */
export function readProcessEnv(): Env {
  try {
    process.loadEnvFile();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return parseEnv(process.env);
}
