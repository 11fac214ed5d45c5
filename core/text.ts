/** The two languages that AIRA speaks. */
export type Locale = 'id' | 'en';

/** A sentence or name in both languages. */
export type Localized = Readonly<Record<Locale, string>>;

/**
 * The key under which two spellings of a name are the same: case, accents, punctuation and
 * runs of space are ignored, everything else counts (`Radian Brightening` ≠ `Radian Brightening New`).
 */
export function toNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
