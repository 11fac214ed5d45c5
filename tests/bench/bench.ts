import { parseArgs } from 'node:util';
import { startTestPostgres } from '#tests/helpers/embedded-postgres.ts';
import { benchAgent } from './bench-agent.ts';
import { benchIngest } from './bench-ingest.ts';
import { benchQuestions } from './bench-questions.ts';

/** `npm run bench -- --lines 100000,5000000 --ingest 100000 --only agent|ingest|questions` */
const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '100000,5000000' },
    ingest: { type: 'string', default: '100000' },
    only: { type: 'string' },
  },
});

if (values.only === undefined || values.only === 'agent') await benchAgent();
if (values.only !== 'agent') {
  const server = await startTestPostgres();
  try {
    if (values.only !== 'questions') await benchIngest(server, Number(values.ingest));
    if (values.only !== 'ingest') await benchQuestions(server, values.lines.split(',').map(Number));
  } finally {
    await server.stop();
  }
}
