import type { Temporal } from 'temporal-polyfill';
import type { Logger } from '#core/log.ts';
import type { LoadBatch } from '../load/contract.ts';
import type { MappedReceipt } from './collect-records.ts';
import type { RecordTally } from './tally-records.ts';
import type { OAuthApp, OAuthProvider } from './oauth-app.ts';
import type { SourcePush } from './push.ts';

/** What a connector may use. It fetches and maps; it never writes. */
export interface PullInput {
  /** The source's settings, without secrets. */
  config: Readonly<Record<string, unknown>>;
  /** As the last loaded batch left it; null before the first. */
  cursor: Readonly<Record<string, unknown>> | null;
  /** The decrypted API key or token; null where the source needs none. */
  credentials: string | null;
  /** As they are kept now: another run may have renewed them. */
  readCredentials(): Promise<string | null>;
  /** Keeps new ones, encrypted: a source that hands out tokens replaces them when they expire. */
  saveCredentials(plain: string): Promise<void>;
  /** AIRA's registration at a source that gives access by OAuth; null: it has none. */
  oauthApp: OAuthApp | null;
  /** ISO 4217, of the business. */
  currency: string;
  now(): Temporal.Instant;
  fetch: typeof fetch;
  sleep(milliseconds: number): Promise<void>;
  random(): number;
  log: Logger;
}

/** One page of a source: loaded in one transaction together with its cursor. */
export type SourceBatch = Omit<LoadBatch, 'sourceId' | 'runId' | 'defaultTimeZone'> & {
  cursor: Record<string, unknown>;
  /** How far a first connection is, for people: 0–1. */
  progress: number;
  /** What the page's records turned out to be. */
  tally?: RecordTally;
};

/** Maps records that were received before, without the network. */
export interface RecordMapper {
  map(raw: unknown, position: number): MappedReceipt;
  outletTimeZones: Readonly<Record<string, string>>;
}

/**
 * A source of one kind. `pull` yields batches until the source has nothing more; the caller loads
 * each before it asks for the next and may stop between two: the cursor resumes there.
 */
export interface Connector {
  readonly kind: string;
  /** Where people give access; absent: by a key or token of their own. */
  readonly oauth?: OAuthProvider;
  pull(input: PullInput): AsyncIterable<SourceBatch>;
  /** Fetches the names that mapping needs, never records: what waits in quarantine is mapped again by it. */
  openMapper?(input: PullInput): Promise<RecordMapper>;
  /** Absent: it is only ever asked. */
  readonly push?: SourcePush;
}
