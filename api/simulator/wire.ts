/** The bodies of Alunam's contract as it promises them; `mess.ts` then spoils some. */
interface WireOutlet {
  id: string;
  name: string;
  time_zone: string;
  currency: string;
  opened_on: string;
  last_synced_at: string | null;
}

interface WireProduct {
  id: string;
  name: string;
  category: string | null;
  unit_cost: string | null;
}

export interface WireLine {
  product_id: string;
  name: string;
  variant: string | null;
  category: string;
  quantity: string;
  unit_price: string;
  discount: string;
  unit_cost: string;
}

export interface WireReceipt {
  id: string;
  number: string;
  type: 'sale' | 'refund';
  original_receipt_id: string | null;
  outlet_id: string;
  status: 'completed' | 'void' | 'deleted';
  opened_at: string;
  updated_at: string;
  channel: string;
  cashier: { name: string } | null;
  customer: { id: string } | null;
  lines: WireLine[];
  discount: string;
  service_charge: string;
  tax: string;
  tip: string;
  rounding: string;
  total: string;
  payments: { method: string; amount: string }[];
}

/** What a simulated account holds. */
export interface SimulatedShop {
  listOutlets(now: number): WireOutlet[];
  listProducts(now: number): WireProduct[];
  /** Receipts as they are at `now`, updated in [since, until), after `after`, in update order. */
  listReceipts(query: ReceiptSlice): WireReceipt[];
}

export interface ReceiptSlice {
  since: number;
  until: number;
  now: number;
  after: { at: number; id: string } | null;
  limit: number;
}
