import type { Plan } from '#core/agent/offline/plan.ts';

const LABEL_WIDTH = 10;

/** How a question was read, for a terminal: a line for each part, then the calls and what was assumed. */
export function explainPlan({ trace, calls, smalltalk, effect, assumptions }: Plan): string {
  const lines = [
    ...trace.map((line) => toLine(...splitLine(line))),
    ...calls.map(({ name, input }) => toLine('call', `${name} ${JSON.stringify(input)}`)),
    ...(smalltalk === null ? [] : [toLine('says', smalltalk)]),
    ...(effect === null ? [] : [toLine('effect', effect)]),
    ...assumptions.map((assumption) => toLine('assumes', assumption)),
  ];
  return lines.join('\n');
}

function splitLine(line: string): [label: string, value: string] {
  const at = line.indexOf(': ');
  return at < 0 ? ['', line] : [line.slice(0, at), line.slice(at + 2)];
}

function toLine(label: string, value: string): string {
  return `${label.padEnd(LABEL_WIDTH)}  ${value}`;
}
