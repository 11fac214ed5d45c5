import type { Decision } from './mapping.ts';
import { toCellText } from './cell-text.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';

interface Grain {
  grain: 'line' | 'receipt';
  hasItemList: boolean;
  decision: Decision;
}

const COUNTED_ITEM = /^\s*\d+(?:[.,]\d+)?\s*[x×]\s+\S|\S\s+[x×]\s?\d+\s*(?:[,;]|$)/i;

/** Whether a row is a line of a receipt or a whole receipt, and whether one cell lists its items. */
export function decideGrain(table: Table, at: Partial<Record<Role, number>>): Grain {
  const receipts = readColumn(table, at.receipt);
  const products = readColumn(table, at.product);
  const isUnique = receipts.length > 0 && new Set(receipts).size >= receipts.length * 0.97;
  const isList = (isUnique || receipts.length === 0) && looksLikeLists(products);
  if (isList) {
    return toGrain('receipt', true, {
      id: `Kolom "${nameOf(table, at.product)}" berisi semua barang satu struk, dipisah koma.`,
      en: `The column "${nameOf(table, at.product)}" lists all items of a receipt, separated by commas.`,
    });
  }
  const days = readColumn(table, at.date);
  if (products.length === 0 && at.receipt === undefined && new Set(days).size === days.length) {
    return toGrain('receipt', false, {
      id: 'Satu baris adalah jumlah satu hari; banyaknya struk tidak tercatat.',
      en: 'A row is the total of a day; the number of receipts is not recorded.',
    });
  }
  if (products.length === 0) {
    return toGrain('receipt', false, {
      id: 'Tidak ada kolom barang: satu baris adalah satu struk.',
      en: 'There is no product column: a row is a whole receipt.',
    });
  }
  const lines = receipts.length;
  const distinct = new Set(receipts).size;
  return toGrain('line', false, {
    id:
      lines > 0
        ? `${lines} baris milik ${distinct} struk: satu baris adalah satu barang.`
        : 'Satu baris adalah satu barang, tanpa nomor struk.',
    en:
      lines > 0
        ? `${lines} rows belong to ${distinct} receipts: a row is one item.`
        : 'A row is one item, without a receipt number.',
  });
}

/** The items of a list are fewer than the lists: they recur in other company. */
function looksLikeLists(cells: readonly string[]): boolean {
  const lists = cells.filter((text) => splitItems(text).length > 1);
  const counted = cells.filter((text) => COUNTED_ITEM.test(text)).length;
  if (counted > cells.length * 0.8 && cells.length > 0) return true;
  if (lists.length < Math.max(2, cells.length * 0.15)) return false;
  const items = new Set(lists.flatMap((text) => splitItems(text).map((item) => item.toLowerCase())));
  const mentions = lists.reduce((sum, text) => sum + splitItems(text).length, 0);
  return items.size < mentions * 0.7;
}

/** Splits at commas that are not inside brackets. */
export function splitItems(text: string): string[] {
  return text
    .split(/[,;\n](?![^(]*\))/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function readColumn(table: Table, index: number | undefined): string[] {
  if (index === undefined) return [];
  return table.rows.map((row) => toCellText(row.cells[index])).filter((text) => text !== '');
}

function nameOf(table: Table, index: number | undefined): string {
  return index === undefined ? '' : (table.columns[index]?.name ?? '');
}

function toGrain(grain: 'line' | 'receipt', hasItemList: boolean, evidence: Decision['evidence']): Grain {
  return {
    grain,
    hasItemList,
    decision: { about: 'grain', choice: hasItemList ? 'receipt_with_items' : grain, evidence },
  };
}
