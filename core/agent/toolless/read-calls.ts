import { readJson } from './read-json.ts';

export interface ReadCall {
  name: string;
  input: unknown;
}

const NAME_KEYS = ['tool', 'name', 'tool_name', 'function', 'action'];
const INPUT_KEYS = ['input', 'arguments', 'parameters', 'args', 'action_input'];
/** Keys under which some models put one call, or a list of them. */
const WRAPPERS = ['tool_calls', 'tool_call', 'calls', 'function_call', 'function'];
const MOST_CALLS = 8;

/**
 * The tool calls in a model's text: JSON on a line, in a fence, between tags or amid prose, one or
 * several, with the names that different models were taught (`name`, `arguments`, `parameters`),
 * and calls written as in a program: `query_metrics({…})`. Only known names count as calls.
 */
export function readCalls(text: string, names: readonly string[]): ReadCall[] {
  const calls: ReadCall[] = [];
  for (let at = 0; at < text.length && calls.length < MOST_CALLS;) {
    const start = text.slice(at).search(/[{[]/);
    if (start < 0) break;
    const from = at + start;
    const read = readJson(text, from);
    const called = read ? findCalls(read.value, names, nameBefore(text, from)) : [];
    calls.push(...called);
    at = read && called.length > 0 ? read.end : from + 1;
  }
  return dropRepeats(calls).slice(0, MOST_CALLS);
}

/** The word before an opening bracket: `rank({` or `rank {` or `rank: {`. */
function nameBefore(text: string, at: number): string {
  return /([a-z_]+)[`"']?\s*[(:]?\s*$/.exec(text.slice(Math.max(0, at - 60), at))?.[1] ?? '';
}

function findCalls(value: unknown, names: readonly string[], before: string): ReadCall[] {
  if (Array.isArray(value)) return value.flatMap((item) => findCalls(item, names, ''));
  if (!isRecord(value)) return [];
  const named = NAME_KEYS.map((key) => value[key]).find(
    (name): name is string => typeof name === 'string' && names.includes(name),
  );
  if (named !== undefined) return [{ name: named, input: readInput(value) }];
  const wrapped = WRAPPERS.flatMap((key) => (key in value ? findCalls(value[key], names, '') : []));
  if (wrapped.length > 0) return wrapped;
  if (names.includes(before)) return [{ name: before, input: value }];
  // {"query_metrics": {…}}
  const [only, ...more] = Object.entries(value);
  if (only && more.length === 0 && names.includes(only[0])) return [{ name: only[0], input: only[1] }];
  return [];
}

/** The input under its own key, as an object or as JSON in a string; else the keys beside the name. */
function readInput(call: Readonly<Record<string, unknown>>): unknown {
  const key = INPUT_KEYS.find((name) => name in call);
  if (key === undefined) {
    return Object.fromEntries(Object.entries(call).filter(([name]) => !NAME_KEYS.includes(name)));
  }
  const input = call[key];
  if (typeof input !== 'string') return input ?? {};
  return readJson(input, Math.max(0, input.search(/[{[]/)))?.value ?? input;
}

function dropRepeats(calls: readonly ReadCall[]): ReadCall[] {
  return [...new Map(calls.map((call) => [JSON.stringify(call), call])).values()];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
