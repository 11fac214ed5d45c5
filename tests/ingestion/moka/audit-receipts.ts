import type { SimulatedShop, WireReceipt } from '#api/simulator/wire.ts';
import type { PgliteDatabase } from '#core/db/pglite.ts';
import { select } from '../pull/pull-bench.ts';

export interface ReceiptFigures {
  id: string;
  kind: string;
  status: string;
  outlet: string;
  gross: number;
  discounts: number;
  net: number;
  tax: number;
  service: number;
  tip: number;
  rounding: number;
  total: number;
  items: number;
  cost: number;
  paid: string;
}

/** Every receipt as the tables hold it, in sen. */
export function readReceipts(db: PgliteDatabase, businessId: string): Promise<ReceiptFigures[]> {
  return select(
    db,
    `select external_id as id, kind, status, o.name as outlet, gross::float, discounts::float, net::float,
       tax::float, service_charge::float as service, tip::float, rounding::float, total::float, items::float,
       coalesce((select sum(cost) from sale_lines l where l.sale_id = s.id), 0)::float as cost,
       coalesce((select string_agg(method || ' ' || amount, ',') from payments p where p.sale_id = s.id), '')
         as paid
     from sales s join outlets o on o.id = s.outlet_id
     where s.business_id = $1 and status <> 'deleted' order by external_id`,
    [businessId],
  );
}

/** The same from the shop itself, added up line by line without the code under test. */
export function listTruth(shop: SimulatedShop, now: number): ReceiptFigures[] {
  const outlets = new Map(shop.listOutlets(now).map(({ id, name }) => [id, name]));
  return shop
    .listReceipts({ since: 0, until: now, now, after: null, limit: Infinity })
    .filter(({ status }) => status !== 'deleted')
    .map((receipt) => ({ ...toTruth(receipt), outlet: outlets.get(receipt.outlet_id) ?? '' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toTruth(receipt: WireReceipt): ReceiptFigures {
  const sign = receipt.type === 'refund' ? -1 : 1;
  const sen = (rupiah: number): number => sign * Math.round(rupiah * 100) || 0;
  let [gross, discounts, items, cost] = [0, Number(receipt.discount), 0, 0];
  for (const line of receipt.lines) {
    gross += Number(line.unit_price) * Number(line.quantity);
    discounts += Number(line.discount);
    cost += Number(line.unit_cost) * Number(line.quantity);
    if (Number(line.unit_price) > 0) items += Number(line.quantity);
  }
  const total = sen(Number(receipt.total));
  return {
    id: receipt.id,
    kind: receipt.type,
    status: receipt.status,
    outlet: '',
    gross: sen(gross),
    discounts: sen(discounts),
    net: sen(gross - discounts),
    tax: sen(Number(receipt.tax)),
    service: sen(Number(receipt.service_charge)),
    tip: sen(Number(receipt.tip)),
    rounding: sen(Number(receipt.rounding)),
    total,
    items: sign * items,
    cost: sen(cost),
    paid: total === 0 ? '' : `${receipt.payments[0]?.method ?? ''} ${total}`,
  };
}
