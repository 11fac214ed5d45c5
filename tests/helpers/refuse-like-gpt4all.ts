const NUMBERS = ['temperature', 'top_p', 'min_p'];
const REFUSED = [
  'seed',
  'stop',
  'stream_options',
  'logit_bias',
  'top_logprobs',
  'response_format',
  'tools',
  'tool_choice',
  'function_call',
  'functions',
];
const IGNORED = ['n', 'user', 'service_tier', 'parallel_tool_calls', 'logprobs', 'stream'];
const ROLES = ['system', 'user', 'assistant'];

/**
 * What GPT4All's own server refuses, in its words (gpt4all-chat/src/server.cpp, version 3): every
 * key that it does not know or support, other roles, and contents that are no plain text.
 */
export function refuseLikeGpt4all(body: Readonly<Record<string, unknown>>): string | null {
  if (typeof body.model !== 'string') return 'you must provide a model parameter';
  if (body.stream === true) return "'stream' is not supported";
  for (const key of ['frequency_penalty', 'presence_penalty', ...REFUSED]) {
    if (body[key] !== undefined && body[key] !== null) return `'${key}' is not supported`;
  }
  for (const key of NUMBERS) {
    if (body[key] !== undefined && typeof body[key] !== 'number') return `not of type 'number' - '${key}'`;
  }
  if (body.max_tokens !== undefined && !(Number.isInteger(body.max_tokens) && Number(body.max_tokens) >= 1)) {
    return "not of type 'integer' - 'max_tokens'";
  }
  const known = ['model', 'messages', 'max_tokens', ...NUMBERS, ...IGNORED];
  const unknown = Object.keys(body).find((key) => !known.includes(key));
  if (unknown !== undefined) return `Unrecognized request argument supplied: ${unknown}`;
  return refuseMessages(body.messages);
}

function refuseMessages(messages: unknown): string | null {
  if (!Array.isArray(messages) || messages.length === 0) {
    return "Invalid type for 'messages': expected a non-empty array of objects";
  }
  for (const [index, message] of messages.entries()) {
    const { role, content, ...rest } = message as Record<string, unknown>;
    if (typeof role !== 'string' || !ROLES.includes(role)) return `Invalid 'messages[${index}].role'`;
    if (typeof content !== 'string') return "not of type 'string' - 'content'";
    const [key] = Object.keys(rest);
    if (key !== undefined) return `Invalid 'messages[${index}]': unrecognized key: '${key}'`;
  }
  return null;
}
