import type { Period } from '../../time.ts';
import type { PeriodUnit } from './period/period-reading.ts';
import type { PlanAssumption } from './plan.ts';

/** The periods of a frame. */
export interface PeriodSlots {
  periods: readonly Period[];
  compareTo: Period | null;
  assumptions: PlanAssumption[];
}

/** A period of the question after it found its year and what it leans on. */
export interface KnownPeriod {
  period: Period;
  unit: PeriodUnit;
  at: number;
  assumptions: readonly PlanAssumption[];
  /** It was said against another period ("bulan sebelumnya"). */
  isLeaning?: boolean;
}
