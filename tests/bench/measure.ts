/** Median and 95th percentile of a sample, in the sample's unit. */
export interface Spread {
  median: number;
  p95: number;
}

export function toSpread(sample: readonly number[]): Spread {
  const sorted = sample.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
}

export async function timeMs(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Times several subjects side by side: each round runs every subject once, in turn, so that a
 * slow moment of the machine hits all of them. The first rounds are not counted.
 */
export async function timeSideBySide<Name extends string>(
  subjects: Record<Name, () => Promise<unknown>>,
  rounds: number,
  warmUp = 3,
): Promise<Record<Name, Spread>> {
  const names = Object.keys(subjects) as Name[];
  const samples = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const name of names) {
      const ms = await timeMs(subjects[name]);
      if (round >= 0) samples.get(name)?.push(ms);
    }
  }
  return Object.fromEntries(names.map((name) => [name, toSpread(samples.get(name) ?? [])])) as Record<
    Name,
    Spread
  >;
}

/** A table for the terminal: first column left, figures right. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  console.log(`\n${title}\n${lines.join('\n')}`);
}

export const ratio = (value: number, base: number): string => `${(value / base).toPrecision(2)}×`;
