import { describe, expect, it } from 'vitest';
import { createCafeShop } from '#api/demo/cafe-shop.ts';
import type { WireReceipt } from '#api/simulator/wire.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-04-10T12:00:00Z');

const readAll = (now: number, since = 0, seed = 'senja'): WireReceipt[] =>
  createCafeShop({ seed, opensOn: '2026-01-20' }).listReceipts({
    since,
    until: Infinity,
    now,
    after: null,
    limit: Infinity,
  });

const all = readAll(NOW);
const sold = all.filter((receipt) => receipt.type === 'sale' && receipt.status === 'completed');
const ofDays = (from: string, through: string): WireReceipt[] =>
  sold.filter(({ opened_at: at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= through);
const perDay = (from: string, through: string): number =>
  ofDays(from, through).length / ((Date.parse(through) - Date.parse(from)) / DAY + 1);
const hourOf = (receipt: WireReceipt): number => Number(receipt.opened_at.slice(11, 13));

describe('works', () => {
  it('is the same for the same seed and another for another', () => {
    expect(readAll(NOW)).toEqual(all);
    expect(readAll(NOW, 0, 'other')).not.toEqual(all);
  });

  it('pages to the same receipts as in one piece', () => {
    const shop = createCafeShop({ seed: 'senja', opensOn: '2026-01-20' });
    const paged: WireReceipt[] = [];
    for (;;) {
      const last = paged.at(-1);
      const after = last ? { at: Date.parse(last.updated_at), id: last.id } : null;
      const page = shop.listReceipts({ since: 0, until: Infinity, now: NOW, after, limit: 997 });
      paged.push(...page);
      if (page.length < 997) break;
    }
    expect(paged).toEqual(all);
  });

  it('tells the past the same way later, except where something has happened since', () => {
    const later = new Map(all.map((receipt) => [receipt.id, receipt]));
    const changed = Array.from({ length: 12 }, (_, step) => {
      const now = NOW - (step + 1) * 5 * DAY;
      const before = readAll(now);
      expect(before.every((receipt) => later.has(receipt.id))).toBe(true);
      const differing = before.filter((receipt) => later.get(receipt.id)?.updated_at !== receipt.updated_at);
      expect(differing.every(({ id }) => Date.parse(later.get(id)?.updated_at ?? '') > now)).toBe(true);
      return differing.length;
    });
    expect(Math.max(...changed)).toBeGreaterThan(0);
    expect(Math.max(...changed)).toBeLessThan(20);
  });

  it('sells up to the present hour and not beyond', () => {
    const latest = Math.max(...all.map((receipt) => Date.parse(receipt.updated_at)));
    expect(latest).toBeLessThanOrEqual(NOW);
    expect(NOW - latest).toBeLessThan(2 * 3_600_000);
  });

  it('has refunds of known sales, voids, deletions and late edits, each rare', () => {
    const ids = new Set(all.map((receipt) => receipt.id));
    const refunds = all.filter((receipt) => receipt.type === 'refund');
    expect(refunds.every((refund) => ids.has(refund.original_receipt_id ?? ''))).toBe(true);
    const isLate = (receipt: WireReceipt): boolean =>
      Date.parse(receipt.updated_at) - Date.parse(receipt.opened_at) > 2 * 3_600_000;
    const counts = {
      refunds: refunds.length,
      voids: all.filter((receipt) => receipt.status === 'void').length,
      deletions: all.filter((receipt) => receipt.status === 'deleted').length,
      edits: sold.filter(isLate).length,
    };
    for (const count of Object.values(counts)) {
      expect(count / all.length).toBeGreaterThan(0.0005);
      expect(count / all.length).toBeLessThan(0.03);
    }
  });

  it('adds every receipt up to its total', () => {
    const wrong = all.filter((receipt) => {
      const lines = receipt.lines.reduce(
        (sum, line) => sum + Number(line.unit_price) * Number(line.quantity) - Number(line.discount),
        0,
      );
      const { discount, service_charge: service, tax, tip, rounding, total } = receipt;
      const sum = lines - Number(discount) + Number(service) + Number(tax) + Number(tip) + Number(rounding);
      const paid = receipt.payments.reduce((all_, payment) => all_ + Number(payment.amount), 0);
      return sum !== Number(total) || paid !== Number(total) || Number(total) <= 0;
    });
    expect(wrong).toEqual([]);
  });

  it('moves the day of Ramadan into the evening', () => {
    const evening = (receipts: WireReceipt[]): number =>
      receipts.filter((receipt) => hourOf(receipt) >= 18).length / receipts.length;
    expect(evening(ofDays('2026-02-19', '2026-03-20'))).toBeGreaterThan(0.6);
    expect(evening(ofDays('2026-01-20', '2026-02-18'))).toBeLessThan(0.35);
    expect(perDay('2026-02-23', '2026-03-15')).toBeLessThan(perDay('2026-01-26', '2026-02-15'));
  });

  it('is closed at Lebaran and full in the days after', () => {
    expect(ofDays('2026-03-21', '2026-03-22')).toEqual([]);
    expect(perDay('2026-03-23', '2026-03-28')).toBeGreaterThan(1.1 * perDay('2026-04-02', '2026-04-09'));
  });

  it('feels payday', () => {
    expect(perDay('2026-01-25', '2026-01-31')).toBeGreaterThan(1.05 * perDay('2026-02-02', '2026-02-08'));
  });

  it('sells at each outlet by its own clock', () => {
    for (const receipt of all) {
      expect(receipt.opened_at.slice(-6)).toBe(receipt.outlet_id === 'out_lsr' ? '+08:00' : '+07:00');
    }
    expect(Math.min(...sold.map(hourOf))).toBe(7);
    expect(Math.max(...sold.map(hourOf))).toBe(21);
  });
});
