import type { AskedQuestion } from './ask-all.ts';
import { type Score, scoreAnswer } from './score-answer.ts';

type Counts = Record<Score, number>;

export interface EvalReport {
  total: Counts;
  /** By kind, language, register and dataset: an average hides the weak ones. */
  groups: { name: string; rows: { key: string; counts: Counts }[] }[];
  /** Answers in the language that was asked. */
  sameLanguage: number;
  misses: { id: string; score: Score; question: string; expected: string; got: string }[];
}

export function buildReport(asked: readonly AskedQuestion[]): EvalReport {
  const scored = asked.map((item) => ({ ...item, score: scoreAnswer(item.question, item.answer) }));
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
      group('kind', ({ question }) => question.expect.kind),
      group('language', ({ question }) => question.lang),
      group('register', ({ question }) => question.register),
      group('dataset', ({ question }) => question.dataset),
    ],
    sameLanguage: scored.filter(({ question, answer }) => question.lang === answer.language).length,
    misses: scored
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

function count(scores: readonly Score[]): Counts {
  const counts: Counts = { right: 0, wrong: 0, unanswered: 0 };
  for (const score of scores) counts[score] += 1;
  return counts;
}

function line(name: string, { right, wrong, unanswered }: Counts): string {
  const total = right + wrong + unanswered;
  const percent = total === 0 ? 0 : (right / total) * 100;
  return `${name.padEnd(16)} ${percent.toFixed(1).padStart(5)} %  right ${right}  wrong ${wrong}  unanswered ${unanswered}`;
}

function describeExpected({ expect }: AskedQuestion['question']): string {
  const { kind, reason, figures, items, metric, dimension } = expect;
  if (reason) return `${kind} ${reason}`;
  if (figures) return `${kind} ${figures.map((figure) => JSON.stringify(figure)).join(' ')}`.slice(0, 400);
  if (items) return `${kind} ${metric} by ${dimension} ${JSON.stringify(items)}`.slice(0, 400);
  return kind;
}
