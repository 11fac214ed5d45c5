import type { Locale } from './text.ts';

export type Role = 'owner' | 'admin' | 'viewer';

export interface Person {
  id: string;
  name: string;
  locale: Locale;
}

export interface Business {
  id: string;
  slug: string;
  name: string;
  /** ISO 4217 */
  currency: string;
  /** IANA zone of the head office: relative periods ("kemarin") follow it. */
  timeZone: string;
}
