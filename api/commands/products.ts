import { parseArgs } from 'node:util';
import { findBusiness } from '#core/accounts/find-business.ts';
import { AiraError } from '#core/errors.ts';
import type { Business } from '#core/tenant.ts';
import type { Locale } from '#core/text.ts';
import { acceptCategoryGuesses, listCategoryGuesses } from '#ingestion/load/accept-guesses.ts';
import { decideProductMatch, ProductDecision } from '#ingestion/load/decide-product-match.ts';
import { findProduct } from '#ingestion/load/find-product.ts';
import { listProductMatches, type MatchStatus } from '#ingestion/load/list-product-matches.ts';
import type { Services } from '../services.ts';
import { wordCategoryGuesses, wordProductMatches } from './word-product-matches.ts';

const MOST_MATCHES = 200;
const STATUSES: readonly MatchStatus[] = ['proposed', 'merged', 'rejected', 'undone'];

interface ProductsArguments {
  verb: string;
  /** Names of products, or the id of a match. */
  rest: string[];
  slug: string;
  isJson: boolean;
  locale: Locale;
}

type Verb = (input: ProductsArguments, business: Business, services: Services) => Promise<string>;

const VERBS: Readonly<Record<string, Verb>> = {
  list: async ({ rest, isJson, locale }, business, { db }) => {
    const status = STATUSES.find((one) => one === (rest[0] ?? 'proposed'));
    if (!status) throw new AiraError('bad_request', `products list knows ${STATUSES.join(', ')}`);
    const matches = await listProductMatches(db, business.id, { status, limit: MOST_MATCHES });
    const { currency } = business;
    return isJson ? JSON.stringify({ matches }) : wordProductMatches(matches, status, { currency, locale });
  },
  merge: (input, business, services) =>
    decidePair(input, business, services, 'merge', {
      id: 'Digabung. Angka lama ikut diperbarui. Untuk membatalkan: products undo',
      en: 'Merged; older figures follow. To take it back: products undo',
    }),
  'keep-apart': (input, business, services) =>
    decidePair(input, business, services, 'keep_apart', {
      id: 'Tetap dua barang. Tidak akan diusulkan lagi.',
      en: 'Kept as two products. It will not be proposed again.',
    }),
  undo: async ({ rest, isJson, locale }, business, { db }) => {
    const decision = ProductDecision.safeParse({ action: 'undo', match: rest[0] });
    if (!decision.success) throw new AiraError('bad_request', 'products undo needs the id of a match');
    const match = await decideProductMatch(db, { businessId: business.id, personId: null }, decision.data);
    if (isJson) return JSON.stringify({ match });
    return locale === 'id'
      ? 'Gabungan dibatalkan, angkanya kembali.'
      : 'Taken back; the figures are as before.';
  },
  categories: async ({ rest, isJson, locale }, business, { db }) => {
    if (rest[0] !== 'accept') {
      const guesses = await listCategoryGuesses(db, business.id);
      return isJson ? JSON.stringify({ guesses }) : wordCategoryGuesses(guesses, locale);
    }
    const accepted = await acceptCategoryGuesses(db, { businessId: business.id, personId: null }, null);
    if (isJson) return JSON.stringify({ accepted });
    return locale === 'id'
      ? `${accepted} barang kini berkategori.`
      : `${accepted} products now have a category.`;
  },
};

/**
 * `products [list|merge A B|keep-apart A B|undo ID|categories [accept]]`: names that may be one
 * product, and what to do about them.
 */
export async function productsCommand(args: string[], services: Services): Promise<number> {
  const input = readArguments(args);
  const verb = Object.hasOwn(VERBS, input.verb) ? VERBS[input.verb] : undefined;
  if (!verb) throw new AiraError('bad_request', `products knows ${Object.keys(VERBS).join(', ')}`);
  const business = await findBusiness(services.db, input.slug);
  if (!business) throw new AiraError('not_found', `no business is called "${input.slug}"`);
  process.stdout.write(`${await verb(input, business, services)}\n`);
  return 0;
}

async function decidePair(
  { verb, rest, isJson, locale }: ProductsArguments,
  business: Business,
  { db }: Services,
  action: 'merge' | 'keep_apart',
  done: Readonly<Record<Locale, string>>,
): Promise<string> {
  const [first, second] = rest;
  if (!first || !second)
    throw new AiraError('bad_request', `products ${verb} needs the names of two products`);
  const product = await findProduct(db, business.id, first);
  const into = await findProduct(db, business.id, second);
  const match = await decideProductMatch(
    db,
    { businessId: business.id, personId: null },
    { action, product, into },
  );
  if (isJson) return JSON.stringify({ match });
  return `${done[locale]} ${action === 'merge' ? match : ''}`.trim();
}

function readArguments(args: string[]): ProductsArguments {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      business: { type: 'string' },
      json: { type: 'boolean', default: false },
      lang: { type: 'string' },
    },
  });
  if (!values.business) throw new AiraError('bad_request', 'products needs --business SLUG');
  const [verb = 'list', ...rest] = positionals;
  return {
    verb,
    rest,
    slug: values.business,
    isJson: values.json,
    locale: values.lang === 'en' ? 'en' : 'id',
  };
}
