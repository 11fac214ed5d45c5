import { DATE_RULES } from './date-rules.ts';
import { HOLIDAY, HOLIDAY_RULES, RAMADAN } from './holiday-rules.ts';
import { PART_RULES } from './part-rules.ts';
import { HALF, MONTH, NAMED_MONTH, QUARTER, YEAR } from './period-groups.ts';
import { indexRules, type PeriodRule, type RuleIndex } from './period-pattern.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { BARE_SPAN, WEEKDAY_RULES } from './weekday-rules.ts';

/** Everything that is a period by itself; the first rule wins where two read as many words. */
const RULES: readonly PeriodRule[] = [
  ...RELATIVE_RULES,
  ...WEEKDAY_RULES,
  ...MONTH,
  ...YEAR,
  ...QUARTER,
  ...HALF,
  ...DATE_RULES,
  ...PART_RULES,
  ...HOLIDAY_RULES,
];

/** What other rules are built on, by the name that they use in patterns. */
const GROUPS: Readonly<Record<string, readonly PeriodRule[]>> = {
  year: YEAR,
  named: NAMED_MONTH,
  month: MONTH,
  quarter: QUARTER,
  holiday: HOLIDAY,
  date: DATE_RULES,
  span: [...MONTH, ...RAMADAN],
  whole: [...MONTH, ...RAMADAN, ...QUARTER, ...HALF, ...YEAR],
};

export const PERIOD_RULES: RuleIndex = indexRules(RULES, GROUPS);
export const BARE_SPAN_RULES: RuleIndex = indexRules(BARE_SPAN, GROUPS);
export const PERIOD_GROUPS: Readonly<Record<string, RuleIndex>> = Object.fromEntries(
  Object.entries(GROUPS).map(([name, rules]) => [name, indexRules(rules, GROUPS)]),
);
