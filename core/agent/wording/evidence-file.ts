import { formatValue } from '../../metrics/format-value.ts';
import type { EvidenceFile, EvidenceTotal } from '../../metrics/list-evidence-sources.ts';
import type { Locale, Localized } from '../../text.ts';
import { toPlainName } from './names.ts';
import { wordAsked } from './values.ts';

/** `juli.xlsx: 1.200 baris, 1.198 dimuat; “Total” di berkas Rp 5.000, sama dengan yang dimuat.` */
export function wordFile(file: EvidenceFile, currency: string, locale: Locale): string {
  const [rows, accepted] = [file.rows, file.acceptedRows].map((count) => wordNumber(count, locale));
  const start =
    locale === 'id'
      ? `${toPlainName(file.name)}: ${rows} baris, ${accepted} dimuat`
      : `${toPlainName(file.name)}: ${rows} rows, ${accepted} loaded`;
  const totals = file.totals.map((total) => wordTotal(total, file.causes, currency, locale));
  return `${[start, ...totals].join('; ')}.`;
}

export function wordNumber(value: number, locale: Locale): string {
  return formatValue(value, 'units', '', locale);
}

/** The file's own figure beside what was loaded, or beside its own rows where that is not told. */
function wordTotal(
  { column, isMoney, stated, summed, loaded }: EvidenceTotal,
  causes: EvidenceFile['causes'],
  currency: string,
  locale: Locale,
): string {
  const isId = locale === 'id';
  const show = (value: number): string =>
    isMoney ? wordAsked(value, 'money', currency, locale) : wordNumber(value, locale);
  const own = isId
    ? `“${toPlainName(column)}” di berkas ${show(stated)}`
    : `“${toPlainName(column)}” in the file ${show(stated)}`;
  if (loaded === stated) return isId ? `${own}, sama dengan yang dimuat` : `${own}, the same as loaded`;
  const rows = wordRows({ stated, summed }, show, locale);
  if (loaded === null) return `${own}, ${rows}`;
  const because = wordCauses(causes, locale);
  const gap = isId
    ? `yang dimuat ${show(loaded)}, selisih ${show(Math.abs(stated - loaded))}${because}`
    : `loaded ${show(loaded)}, a difference of ${show(Math.abs(stated - loaded))}${because}`;
  return stated === summed ? `${own}, ${gap}` : `${own}, ${rows}, ${gap}`;
}

function wordRows(
  { stated, summed }: Pick<EvidenceTotal, 'stated' | 'summed'>,
  show: (value: number) => string,
  locale: Locale,
): string {
  if (stated === summed)
    return locale === 'id' ? 'sama dengan jumlah barisnya' : 'equal to the sum of its rows';
  return locale === 'id' ? `jumlah barisnya ${show(summed)}` : `its rows sum to ${show(summed)}`;
}

const CAUSES: Readonly<Record<EvidenceFile['causes'][number], Localized>> = {
  held: { id: 'baris yang ditahan', en: 'rows held back' },
  void: { id: 'struk batal', en: 'void receipts' },
  refund: { id: 'refund', en: 'refunds' },
};

/** Where a difference can come from; nothing where the load saw no reason. */
function wordCauses(causes: EvidenceFile['causes'], locale: Locale): string {
  if (causes.length === 0) return '';
  const list = causes.map((cause) => CAUSES[cause][locale]).join(', ');
  return locale === 'id' ? ` (ada ${list})` : ` (there are ${list})`;
}
