import type { Localized } from '#core/text.ts';
import { REASONS } from '../clean/reasons.ts';

/** Why a record of a register waits; the rows of files have theirs in `clean/reasons.ts`. */
const RECORD_REASONS: Readonly<Record<string, Localized>> = {
  value_missing: {
    id: 'Isian yang wajib kosong di kasirnya.',
    en: 'A field that is needed is empty at the register.',
  },
  value_invalid: {
    id: 'Isiannya tidak bisa dibaca.',
    en: 'A field cannot be read.',
  },
  amounts_disagree: {
    id: 'Jumlah di struk kasir tidak cocok dengan isinya.',
    en: 'The total of the receipt does not match what it lists.',
  },
  outlet_unknown: {
    id: 'Outletnya tidak dikenal. Periksa daftar outlet di kasir, lalu muat ulang.',
    en: 'The outlet is not known. Check the outlets at the register, then replay.',
  },
};

/** Why a row waits and what would help; a code that has no sentence stands for itself. */
export function toReasonText(code: string): Localized {
  const reasons: Readonly<Record<string, Localized>> = { ...RECORD_REASONS, ...REASONS };
  return reasons[code] ?? { id: code, en: code };
}
