import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { ModelUse } from '#core/agent/usage.ts';
import { AiraError } from '#core/errors.ts';
import { askAll } from '../eval/ask-all.ts';
import { describeModelUse } from '../eval/describe-model-use.ts';
import { type EvalQuestion, parseQuestions } from '../eval/question.ts';
import { buildReport, printReport } from '../eval/report.ts';
import type { Services } from '../services.ts';
import { chooseModels, findBusinessAndOwner } from './ask-options.ts';

/**
 * `npm run eval -- FILE --business DATASET=SLUG … [--split NAME] [--model NAME] [--answers OUT.jsonl]`:
 * asks a question file, or the questions of one split, and scores the answers.
 */
export async function evalCommand(args: string[], services: Services): Promise<number> {
  const options = readOptions(args);
  const all = parseQuestions(await readQuestionFile(options.file));
  const questions = all.filter(({ split }) => options.split === null || split === options.split);
  const askers = new Map<string, { personId: string; businessId: string }>();
  for (const [dataset, slug] of options.businesses) {
    const { business, owner } = await findBusinessAndOwner(services, slug);
    askers.set(dataset, { businessId: business.id, personId: owner.id });
  }
  const started = performance.now();
  const models = chooseModels(services, options.model);
  const { mode, modelMs, prices } = services.modelPolicy;
  const uses: ModelUse[] = [];
  const asked = await askAll({
    db: services.db,
    models,
    limits: { mode, modelMs },
    onUses: (spent) => void uses.push(...spent),
    askers,
    questions,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (options.answers) {
    const lines = asked.map(({ question, answer }) => JSON.stringify({ id: question.id, ...answer }));
    await writeFile(options.answers, `${lines.join('\n')}\n`);
  }
  process.stdout.write(printReport(buildReport(asked)));
  process.stdout.write(`\n${asked.length} of ${questions.length} questions in ${seconds} s\n`);
  process.stdout.write(describeModelUse(uses, prices, asked.length));
  process.stdout.write(describeSkipped(questions, askers));
  return 0;
}

interface EvalOptions {
  file: string;
  businesses: [string, string][];
  answers: string | null;
  split: string | null;
  model: string | null;
}

function readOptions(args: string[]): EvalOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string', multiple: true, default: [] },
      answers: { type: 'string' },
      split: { type: 'string' },
      model: { type: 'string' },
    },
  });
  const [file, ...more] = positionals;
  if (!file) throw new AiraError('bad_request', 'eval needs a file of questions');
  const businesses = [...values.business, ...more].map((pair): [string, string] => {
    const [dataset, slug] = pair.split('=');
    if (!dataset || !slug) throw new AiraError('bad_request', '--business is DATASET=SLUG');
    return [dataset, slug];
  });
  if (businesses.length === 0) throw new AiraError('bad_request', 'eval needs --business DATASET=SLUG');
  const { answers = null, split = null, model = null } = values;
  return { file, businesses, answers, split, model };
}

async function readQuestionFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new AiraError('not_found', `cannot read the question file ${file}`, { cause: error });
  }
}

function describeSkipped(questions: readonly EvalQuestion[], askers: ReadonlyMap<string, unknown>): string {
  const datasets = new Set(questions.map((question) => question.dataset));
  const missing = [...datasets].filter((dataset) => !askers.has(dataset));
  return missing.length === 0 ? '' : `not asked, no --business for: ${missing.join(', ')}\n`;
}
