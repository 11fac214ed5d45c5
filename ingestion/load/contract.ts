import type { CleanSale } from '../clean-sale.ts';

/** What a source hands to the loader in one batch; one batch is one transaction. */
export interface LoadBatch {
  sourceId: string;
  runId: string;
  /** The run whose records are read again: sales that later runs have told since are left as they are. */
  replayOf?: string;
  /** Positions of `replayOf` that waited in quarantine and load now. */
  released?: number[];
  /** Hash of the part of an upload that this is: one that the run has already is passed over. */
  part?: string;
  /** Zone of outlets that the batch sees for the first time. */
  defaultTimeZone: string;
  /** IANA zones by outlet name, where the source knows them. */
  outletTimeZones?: Readonly<Record<string, string>>;
  /** Records as received, kept beside the sales made from them. */
  raw: { position: number; payload: unknown }[];
  sales: CleanSale[];
  quarantined: { position: number; reason: string; column: string | null; value: string | null }[];
  /** Receipts that the source says no longer exist. */
  deletedExternalIds: string[];
  /** When each receipt last changed, once per receipt: an older version never replaces a newer one. */
  versions?: { externalId: string; changedAt: string }[];
  /** Days that the source vouches for, per outlet (null: every outlet of the batch). */
  coverage: { outlet: string | null; fromDate: string; throughDate: string; throughAt: string }[];
  /** Where the next pull starts; written in the same transaction. */
  cursor?: Record<string, unknown>;
}

export interface LoadResult {
  inserted: number;
  updated: number;
  unchanged: number;
  deleted: number;
  /** Sales that were not loaded, because a newer version of them came before. */
  overtaken?: readonly CleanSale[];
  /** Business days whose rollups were refreshed. */
  touched: { outletId: string; businessDate: string }[];
}
