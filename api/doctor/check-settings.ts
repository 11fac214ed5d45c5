import type { Check } from './finding.ts';

/** Settings that need no call to be judged. */
export const checkSettings: Check = async ({ env }) => {
  const secret = { id: 'Rahasia', en: 'Secret' };
  const address = { id: 'Alamat publik', en: 'Public address' };
  return [
    env.AIRA_SECRET
      ? { subject: secret, status: 'ok', detail: { id: 'dari AIRA_SECRET', en: 'from AIRA_SECRET' } }
      : {
          subject: secret,
          status: 'absent',
          detail: {
            id: `dibuat sendiri di ${env.AIRA_DATA_DIR}/secret: folder itu harus ikut pindah dan dicadangkan (AIRA_SECRET)`,
            en: `generated in ${env.AIRA_DATA_DIR}/secret: that folder must move and be backed up with you (AIRA_SECRET)`,
          },
        },
    env.AIRA_PUBLIC_URL
      ? { subject: address, status: 'ok', detail: { id: env.AIRA_PUBLIC_URL, en: env.AIRA_PUBLIC_URL } }
      : {
          subject: address,
          status: 'absent',
          detail: {
            id: `hanya komputer ini: http://localhost:${env.PORT} (AIRA_PUBLIC_URL)`,
            en: `this computer only: http://localhost:${env.PORT} (AIRA_PUBLIC_URL)`,
          },
        },
  ];
};
