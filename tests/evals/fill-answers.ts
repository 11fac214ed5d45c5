import { readFile, writeFile } from 'node:fs/promises';
import { parseQuestions } from '#api/eval/question.ts';
import { answerPlainly } from './reference/answer-plainly.ts';
import { factsOf } from './reference/facts-of.ts';

/**
 * `node tests/evals/fill-answers.ts FILE…`: computes the values that the questions of a file expect and
 * writes them back. A question is written with the meaning of its figures and without their values.
 */
const facts = factsOf();
let failures = 0;
for (const file of process.argv.slice(2)) {
  const lines = parseQuestions(await readFile(file, 'utf8')).map((question) => {
    try {
      return JSON.stringify({ ...question, expect: answerPlainly(facts(question.dataset), question) });
    } catch (error) {
      failures += 1;
      process.stderr.write(`${question.id} ${question.question}: ${String(error)}\n`);
      return JSON.stringify(question);
    }
  });
  await writeFile(file, `${lines.join('\n')}\n`);
}
process.exitCode = failures > 0 ? 1 : 0;
