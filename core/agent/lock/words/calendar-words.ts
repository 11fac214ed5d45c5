import { toWordPattern } from './word-list.ts';

export const CALENDAR_WORDS = toWordPattern(
  `januari februari pebruari maret april mei juni juli agustus agst agt september oktober november nopember desember
  january february june july august october december jan feb mar apr jun jul agu aug sep sept okt oct nov des dec
  senin selasa rabu kamis jumat jumaat sabtu minggu mingguan ahad monday* tuesday* wednesday* thursday* friday*
  saturday* sunday* weekend* weekday* kemarin* kmrn kemaren* lusa besok* semalam barusan yesterday* today*
  tomorrow* tonight ramadan ramadhan puasa lebaran idulfitri natal christmas kuartal semester triwulan caturwulan
  easter eid newyear`,
);

/** Several words together; matched on the text with single spaces. */
export const CALENDAR_PHRASES =
  /\b(?:hari|pekan|bulan|tahun|malam|pagi|siang|sore) (?:ini|itu|lalu|kemarin|depan|sebelumnya|sama|berikutnya)\b|\b(?:last|this|next|previous|same|prior|current) (?:day|week|month|year|night|morning)\b|\b(?:awal|akhir|pertengahan) (?:bulan|tahun|pekan)\b|\b(?:beginning|start|end|middle) of (?:the )?(?:week|month|year)\b|\btadi (?:pagi|siang|sore|malam)\b|\bsama dengan\b|\bsebagian besar\b|\bper cent\b|\bo clock\b|\bdini hari\b|\btengah malam\b/;

/** English month names that are everyday words in lower case. */
export const CAPITAL_MONTHS = /\b(?:May|March)\b/;
