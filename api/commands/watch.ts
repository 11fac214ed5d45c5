import { parseArgs } from 'node:util';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import { waitForStop } from '../node-timer.ts';
import { watchFolder } from '../node-watch.ts';
import type { Services } from '../services.ts';
import { wordWatchedFile } from './word-watched-file.ts';

/** `watch FOLDER --business SLUG`: loads the files of a folder as they come, until Ctrl+C. */
export async function watchCommand(args: string[], services: Services): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      outlet: { type: 'string' },
      source: { type: 'string', default: 'spreadsheet' },
      lang: { type: 'string' },
    },
  });
  const [folder] = positionals;
  if (!folder || positionals.length > 1) throw new AiraError('bad_request', 'watch needs one FOLDER');
  if (!values.business) throw new AiraError('bad_request', 'watch needs --business SLUG');
  const business = await findBusiness(services.db, values.business);
  if (!business) throw new AiraError('not_found', `no business is called "${values.business}"`);
  const locale = values.lang === 'en' ? 'en' : 'id';
  const outlet = values.outlet?.trim();
  const watch = await watchFolder(services, {
    folder,
    business,
    source: values.source,
    ...(outlet ? { outlet } : {}),
    tell: (file, outcome) =>
      void process.stdout.write(`${wordWatchedFile(file, outcome, { slug: business.slug, locale })}\n`),
  });
  process.stdout.write(
    locale === 'id'
      ? `Menunggu file di ${folder}. Ctrl+C untuk berhenti.\n`
      : `Waiting for files in ${folder}. Ctrl+C ends it.\n`,
  );
  await waitForStop();
  await watch.stop();
  return 0;
}
