import type { Period } from '../../../time.ts';

/**
 * Ramadan and Lebaran by Indonesian government decree (SKB 3 Menteri, sidang isbat); umalqura
 * calendars are a day early in some years. Years that are not decreed yet are left out.
 */
export const RAMADAN: Readonly<Record<number, Period>> = {
  2015: { from: '2015-06-18', to: '2015-07-16' },
  2016: { from: '2016-06-06', to: '2016-07-05' },
  2017: { from: '2017-05-27', to: '2017-06-24' },
  2018: { from: '2018-05-17', to: '2018-06-14' },
  2019: { from: '2019-05-06', to: '2019-06-04' },
  2020: { from: '2020-04-24', to: '2020-05-23' },
  2021: { from: '2021-04-13', to: '2021-05-12' },
  2022: { from: '2022-04-03', to: '2022-05-01' },
  2023: { from: '2023-03-23', to: '2023-04-21' },
  2024: { from: '2024-03-12', to: '2024-04-09' },
  2025: { from: '2025-03-01', to: '2025-03-30' },
  2026: { from: '2026-02-19', to: '2026-03-20' },
  2027: { from: '2027-02-08', to: '2027-03-09' },
};

/** The two days of Idul Fitri. */
export const LEBARAN: Readonly<Record<number, Period>> = {
  2015: { from: '2015-07-17', to: '2015-07-18' },
  2016: { from: '2016-07-06', to: '2016-07-07' },
  2017: { from: '2017-06-25', to: '2017-06-26' },
  2018: { from: '2018-06-15', to: '2018-06-16' },
  2019: { from: '2019-06-05', to: '2019-06-06' },
  2020: { from: '2020-05-24', to: '2020-05-25' },
  2021: { from: '2021-05-13', to: '2021-05-14' },
  2022: { from: '2022-05-02', to: '2022-05-03' },
  2023: { from: '2023-04-22', to: '2023-04-23' },
  2024: { from: '2024-04-10', to: '2024-04-11' },
  2025: { from: '2025-03-31', to: '2025-04-01' },
  2026: { from: '2026-03-21', to: '2026-03-22' },
  2027: { from: '2027-03-10', to: '2027-03-11' },
};
