import type { Role } from './roles.ts';
import type { Table } from './table.ts';
import type { Decision } from './mapping.ts';
import { readNumberShape, type DecimalMark } from './parse-number.ts';

interface Votes {
  point: number;
  comma: number;
  open: number;
  /** Those of the open ones that hold a comma, such as `18,000`. */
  openCommas: number;
  example: string;
}

const MONEY: ReadonlySet<Role> = new Set([
  'unit_price',
  'gross',
  'net',
  'subtotal',
  'total',
  'paid',
  'discount',
  'tax',
  'service',
  'cost',
  'refunds',
  'due',
  'profit',
]);

/**
 * Point or comma as decimal mark, one decision for the file and exceptions for columns of quantities.
 * Proof is a number that can be read one way only: `1.234.567`, `12,5`, `3,000.00`.
 */
export function decideMarks(
  table: Table,
  roles: readonly (Role | null)[],
): { marks: DecimalMark[]; decision: Decision } {
  const byColumn = table.columns.map((_, index) => countVotes(table, index));
  const money = byColumn.filter((_, index) => isMoney(roles[index]));
  const all = sum(
    money.length > 0 && sum(money).point + sum(money).comma + sum(money).open > 0
      ? money
      : byColumn.filter((_, index) => roles[index]),
  );
  const mark: DecimalMark = all.point > all.comma ? '.' : all.comma > all.point ? ',' : defaultMark(all);
  const marks = byColumn.map((votes, index) => {
    const own = votes.point > votes.comma * 3 ? '.' : votes.comma > votes.point * 3 ? ',' : mark;
    return isQuantityWithDecimals(table, index, roles[index]) ?? own;
  });
  return { marks, decision: explain(mark, all) };
}

function countVotes(table: Table, index: number): Votes {
  const votes: Votes = { point: 0, comma: 0, open: 0, openCommas: 0, example: '' };
  for (const row of table.rows) {
    const cell = row.cells[index];
    if (typeof cell !== 'string') continue;
    const shape = readNumberShape(cell);
    if (shape === null || shape === 'plain') continue;
    if (shape === 'dot_decimal' || shape === 'comma_group') votes.point += 1;
    else if (shape === 'comma_decimal' || shape === 'dot_group') votes.comma += 1;
    else votes.open += 1;
    if (shape === 'comma_open') votes.openCommas += 1;
    if (votes.example === '' && !shape.endsWith('open')) votes.example = cell.trim();
  }
  return votes;
}

function sum(all: readonly Votes[]): Votes {
  return all.reduce(
    (a, b) => ({
      point: a.point + b.point,
      comma: a.comma + b.comma,
      open: a.open + b.open,
      openCommas: a.openCommas + b.openCommas,
      example: a.example || b.example,
    }),
    { point: 0, comma: 0, open: 0, openCommas: 0, example: '' },
  );
}

/** Nothing proves anything: three digits after a separator are thousands, as people write money. */
function defaultMark(votes: Votes): DecimalMark {
  return votes.openCommas > votes.open / 2 ? '.' : ',';
}

/** Cells such as `1.000` in a column of quantities are one unit with three decimals. */
function isQuantityWithDecimals(
  table: Table,
  index: number,
  role: Role | null | undefined,
): DecimalMark | null {
  if (role !== 'quantity' && role !== 'refund_quantity') return null;
  const shapes = table.rows.map((row) => row.cells[index] ?? null).filter((cell) => typeof cell === 'string');
  const kinds = new Set(shapes.map(readNumberShape).filter((shape) => shape !== null));
  if (kinds.has('plain')) return null;
  if ([...kinds].every((shape) => shape === 'dot_open' || shape === 'dot_decimal')) return '.';
  if ([...kinds].every((shape) => shape === 'comma_open' || shape === 'comma_decimal')) return ',';
  return null;
}

function isMoney(role: Role | null | undefined): boolean {
  return role !== null && role !== undefined && MONEY.has(role);
}

function explain(mark: DecimalMark, votes: Votes): Decision {
  const proofs = mark === '.' ? votes.point : votes.comma;
  const choice = mark === '.' ? 'decimal point' : 'decimal comma';
  if (proofs === 0) {
    return {
      about: 'decimals',
      choice: votes.open > 0 ? choice : 'none',
      evidence: {
        id:
          votes.open > 0
            ? 'Tidak ada bukti pasti; tiga angka setelah pemisah dibaca sebagai ribuan.'
            : 'Angkanya tanpa pemisah, atau sudah berupa angka.',
        en:
          votes.open > 0
            ? 'Nothing proves it; three digits after a separator are read as thousands.'
            : 'Numbers have no separators, or are stored as numbers.',
      },
    };
  }
  return {
    about: 'decimals',
    choice,
    evidence: {
      id: `${proofs} angka hanya bisa dibaca begitu, misalnya "${votes.example}".`,
      en: `${proofs} numbers can be read in this way only, such as "${votes.example}".`,
    },
  };
}
