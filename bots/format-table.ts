import type { TableSpec } from '#core/charts/table-spec.ts';

const GAP = '  ';

/**
 * A table in monospace, at most `width` characters wide where the figures allow it: the first
 * column (names) is shortened, figures never are. Columns of figures align right.
 */
export function formatTable({ columns, rows, total }: TableSpec, width: number): string[] {
  const all = [columns, ...rows, ...(total ? [total] : [])];
  const widths = columns.map((_, index) => Math.max(...all.map((row) => measure(row[index] ?? ''))));
  const others = widths.slice(1).reduce((sum, each) => sum + each + GAP.length, 0);
  widths[0] = Math.max(8, Math.min(widths[0] ?? 0, width - others));
  const isFigures = columns.map(
    (_, index) => index > 0 && rows.every((row) => /\d|^[-–—]?$/.test(row[index] ?? '')),
  );
  return all.map((row) =>
    columns
      .map((_, index) => {
        const size = widths[index] ?? 0;
        const cell = index === 0 ? shorten(row[0] ?? '', size) : (row[index] ?? '');
        const padding = ' '.repeat(Math.max(0, size - measure(cell)));
        return isFigures[index] ? padding + cell : cell + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function measure(text: string): number {
  return [...text].length;
}

function shorten(text: string, size: number): string {
  const letters = [...text];
  return letters.length <= size ? text : `${letters.slice(0, size - 1).join('')}…`;
}
