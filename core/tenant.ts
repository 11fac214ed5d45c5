import type { Locale } from './text.ts';

export type Role = 'owner' | 'admin' | 'viewer';

/** What the owner decided about the business. Kept in versions; see core/accounts/read-settings.ts. */
export interface BusinessSettings {
  /** The figure that "omzet" and "sales" stand for. */
  omzetMeans: 'net_sales' | 'gross_sales' | 'total_collected';
  /** Opens cost, profit and margin to viewers. */
  viewersSeeProfit: boolean;
  /** Minutes after midnight at which the business day starts, for outlets without a start of their own. */
  dayStartMinutes: number;
}

export const DEFAULT_SETTINGS: BusinessSettings = {
  omzetMeans: 'net_sales',
  viewersSeeProfit: false,
  dayStartMinutes: 0,
};

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
