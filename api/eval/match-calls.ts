import type { Answer } from '#core/agent/answer.ts';
import type { ExpectedCall } from './question.ts';

type Calls = Answer['tools'];

/** True when one of the calls has the name, and all that is expected of its input. */
export function isCalled(calls: Calls, { name, input }: ExpectedCall): boolean {
  return calls.some((call) => call.name === name && isRecord(call.input) && includesAll(call.input, input));
}

/** True when the tool was called, about something else. */
export function isNearlyCalled(calls: Calls, { name }: ExpectedCall): boolean {
  return calls.some((call) => call.name === name);
}

function includesAll(actual: Record<string, unknown>, expected: ExpectedCall['input']): boolean {
  return Object.entries(expected).every(
    ([key, value]) => JSON.stringify(actual[key]) === JSON.stringify(value),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
