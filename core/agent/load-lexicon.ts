import { Temporal } from 'temporal-polyfill';
import type { TenantContext } from '../db/tenant-context.ts';
import { getCoverage } from '../metrics/get-coverage.ts';
import { listNames } from '../metrics/list-names.ts';
import { toBusinessDate } from '../time.ts';
import type { Lexicon } from './offline/plan.ts';

/** The words of the business of this turn, as they stood at its clock. */
export async function loadLexicon(ctx: TenantContext): Promise<Lexicon> {
  const { covered } = await getCoverage(ctx);
  return {
    names: await listNames(ctx),
    businessName: ctx.activeBusiness.name,
    currency: ctx.activeBusiness.currency,
    covered,
  };
}

/** Today's business date, by the start of the business's day, and the local clock at the head office. */
export function readClock(ctx: TenantContext): { today: string; timeOfDay: string } {
  const zone = ctx.activeBusiness.timeZone;
  const local = ctx.now.toZonedDateTimeISO(zone);
  return {
    today: toBusinessDate(ctx.now, zone, ctx.settings.dayStartMinutes),
    timeOfDay: Temporal.PlainTime.from(local).toString({ smallestUnit: 'minute' }),
  };
}
