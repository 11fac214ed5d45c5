import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { renderReply } from '#bots/terminal/render-reply.ts';
import { findBusiness } from '#core/accounts/find-business.ts';
import { findOwner } from '#core/accounts/find-owner.ts';
import { AiraError } from '#core/errors.ts';
import { saveDocuments } from './save-documents.ts';
import { type Bots, createBots } from '../bots.ts';
import type { Services } from '../services.ts';

/** `chat [--business SLUG]`: the bot in a terminal. An empty line or Ctrl+D ends it. */
export async function chatCommand(args: string[], services: Services): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { business: { type: 'string', default: 'demo' }, lang: { type: 'string' } },
  });
  const business = await findBusiness(services.db, values.business);
  const owner = business && (await findOwner(services.db, business.id));
  if (!business || !owner) throw new AiraError('not_found', `no business is called "${values.business}"`);
  const bots = createBots(services);
  const speaker = { personId: owner.id, businessId: business.id, conversation: crypto.randomUUID() };
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    terminal: process.stdin.isTTY,
  });
  print(`${business.name} · ${owner.name}. Ctrl+D untuk selesai / to end.\n`);
  // Piped input closes before its lines are answered, and a closed interface refuses to prompt.
  let isOpen = true;
  lines.once('close', () => (isOpen = false));
  const prompt = (): void => (isOpen ? lines.prompt() : undefined);
  lines.setPrompt('› ');
  prompt();
  let choices: readonly string[] = [];
  for await (const line of lines) {
    const text = choices[Number(line.trim()) - 1] ?? line;
    if (text.trim() !== '') choices = await takeTurn(bots, speaker, text);
    prompt();
  }
  print('\n');
  return 0;
}

interface Speaker {
  personId: string;
  businessId: string;
  conversation: string;
}

/** One turn; returns the choices that the next line may pick by number. */
async function takeTurn(
  bots: Bots,
  { conversation, ...verified }: Speaker,
  text: string,
): Promise<readonly string[]> {
  let choices: readonly string[] = [];
  await bots.runTurn(
    {
      channel: 'terminal',
      chatId: conversation,
      messageId: crypto.randomUUID(),
      text,
      isGroup: false,
      isAddressed: true,
      locale: 'id',
      verified,
    },
    {
      send: async (reply) => {
        choices = reply.choices ?? [];
        const savedAs = await saveDocuments(reply.documents ?? [], process.cwd());
        print(`\n${renderReply(reply, process.stdout.columns ?? 80, savedAs)}\n\n`);
      },
      // A dot at once and every few seconds: somebody is at work.
      showTyping: async () => (process.stdout.isTTY ? print('·') : undefined),
    },
  );
  return choices;
}

function print(text: string): void {
  process.stdout.write(text);
}
