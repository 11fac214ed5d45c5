import type { Frame, Task, Threshold } from './frame.ts';
import type { Reading } from './reading.ts';

/** What days, receipts or a ranking's values are held to, and the target to reach. */
export function chooseAmounts(
  reading: Reading,
  kept: Frame | null,
  task: Task,
): Pick<Frame, 'threshold' | 'receipts' | 'target'> {
  const spoken = spokenThreshold(reading);
  const reached = reading.amounts.find(isSum)?.value;
  const atLeast = reached === undefined ? null : { op: '>=' as const, amount: reached };
  const isHeld = task === 'count_days' || task === 'rank';
  const threshold = spoken ?? (task === 'count_days' ? atLeast : null) ?? keptThreshold(reading, kept);
  return {
    threshold: isHeld ? threshold : null,
    receipts: task === 'total' ? (spoken ?? kept?.receipts ?? null) : null,
    target: task === 'target' ? (reached ?? kept?.target ?? null) : null,
  };
}

/** A sum of money or a large count, not "top 5". */
export function isSum({ isAmount, value }: Reading['amounts'][number]): boolean {
  return isAmount || value > 1000;
}

/** "di atas 2jt"; "belum laku sama sekali" is nothing at all. */
export function spokenThreshold({ amounts, cues }: Reading): Threshold | null {
  const amount = amounts.find(({ op }) => op !== null);
  if (amount?.op != null) return { op: amount.op, amount: amount.value };
  return cues.has('none_sold') ? { op: '<=', amount: 0 } : null;
}

function keptThreshold({ cues }: Reading, kept: Frame | null): Threshold | null {
  return cues.has('highest') || cues.has('lowest') ? null : (kept?.threshold ?? null);
}
