import { assignRoles } from '../map/assign-roles.ts';
import { decideMarks } from '../map/decide-marks.ts';
import { toCellText } from '../map/cell-text.ts';
import { parseNumber } from '../map/parse-number.ts';
import type { Table } from '../map/table.ts';
import { toPriceKey } from './price-list.ts';

/** Prices from the tables of an upload that are price lists: a product, a price, and no date. */
export function learnListPrices(tables: readonly Table[]): Map<string, number> {
  const prices = new Map<string, number>();
  for (const table of tables) {
    const roles = assignRoles(table).map((choice) => choice.role);
    const [product, variant, price] = [
      roles.indexOf('product'),
      roles.indexOf('variant'),
      roles.indexOf('unit_price'),
    ];
    if (product < 0 || price < 0) continue;
    const { marks } = decideMarks(table, roles);
    for (const row of table.rows) {
      const name = toCellText(row.cells[product]);
      const amount = parseNumber(row.cells[price], marks[price] ?? ',');
      if (name === '' || amount === null) continue;
      prices.set(toPriceKey(name, variant < 0 ? null : toCellText(row.cells[variant])), amount);
    }
  }
  return prices;
}
