import { countKeyUse } from '#ingestion/pull/count-key-use.ts';
import type { Check } from './finding.ts';

/** Whether the credentials of every source open, and whether a former secret may be thrown away. */
export const checkCredentials: Check = async ({ db, secrets }) => {
  const subject = { id: 'Kunci sumber', en: 'Source credentials' };
  // Where the tables cannot be read, the database's own check says why.
  const use = await countKeyUse(db, secrets.credentialKeys).catch(() => null);
  if (use === null) return [];
  const { current, former, lost } = use;
  if (lost > 0) {
    const detail = {
      id: `${lost} sumber dikunci dengan rahasia lain. Isi AIRA_FORMER_SECRETS, atau hubungkan ulang`,
      en: `${lost} source(s) are locked with another secret. Set AIRA_FORMER_SECRETS, or connect them again`,
    };
    return [{ subject, status: 'broken', detail }];
  }
  const total = current + former;
  if (total === 0) {
    const detail = { id: 'belum ada sumber yang dihubungkan', en: 'no source is connected' };
    return [{ subject, status: 'ok', detail }];
  }
  const left = {
    id: `${former} dari ${total} sumber masih memakai rahasia lama: biarkan AIRA_FORMER_SECRETS sampai jadi nol`,
    en: `${former} of ${total} source(s) still use a former secret: keep AIRA_FORMER_SECRETS until it is none`,
  };
  const done = {
    id: `${total} sumber, semua memakai rahasia sekarang`,
    en: `${total} source(s), all under the current secret`,
  };
  return [{ subject, status: 'ok', detail: former > 0 ? left : done }];
};
