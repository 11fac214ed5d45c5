import type { MetricUnit } from '../../metrics/types.ts';
import type { Locale } from '../../text.ts';

/** `M` alone could be miliar or million, so the billions are written out in Indonesian. */
const SCALES: Readonly<Record<Locale, readonly (readonly [size: number, word: string])[]>> = {
  id: [
    [1e12, ' triliun'],
    [1e9, ' miliar'],
    [1e6, ' jt'],
    [1e3, ' rb'],
  ],
  en: [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'K'],
  ],
};

/** A round number for an axis, in major units: `2,5 jt`, `500 rb`, `12%`. */
export function wordTick(value: number, unit: MetricUnit, locale: Locale): string {
  const scale = SCALES[locale].find(([size]) => Math.abs(value) >= size);
  const [size, word] = scale ?? [1, ''];
  const number = new Intl.NumberFormat(locale === 'id' ? 'id-ID' : 'en-US', {
    maximumFractionDigits: 2,
  }).format(value / size);
  return `${number}${word}${unit === 'percent' ? '%' : ''}`;
}
