/** A receipt or refund as it stands in the end. Money in sen; everything of a refund is negative. */
export interface PlainSale {
  /** Shared by a sale and its refunds. */
  receipt: string;
  isRefund: boolean;
  /** Milliseconds since 1970. */
  at: number;
  /** The outlet's business day. */
  date: string;
  /** `00`–`23` on the outlet's clock. */
  hour: string;
  outlet: string;
  channel: string;
  cashier: string;
  method: string;
  /** Null where the register records none. */
  tax: number | null;
  service: number | null;
  total: number;
  lines: PlainLine[];
}

export interface PlainLine {
  product: string;
  category: string;
  quantity: number;
  gross: number;
  discount: number;
  cost: number;
}
