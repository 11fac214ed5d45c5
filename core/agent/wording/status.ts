import type { UnsettledSource } from '../../metrics/list-unsettled-sources.ts';
import type { Locale } from '../../text.ts';
import type { Notice } from '../ledger/entry.ts';
import { toPlainName } from './names.ts';
import { wordDate, wordInstant } from './periods.ts';

type Status = Notice & { notice: 'status' };

/** How far the data reaches, and which sources stopped or still bring their history. */
export function wordStatus(notice: Status, locale: Locale): string {
  const { timeZone, unsettled } = notice;
  const sources = unsettled.map((source) => `\n• ${wordSource(source, timeZone, locale)}`);
  return `${wordReach(notice, locale)}${sources.join('')}`;
}

function wordReach({ from, outlets }: Status, locale: Locale): string {
  if (from === null || outlets.length === 0) {
    return locale === 'id' ? 'Belum ada data penjualan yang masuk.' : 'No sales data has come in yet.';
  }
  const start = wordDate(from, locale);
  const ends = outlets.map(({ name, through, timeZone }) => {
    const moment = wordInstant(through, timeZone, locale);
    return outlets.length === 1 ? moment : `\n• ${toPlainName(name)}: ${moment}`;
  });
  const end = `${ends.join('')}${outlets.length === 1 ? '.' : ''}`;
  return locale === 'id'
    ? `Data penjualan ada mulai ${start} s.d. ${end}`
    : `Sales data runs from ${start} to ${end}`;
}

function wordSource({ name, state, lastSucceededAt }: UnsettledSource, zone: string, locale: Locale): string {
  const source = toPlainName(name);
  const last = lastSucceededAt === null ? null : wordInstant(lastSucceededAt, zone, locale);
  if (state === 'arriving') {
    return locale === 'id'
      ? `Riwayat dari ${source} masih dalam perjalanan.`
      : `The history of ${source} is still coming in.`;
  }
  if (state === 'paused') {
    return locale === 'id' ? `${source} sedang dihentikan sementara.` : `${source} is paused.`;
  }
  if (locale === 'id') {
    const since = last === null ? 'belum pernah berhasil' : `terakhir berhasil ${last}`;
    return `${source} sedang tidak bisa dibaca, ${since}. Pemilik atau admin bisa mengeceknya di sumber data.`;
  }
  const since = last === null ? 'it never worked yet' : `it last worked ${last}`;
  return `${source} cannot be read at the moment; ${since}. The owner or an admin can check the connection.`;
}
