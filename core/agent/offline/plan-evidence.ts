import type { SpecialPlan } from './decline.ts';
import { buildFrame } from './build-frame.ts';
import type { Frame } from './frame.ts';
import type { PlannerInput } from './plan.ts';
import type { Reading } from './reading.ts';

/** "bukti", "dari mana angkanya": the last answer's figure, or the one that the words name. */
export function evidence(reading: Reading, before: Frame | null, input: PlannerInput): SpecialPlan | null {
  if (!asksEvidence(reading, before)) return null;
  const { metrics, periods, names } = reading;
  const isNamed = metrics.some(({ firmness }) => firmness === 'named' || firmness === 'usual');
  if (periods.length + names.length === 0 && before !== null)
    return { calls: [{ name: 'show_evidence', input: { filters: [] } }] };
  if (!isNamed && periods.length + names.length === 0) return { smalltalk: 'unclear' };
  const { frame } = buildFrame(reading, before, input);
  const metric = frame.metrics[0];
  const period = frame.periods[0];
  if (metric === undefined || period === undefined) return null;
  const filters = [...frame.filters, ...frame.each.slice(0, 1)];
  return { calls: [{ name: 'show_evidence', input: { metric, period, filters } }] };
}

function asksEvidence(reading: Reading, before: Frame | null): boolean {
  const { cues, metrics, dimensions, periods, names, pointsBack, words } = reading;
  if (cues.has('highest') || cues.has('lowest') || cues.has('define')) return false;
  if (cues.has('evidence')) return true;
  const isBare = metrics.length + dimensions.length + periods.length + names.length === 0;
  if (!isBare || before === null) return false;
  if (cues.has('list') && pointsBack) return true;
  // A bare "kenapa?" explains a comparison that was just given; of a plain figure it asks for the proof.
  const isChange = before.compareTo !== null;
  return cues.has('why') && !cues.has('change') && !isChange && words.length <= 4;
}
