import { AiraError } from '#core/errors.ts';
import type { CleanSale } from './clean-sale.ts';
import type { Mapping } from './map/mapping.ts';
import { parseDate } from './map/parse-date.ts';
import { toPlace } from './read/sheet.ts';
import type { CleanedTable } from './understand-files.ts';

/** Fewer receipts of one day prove nothing. */
const FEWEST = 2;
const SAME_SHARE = 0.5;
const NO_OUTLET =
  /^(?:sheet|lembar|table|tabel|shift|copy|salinan|final|rev|baru|new|export|ekspor|data|part|bagian)?$/i;

/**
 * Outlets export the same days under the same receipt numbers. When two tables without an outlet
 * tell different sales of one day, each is an outlet, named by its sheet or file.
 * @throws AiraError `conflict` when the names tell nothing: one table would overwrite the other.
 */
export function nameOutlets(tables: readonly CleanedTable[]): (Mapping | null)[] | null {
  const clash = findClash(tables);
  if (!clash) return null;
  const names = tellApart(tables.map(({ table }) => ({ file: table.file, sheet: table.sheet ?? '' })));
  if (names === null) {
    const [first, second] = clash.map(({ table }) => Object.values(toPlace(table)).join(' / '));
    throw new AiraError(
      'conflict',
      'two tables tell different sales under the same receipt numbers and days; add a column with the outlet',
      { details: { file: `${first}, ${second}`, column: 'outlet' } },
    );
  }
  return tables.map(({ mapping }, index) => {
    const name = names[index];
    if (name === undefined || hasOutlet(mapping)) return null;
    const evidence = {
      id: `Tabel lain punya hari dan nomor struk yang sama dengan penjualan yang berbeda: ini outlet sendiri.`,
      en: `Another table has the same days and receipt numbers with other sales: this is an outlet of its own.`,
    };
    const decision = { about: 'outlet' as const, choice: name, evidence };
    return { ...mapping, outlet: name, decisions: [...mapping.decisions, decision] };
  });
}

function hasOutlet(mapping: Mapping): boolean {
  return mapping.at.outlet !== undefined || mapping.outlet !== null;
}

function findClash(tables: readonly CleanedTable[]): [CleanedTable, CleanedTable] | null {
  const unnamed = tables.filter(({ mapping }) => !hasOutlet(mapping));
  for (const [index, one] of unnamed.entries()) {
    for (const other of unnamed.slice(index + 1)) {
      if (clashes(one.clean.sales, other.clean.sales)) return [one, other];
    }
  }
  return null;
}

/** Same identities, but on the days that both tell less than half of the receipts are the same. */
function clashes(one: readonly CleanSale[], other: readonly CleanSale[]): boolean {
  const days = new Set(other.map(toDay));
  const ofOne = new Map(one.filter((sale) => days.has(toDay(sale))).map((sale) => [sale.externalId, sale]));
  const oneDays = new Set([...ofOne.values()].map(toDay));
  const ofOther = other.filter((sale) => oneDays.has(toDay(sale)));
  const shared = ofOther.filter((sale) => ofOne.has(sale.externalId));
  const fewer = Math.min(ofOne.size, ofOther.length);
  if (shared.length === 0 || fewer < FEWEST) return false;
  const same = shared.filter((sale) => isSameSale(sale, ofOne.get(sale.externalId))).length;
  return same < fewer * SAME_SHARE;
}

function isSameSale(one: CleanSale, other: CleanSale | undefined): boolean {
  return other !== undefined && one.total === other.total && toItems(one) === toItems(other);
}

function toItems({ lines }: CleanSale): string {
  return lines.map(({ product, quantity }) => `${product}|${quantity}`).join();
}

function toDay(sale: CleanSale): string {
  return 'instant' in sale.soldAt ? sale.soldAt.instant.slice(0, 10) : sale.soldAt.local.date;
}

/** What each name has of its own, when that is a name: `penjualan kemang.csv` is Kemang. */
function tellApart(places: readonly { file: string; sheet: string }[]): string[] | null {
  const isOneFile = new Set(places.map(({ file }) => file)).size === 1;
  const words = places.map(({ file, sheet }) =>
    (isOneFile ? sheet : file.replace(/\.\w{1,5}$/, '')).split(/[^\p{L}\d]+/u).filter((word) => word !== ''),
  );
  const isCommon = (word: string): boolean => words.every((all) => all.includes(word));
  const names = words.map((all) => all.filter((word) => !isCommon(word) && !NO_OUTLET.test(word)).join(' '));
  const isName = (name: string): boolean => /\p{L}{3}/u.test(name) && parseDate(`1 ${name}`) === null;
  return names.every(isName) && new Set(names).size === names.length ? names : null;
}
