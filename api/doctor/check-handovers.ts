import { countOpenHandovers } from '#core/accounts/count-handovers.ts';
import type { Check } from './finding.ts';

/** Questions that wait for a person, and whom owners are told to ask. */
export const checkHandovers: Check = async ({ env, db }) => {
  const subject = { id: 'Bantuan orang', en: 'Help by people' };
  // Where the tables cannot be read, the database's own check says why.
  const open = await countOpenHandovers(db).catch(() => null);
  if (open === null) return [];
  const waiting = {
    id: open === 0 ? 'tidak ada pertanyaan yang menunggu' : `${open} pertanyaan menunggu dijawab orang`,
    en: open === 0 ? 'no question is waiting' : `${open} question(s) wait for a person`,
  };
  const contact = env.AIRA_SUPPORT_CONTACT;
  return [
    {
      subject,
      status: contact ? 'ok' : 'absent',
      detail: {
        id: `${waiting.id}; ${contact ? `pemilik diarahkan ke ${contact}` : 'pemilik belum diarahkan ke siapa pun (AIRA_SUPPORT_CONTACT)'}`,
        en: `${waiting.en}; ${contact ? `owners are told to ask ${contact}` : 'owners are told of nobody to ask (AIRA_SUPPORT_CONTACT)'}`,
      },
    },
  ];
};
