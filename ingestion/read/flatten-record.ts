import type { Cell } from './sheet.ts';

type JsonRecord = Readonly<Record<string, unknown>>;

const MOST_COLUMNS = 400;
const ITEMS = /item|line|product|produk|barang|detail|receipt|struk|order|transa|sales|data|rows/i;

/** Lays records out as rows: keys become columns as they are met, nested ones with dots. */
export interface RecordLayout {
  columns: string[];
  toRows(record: JsonRecord): Cell[][];
}

/**
 * A record with a list of objects becomes one row per object, its own fields repeated. Of several lists
 * the one that is named like items counts, else the longest; of the others only the first object is kept.
 */
export function createRecordLayout(): RecordLayout {
  const columns: string[] = [];
  const indexes = new Map<string, number>();
  const place = (cells: Cell[], name: string, value: Cell): void => {
    let index = indexes.get(name);
    if (index === undefined) {
      if (columns.length >= MOST_COLUMNS) return;
      index = columns.push(name) - 1;
      indexes.set(name, index);
    }
    while (cells.length <= index) cells.push(null);
    cells[index] = value;
  };
  const fill = (cells: Cell[], record: JsonRecord, prefix: string): Cell[][] => {
    const items = findItems(record);
    for (const [key, value] of Object.entries(record)) {
      if (key === items) continue;
      const name = prefix + key;
      const single = Array.isArray(value) && isRecord(value[0]) ? value[0] : value;
      if (isRecord(single)) fillFields(cells, single, `${name}.`);
      else place(cells, name, toCell(single));
    }
    const list = items === null ? [] : (record[items] as unknown[]).filter(isRecord);
    if (list.length === 0) return [cells];
    return list.flatMap((item) => fill([...cells], item, `${prefix}${items}.`));
  };
  const fillFields = (cells: Cell[], record: JsonRecord, prefix: string): void => {
    for (const [key, value] of Object.entries(record)) {
      const single = Array.isArray(value) && isRecord(value[0]) ? value[0] : value;
      if (isRecord(single)) fillFields(cells, single, `${prefix}${key}.`);
      else place(cells, prefix + key, toCell(single));
    }
  };
  return { columns, toRows: (record) => fill([], record, '') };
}

function findItems(record: JsonRecord): string | null {
  let best: { key: string; score: number } | null = null;
  for (const [key, value] of Object.entries(record)) {
    if (!Array.isArray(value) || !isRecord(value[0])) continue;
    const score = (ITEMS.test(key) ? 1e6 : 0) + value.length;
    if (best === null || score > best.score) best = { key, score };
  }
  return best === null || best.score < 2 ? null : best.key;
}

function toCell(value: unknown): Cell {
  if (typeof value === 'string') return value === '' ? null : value.replaceAll('\u0000', '');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.filter((one) => !isRecord(one)).join(', ') || null;
  return null;
}

function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
