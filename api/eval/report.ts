import type { AskedQuestion } from './ask-all.ts';
import { type Score, scoreAnswer } from './score-answer.ts';

type Counts = Record<Score, number>;

export interface EvalReport {
  total: Counts;
  /** By kind, tool, language, register, dataset and split: an average hides the weak ones. */
  groups: { name: string; rows: { key: string; counts: Counts }[] }[];
  /** Answers in the language that was asked. */
  sameLanguage: number;
  /** Of a held-out question nothing is shown: who reads it could build for it. */
  misses: { id: string; score: Score; question: string; expected: string; got: string }[];
}

const HELD_OUT = 'held-out';

export function buildReport(asked: readonly AskedQuestion[]): EvalReport {
  const scored = asked.map((item) => ({ ...item, score: scoreAnswer(item.question, item.answer) }));
  const own = scored.filter(({ question }) => question.split !== HELD_OUT);
  const group = (name: string, keyOf: (item: AskedQuestion) => string): EvalReport['groups'][number] => {
    const keys = [...new Set(scored.map(keyOf))].toSorted();
    return {
      name,
      rows: keys.map((key) => ({
        key,
        counts: count(scored.filter((item) => keyOf(item) === key).map((item) => item.score)),
      })),
    };
  };
  return {
    total: count(scored.map((item) => item.score)),
    groups: [
      group('kind', ({ question }) => toKind(question)),
      group('language', ({ question }) => question.lang),
      group('register', ({ question }) => question.register),
      group('dataset', ({ question }) => question.dataset),
      group('split', ({ question }) => question.split ?? 'none'),
    ],
    sameLanguage: scored.filter(({ question, answer }) => question.lang === answer.language).length,
    misses: own
      .filter(({ score }) => score !== 'right')
      .map(({ question, answer, score }) => ({
        id: question.id,
        score,
        question: question.question,
        expected: describeExpected(question),
        got: `${answer.kind}: ${answer.answer.replaceAll('\n', ' ⏎ ')}`,
      })),
  };
}

export function printReport(report: EvalReport): string {
  const lines = [line('all', report.total), `answered in the language asked: ${report.sameLanguage}`];
  for (const { name, rows } of report.groups) {
    lines.push('', name, ...rows.map(({ key, counts }) => line(`  ${key}`, counts)));
  }
  if (report.misses.length > 0) lines.push('', 'misses');
  for (const miss of report.misses) {
    lines.push(`  ${miss.id} ${miss.score}: ${miss.question}`);
    lines.push(`    expected ${miss.expected}`, `    got      ${miss.got}`);
  }
  return `${lines.join('\n')}\n`;
}

/** What was asked for: a figure's statistic, the tool, the role that has to be refused. */
function toKind({ expect, role, followup_of }: AskedQuestion['question']): string {
  if (role === 'viewer') return 'viewer';
  if (expect.kind === 'tool') return expect.calls?.[0]?.name ?? 'tool';
  if (followup_of && (expect.kind === 'figures' || expect.kind === 'ranking'))
    return `${expect.kind} follow-up`;
  const stat = expect.figures?.[0]?.stat;
  return [expect.kind, expect.tools?.[0] ?? stat].filter(Boolean).join(' ');
}

function count(scores: readonly Score[]): Counts {
  const counts: Counts = { right: 0, wrong: 0, unanswered: 0 };
  for (const score of scores) counts[score] += 1;
  return counts;
}

function line(name: string, { right, wrong, unanswered }: Counts): string {
  const total = right + wrong + unanswered;
  const percent = total === 0 ? 0 : (right / total) * 100;
  return `${name.padEnd(26)} ${percent.toFixed(1).padStart(5)} %  right ${right}  wrong ${wrong}  unanswered ${unanswered}`;
}

function describeExpected({ expect }: AskedQuestion['question']): string {
  const { kind, reason, figures, items, metric, dimension } = expect;
  if (reason) return `${kind} ${reason}`;
  if (figures) return `${kind} ${figures.map((figure) => JSON.stringify(figure)).join(' ')}`.slice(0, 400);
  if (items) return `${kind} ${metric} by ${dimension} ${JSON.stringify(items)}`.slice(0, 400);
  return kind;
}
