import type { DimensionId } from '../../metrics/types.ts';
import type { Cue } from './concepts.ts';
import type { NameLink } from './link-names.ts';
import type { NameEntry } from './lexicon-index.ts';
import type { Word } from './normalise-words.ts';
import type { DimensionMention, NameMention } from './reading.ts';

/** Without any hint: the places and groups before the things, a channel before a way to pay. */
const PREFERENCE: readonly DimensionId[] = [
  'outlet',
  'sales_channel',
  'payment_method',
  'category',
  'product',
  'cashier',
];

/** Decides which dimension a name belongs to when several record the same spelling. */
export function settleName(
  link: NameLink,
  cues: ReadonlyMap<Cue, number>,
  dimensions: readonly DimensionMention[],
  words: readonly Word[],
): NameMention {
  const { from, to, fit } = link;
  if (fit === 'ambiguous') return groupOf(link, dimensions) ?? ambiguous(link);
  const options = new Set(link.entries.map(({ dimension }) => dimension));
  const dimension = pickDimension(options, cues, dimensions, words, from);
  const values = link.entries.filter((entry) => entry.dimension === dimension).map(({ name }) => name);
  return {
    from,
    to,
    fit,
    filter: { dimension, values: [...new Set(values)] },
    choices: [],
    isShared: options.has('sales_channel') && options.has('payment_method'),
  };
}

function pickDimension(
  options: ReadonlySet<DimensionId>,
  cues: ReadonlyMap<Cue, number>,
  dimensions: readonly DimensionMention[],
  words: readonly Word[],
  from: number,
): DimensionId {
  const beside = dimensions.find(
    (one) => options.has(one.id) && !one.isImplied && from - one.from >= 0 && from - one.from <= 3,
  );
  if (beside !== undefined) return beside.id;
  const before = words[from - 1]?.norm ?? '';
  const isPaid = cues.has('pay') || /^(?:pakai|pake|with)$/u.test(before);
  if (isPaid && options.has('payment_method')) return 'payment_method';
  if (options.has('product') && options.has('category')) {
    return dimensions.some(({ id, isImplied }) => id === 'product' && isImplied) ? 'category' : 'product';
  }
  return PREFERENCE.find((one) => options.has(one)) ?? 'product';
}

/** "produk bayi" with one category of that word are the products of the category. */
function groupOf(
  { from, to, entries }: NameLink,
  dimensions: readonly DimensionMention[],
): NameMention | null {
  const asksProducts = dimensions.some(({ id, isImplied }) => id === 'product' && !isImplied);
  const groups = entries.filter(({ dimension }) => dimension === 'category');
  const [only] = groups;
  if (!asksProducts || groups.length !== 1 || only === undefined) return null;
  const filter = { dimension: only.dimension, values: [only.name] };
  return { from, to, fit: 'loose', filter, choices: [], isShared: false };
}

const MOST_CHOICES = 6;

/** Names that could all be meant, those beside the likeliest one first. */
function ambiguous({ from, to, entries }: NameLink): NameMention {
  const dimension = entries[0]?.dimension ?? 'product';
  const same = entries.filter((entry: NameEntry) => entry.dimension === dimension);
  const names = [...new Set(same.map(({ name }) => name))];
  return {
    from,
    to,
    fit: 'ambiguous',
    filter: { dimension, values: names.slice(0, 50) },
    choices: names.slice(0, MOST_CHOICES),
    isShared: false,
  };
}
