import type { PullInput, RecordMapper } from './connector.ts';

/** A delivery as it came in: nothing of it is believed before `verify`. */
export interface PushRequest {
  header(name: string): string | null;
  body: Uint8Array<ArrayBuffer>;
  /** Milliseconds since 1970. */
  now: number;
}

/** What a delivery holds, and how each record becomes a sale. */
export interface PushedRecords {
  records: unknown[];
  mapper: RecordMapper;
}

/** One that breaks the contract is a record that cannot be mapped, not an error. */
export type DeliveryReader = (payload: unknown) => Promise<PushedRecords>;

/** How a source of one kind sends what is new by itself. The pull stays: it fills what was never sent. */
export interface SourcePush {
  /**
   * Proves by the shared secret that the source sent the body; returns its own id of the delivery.
   * @throws AiraError `unauthorized`, whatever is wrong with it.
   */
  verify(request: PushRequest, secret: string): Promise<string>;
  /** Makes ready to read kept deliveries, many at a time: what they all need is fetched once. */
  open(input: PullInput): Promise<DeliveryReader>;
  /**
   * What the source signs with; absent where it takes a secret of ours.
   * @throws AiraError `configuration` when the credentials do not tell it.
   */
  signingSecret?(input: PullInput): string;
  /** Asks the source to push to this address from now on, signed with the secret. */
  subscribe?(input: PullInput, webhook: { url: string; secret: string }): Promise<void>;
}
