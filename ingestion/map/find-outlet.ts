import type { Decision } from './mapping.ts';
import type { Role } from './roles.ts';
import type { Table } from './table.ts';

const NAMED =
  /^(?:nama )?(?:outlet|cabang|toko|gerai|kedai|lokasi|store|branch|location)(?: name)?\s*[:=]\s*(.+?)(?:\s+(?:periode|period|tanggal|tgl|date)\b.*)?$/i;
const EVERY = /^(?:semua|seluruh|all)\b/i;
const LONGEST_NAME = 60;

/** The outlet that a title line names, where no column does: `Outlet: Kemang`. */
export function findOutlet(
  table: Table,
  at: Partial<Record<Role, number>>,
): { name: string | null; decisions: Decision[] } {
  if (at.outlet !== undefined) return { name: null, decisions: [] };
  const named = table.titles.map((title) => NAMED.exec(title)?.[1]?.trim() ?? '');
  const names = new Set(
    named.filter((name) => name !== '' && name.length <= LONGEST_NAME && !EVERY.test(name)),
  );
  const [name] = names;
  if (name === undefined || names.size > 1) return { name: null, decisions: [] };
  const evidence = {
    id: `Disebut di atas tabel: "${name}".`,
    en: `Named above the table: "${name}".`,
  };
  return { name, decisions: [{ about: 'outlet', choice: name, evidence }] };
}
