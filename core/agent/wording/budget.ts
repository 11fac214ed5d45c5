import type { Localized } from '../../text.ts';

/** Said once per business and day, behind the first answer that the offline model took over. */
export const BUDGET_IS_SPENT: Localized = {
  id: 'Jatah model bahasa hari ini sudah habis, jadi kalimat saya lebih sederhana. Angkanya tetap dari data yang sama.',
  en: "Today's allowance for the language model is used up, so my words are plainer. The figures come from the same data.",
};
