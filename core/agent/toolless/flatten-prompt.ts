import type { ChatModel } from '../models.ts';

type Prompt = Parameters<ChatModel['doGenerate']>[0]['prompt'];
type Message = Prompt[number];

interface Additions {
  /** Stands behind the instructions: stable like them. */
  afterInstructions: string;
  /** The last thing that the model reads. */
  last: string;
}

/**
 * A prompt in the three roles that every server knows, each content one text: calls become the text
 * that stands for them, results the next message of the user. Neighbours of one role are joined,
 * because many chat templates insist on taking turns.
 */
export function flattenPrompt(prompt: Prompt, { afterInstructions, last }: Additions): Prompt {
  const system = prompt.flatMap((message) => (message.role === 'system' ? [message.content] : []));
  const turns = prompt.flatMap(toTurns);
  if (last !== '') turns.push({ role: 'user', text: last });
  const joined: Turn[] = [];
  for (const turn of turns) {
    const before = joined.at(-1);
    if (before?.role === turn.role) before.text += `\n\n${turn.text}`;
    else joined.push({ ...turn });
  }
  const instructions = [...system, afterInstructions].filter(Boolean).join('\n\n');
  return [
    ...(instructions === '' ? [] : [{ role: 'system' as const, content: instructions }]),
    ...joined.map(toMessage),
  ];
}

interface Turn {
  role: 'user' | 'assistant';
  text: string;
}

function toMessage({ role, text }: Turn): Message {
  return { role, content: [{ type: 'text', text }] };
}

function toTurns(message: Message): Turn[] {
  switch (message.role) {
    case 'system':
      return [];
    case 'user':
      return [{ role: 'user', text: joinTexts(message.content) }];
    case 'assistant':
      return [{ role: 'assistant', text: joinTexts(message.content) }];
    case 'tool':
      return [{ role: 'user', text: message.content.map(wordResult).filter(Boolean).join('\n') }];
  }
}

type Part = Exclude<Message['content'], string>[number];

function joinTexts(parts: readonly Part[]): string {
  return parts.map(wordPart).filter(Boolean).join('\n');
}

/** Texts as they are; a call in the form in which the model is asked to write it. */
function wordPart(part: Part): string {
  if (part.type === 'text') return part.text;
  if (part.type === 'tool-call') return JSON.stringify({ tool: part.toolName, input: part.input });
  return '';
}

function wordResult(part: Part): string {
  if (part.type !== 'tool-result') return '';
  const { output } = part;
  const said = 'value' in output ? output.value : output.type;
  return `Result of ${part.toolName}: ${typeof said === 'string' ? said : JSON.stringify(said)}`;
}
