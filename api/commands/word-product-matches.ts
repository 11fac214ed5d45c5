import { formatMoney } from '#core/money.ts';
import type { Locale, Localized } from '#core/text.ts';
import type { CategoryGuess } from '#ingestion/load/accept-guesses.ts';
import type { MatchedProduct, MatchStatus, ProductMatch } from '#ingestion/load/list-product-matches.ts';
import type { Evidence } from '#ingestion/names/weigh-match.ts';

const EVIDENCE: Readonly<Record<Evidence, Localized>> = {
  same_words: { id: 'katanya sama', en: 'the same words' },
  spacing: { id: 'hanya beda spasi', en: 'only the spacing differs' },
  other_spelling: { id: 'ejaan lain dari kata yang sama', en: 'another spelling of the same words' },
  word_order: { id: 'hanya beda urutan kata', en: 'only the order of words differs' },
  misspelling: { id: 'tampaknya salah ketik', en: 'looks like a slip of the finger' },
  near_spelling: { id: 'ejaannya mirip', en: 'spelt much alike' },
  abbreviation: { id: 'tampaknya singkatan', en: 'looks like an abbreviation' },
  acronym: { id: 'huruf awalnya cocok', en: 'the first letters fit' },
  trait_spelling: {
    id: 'ukuran atau sajiannya sama, ditulis lain',
    en: 'the same size or serving, written otherwise',
  },
  sold_otherwise: {
    id: 'bedanya hanya promo atau cara jual',
    en: 'only the promotion or way of selling differs',
  },
  code_in_front: { id: 'bedanya hanya kode di depan', en: 'only a code in front differs' },
  one_word_replaced: { id: 'satu katanya berganti', en: 'one word was replaced' },
  same_price: { id: 'harganya sama', en: 'the same price' },
  other_price: { id: 'harganya beda', en: 'another price' },
  same_category: { id: 'kategorinya sama', en: 'the same category' },
  other_category: { id: 'kategorinya beda', en: 'another category' },
  rarely_written: { id: 'jarang ditulis begitu', en: 'rarely written so' },
  never_together: { id: 'tidak pernah di satu struk', en: 'never on one receipt' },
  sold_together: { id: 'pernah di satu struk', en: 'sold on one receipt' },
  other_outlets: { id: 'cabangnya beda', en: 'sold at other outlets' },
  one_follows_the_other: {
    id: 'yang satu mulai saat yang lain berhenti',
    en: 'one begins where the other stops',
  },
  near_a_third: { id: 'mirip juga dengan kata ketiga', en: 'much like a third word too' },
  both_words_known: { id: 'kedua katanya ada artinya', en: 'both words mean something' },
};

const NONE: Readonly<Record<MatchStatus, Localized>> = {
  proposed: {
    id: 'Tidak ada nama barang yang perlu diputuskan.',
    en: 'No names of products wait for a decision.',
  },
  merged: { id: 'Belum ada nama barang yang digabung.', en: 'No names of products are merged.' },
  rejected: { id: 'Belum ada nama barang yang dipisahkan.', en: 'No names of products are kept apart.' },
  undone: { id: 'Belum ada gabungan yang dibatalkan.', en: 'No merge was taken back.' },
};

/** Matches as the person at the terminal reads them: both names, what speaks for it, what to type. */
export function wordProductMatches(
  matches: readonly ProductMatch[],
  status: MatchStatus,
  { currency, locale }: { currency: string; locale: Locale },
): string {
  if (matches.length === 0) return NONE[status][locale];
  return matches.map((match) => wordMatch(match, currency, locale)).join('\n\n');
}

function wordMatch(match: ProductMatch, currency: string, locale: Locale): string {
  const { product, into, evidence, confidence, status } = match;
  const percent = `${Math.round(confidence * 100)}%`;
  const arrow = status === 'proposed' ? '→?' : status === 'merged' ? '→' : '≠';
  return [
    `"${product.name}" ${arrow} "${into.name}"  ${percent}`,
    `    ${evidence.map((code) => EVIDENCE[code][locale]).join(', ')}`,
    ...(status === 'merged' ? [] : [wordSales(product, currency, locale)]),
    wordSales(into, currency, locale),
    `    ${match.id}`,
  ].join('\n');
}

function wordSales(
  { name, price, netSales, orders, firstDay, lastDay }: MatchedProduct,
  currency: string,
  locale: Locale,
): string {
  const money = (minor: number | null): string =>
    minor === null ? '-' : formatMoney(minor, currency, locale);
  const days = firstDay === null ? '-' : `${firstDay} … ${lastDay}`;
  return locale === 'id'
    ? `    ${name}: ${orders} struk, omzet ${money(netSales)}, harga ${money(price)}, ${days}`
    : `    ${name}: ${orders} receipts, net sales ${money(netSales)}, price ${money(price)}, ${days}`;
}

/** Guessed categories, each with its products. */
export function wordCategoryGuesses(guesses: readonly CategoryGuess[], locale: Locale): string {
  if (guesses.length === 0) {
    return locale === 'id' ? 'Tidak ada tebakan kategori yang menunggu.' : 'No guessed categories wait.';
  }
  const lines = [...Map.groupBy(guesses, ({ category }) => category)].map(
    ([category, products]) => `${category}: ${products.map(({ name }) => name).join(', ')}`,
  );
  const how =
    locale === 'id'
      ? 'Ini tebakan dari nama barang dan belum ikut dihitung. Setuju? products categories accept'
      : 'These are guessed from names and do not count yet. To use them: products categories accept';
  return [...lines, '', how].join('\n');
}
