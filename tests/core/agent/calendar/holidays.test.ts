import { describe, expect, it } from 'vitest';
import { findHoliday, type HolidayId } from '#core/agent/calendar/holidays.ts';
import { countDays } from '#core/time.ts';

const span = (id: HolidayId, year: number): string => {
  const found = findHoliday(id, year);
  return found === null ? 'none' : `${found.period.from}..${found.period.to}`;
};

describe('findHoliday works', () => {
  it.each([
    ['lebaran', 2023, '2023-04-22..2023-04-23'],
    ['lebaran', 2024, '2024-04-10..2024-04-11'],
    ['lebaran', 2025, '2025-03-31..2025-04-01'],
    ['lebaran', 2026, '2026-03-21..2026-03-22'],
    ['ramadan', 2025, '2025-03-01..2025-03-30'],
    ['iduladha', 2026, '2026-05-27..2026-05-27'],
    ['imlek', 2026, '2026-02-17..2026-02-17'],
    ['nyepi', 2026, '2026-03-19..2026-03-19'],
    ['waisak', 2026, '2026-05-31..2026-05-31'],
    ['kemerdekaan', 2024, '2024-08-17..2024-08-17'],
    ['malamtahunbaru', 2026, '2025-12-31..2025-12-31'],
    ['nataru', 2025, '2025-12-24..2026-01-01'],
  ] as const)('puts %s %i at %s', (id, year, days) => {
    expect(span(id, year)).toBe(days);
  });

  it('ends every Ramadan on the day before Lebaran, after 29 or 30 days', () => {
    for (let year = 2015; year <= 2027; year += 1) {
      const [fasting, feast] = [findHoliday('ramadan', year), findHoliday('lebaran', year)];
      if (fasting === null || feast === null) throw new Error(`no Ramadan in ${year}`);
      expect([29, 30]).toContain(countDays(fasting.period));
      expect(countDays({ from: fasting.period.to, to: feast.period.from })).toBe(2);
    }
  });

  it('says which dates no decree has fixed yet', () => {
    expect(findHoliday('lebaran', 2027)?.isProvisional).toBe(true);
    expect(findHoliday('natal', 2027)?.isProvisional).toBe(false);
    expect(findHoliday('lebaran', 2026)?.isProvisional).toBe(false);
  });
});

describe('findHoliday fails well', () => {
  it('knows nothing of years beyond its tables', () => {
    expect([span('lebaran', 2060), span('waisak', 1999)]).toEqual(['none', 'none']);
  });
});
