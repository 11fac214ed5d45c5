import { countPendingMigrations } from '#core/db/migrate.ts';
import { findRoleRisks } from '#core/db/role-risks.ts';
import { toAiraError } from '#core/errors.ts';
import type { Localized } from '#core/text.ts';
import type { Check, Finding } from './finding.ts';

const SUBJECT: Localized = { id: 'Database', en: 'Database' };

/** Reachable, up to date, and logged in as somebody who cannot step over row level security. */
export const checkDatabase: Check = async ({ env, db }) => {
  const place: Localized = env.DATABASE_URL
    ? { id: 'PostgreSQL (DATABASE_URL)', en: 'PostgreSQL (DATABASE_URL)' }
    : { id: `tertanam (PGlite) di ${env.AIRA_DATA_DIR}`, en: `embedded (PGlite) in ${env.AIRA_DATA_DIR}` };
  try {
    const pending = await countPendingMigrations(db);
    if (pending > 0) return [outdated(place)];
    const risks = await findRoleRisks(db);
    return [risks.length === 0 ? { subject: SUBJECT, status: 'ok', detail: place } : unsafe(place, risks)];
  } catch (error) {
    const { code } = toAiraError(error);
    return [
      {
        subject: SUBJECT,
        status: 'broken',
        detail: {
          id: `${place.id}: tidak bisa dibuka (${code}). Periksa alamat, login dan jaringannya.`,
          en: `${place.en}: cannot be opened (${code}). Check its address, login and network.`,
        },
      },
    ];
  }
};

const outdated = (place: Localized): Finding => ({
  subject: SUBJECT,
  status: 'broken',
  detail: {
    id: `${place.id}: tabelnya belum diperbarui. Jalankan: npm run aira -- migrate`,
    en: `${place.en}: its tables are not up to date. Run: npm run aira -- migrate`,
  },
});

const unsafe = (place: Localized, risks: string[]): Finding => ({
  subject: SUBJECT,
  status: 'broken',
  detail: {
    id: `${place.id}: login aplikasi terlalu kuat (${risks.join(', ')}). Pakai login dari "migrate".`,
    en: `${place.en}: the application's login is too powerful (${risks.join(', ')}). Use the one that "migrate" makes.`,
  },
});
