import type { Concept, HeaderMeaning } from './header-concepts.ts';

/** What a column can be. Roles after `note` are recognised so that nothing else takes them. */
export type Role =
  | 'receipt'
  | 'date'
  | 'time'
  | 'outlet'
  | 'cashier'
  | 'customer'
  | 'channel'
  | 'payment'
  | 'price_mode'
  | 'event'
  | 'status'
  | 'void_flag'
  | 'refund_flag'
  | 'refunded_flag'
  | 'terminal'
  | 'product'
  | 'variant'
  | 'category'
  | 'quantity'
  | 'refund_quantity'
  | 'unit_price'
  | 'gross'
  | 'discount'
  | 'discount_percent'
  | 'refunds'
  | 'net'
  | 'subtotal'
  | 'service'
  | 'tax'
  | 'tax_percent'
  | 'tip'
  | 'rounding'
  | 'total'
  | 'paid'
  | 'cost'
  | 'unit_cost'
  | 'note'
  | 'line_number'
  | 'sku'
  | 'code'
  | 'profit'
  | 'change'
  | 'due'
  | 'charges'
  | 'contact'
  | 'reason'
  | 'currency'
  | 'other_date'
  | 'units_per_pack';

interface Rule {
  role: Role;
  all: readonly Concept[];
  none?: readonly Concept[];
  score: number;
}

const rule = (role: Role, score: number, all: string, none = ''): Rule => ({
  role,
  score,
  all: all.split(' ') as Concept[],
  none: none === '' ? [] : (none.split(' ') as Concept[]),
});

const RULES: readonly Rule[] = [
  rule('receipt', 10, 'document number', 'date time kind status detail product customer contact reason'),
  rule('receipt', 9, 'order number', 'date time kind status detail product customer'),
  rule('receipt', 8, 'sales number', 'date time kind status product outlet cashier'),
  rule('receipt', 6, 'document', 'date time kind status detail total amount quantity sum sales price pay'),
  rule(
    'receipt',
    5,
    'order',
    'date time kind status detail total amount quantity sum sales price pay created',
  ),
  rule('receipt', 4, 'reference'),
  rule('receipt', 3, 'number', 'product outlet cashier customer pay per currency contact category'),
  rule('line_number', 9, 'detail number'),
  rule('receipt', 3.5, 'name', 'product customer outlet cashier category contact'),
  rule('date', 10, 'date', 'last pay due contact void finished'),
  rule('date', 10.6, 'date order', 'last pay due finished'),
  rule('date', 10.6, 'date sales', 'last pay due finished'),
  rule('date', 10.6, 'date document', 'last pay due finished'),
  rule('date', 8, 'time', 'last pay due void finished'),
  rule('date', 7, 'created', 'by'),
  rule('date', 4, 'at', 'by pay void'),
  rule('other_date', 11, 'date last'),
  rule('other_date', 10, 'date pay'),
  rule('other_date', 9, 'date finished'),
  rule('other_date', 7, 'time finished'),
  rule('other_date', 7, 'time pay'),
  rule('other_date', 7, 'at pay'),
  rule('time', 9, 'time', 'last'),
  rule('outlet', 9, 'outlet', 'number contact kind'),
  rule('outlet', 10, 'outlet name'),
  rule('code', 7, 'outlet number'),
  rule('cashier', 9, 'cashier', 'number contact'),
  rule('cashier', 10, 'collected by'),
  rule('cashier', 10, 'cashier name'),
  rule('code', 7, 'cashier number'),
  rule('customer', 8, 'customer', 'number contact kind category'),
  rule('customer', 9, 'customer name'),
  rule('code', 7, 'customer number'),
  rule('contact', 9, 'contact'),
  rule('channel', 10, 'kind sales'),
  rule('channel', 10, 'channel'),
  rule('channel', 9, 'kind order', 'document'),
  rule('channel', 5, 'kind', 'number pay price event document product customer discount tax'),
  rule('payment', 10, 'kind pay', 'number status'),
  rule('payment', 7, 'pay', 'number status date amount total sum due'),
  rule('payment', 6, 'way kind', 'price event document product customer discount tax sales order'),
  rule('code', 9, 'kind pay number'),
  rule('price_mode', 10, 'kind price'),
  rule('event', 10, 'event'),
  rule('event', 9, 'kind document', 'pay'),
  rule('event', 4, 'kind', 'number pay price sales product order channel customer'),
  rule('status', 9, 'status', 'tax void refund'),
  rule('status', 6, 'status', 'tax'),
  rule('void_flag', 8, 'void', 'reason number by'),
  rule('refund_flag', 9.5, 'refund', 'reason number date quantity'),
  rule('refunded_flag', 9.8, 'refund returned', 'reason number date quantity'),
  rule('terminal', 6, 'terminal', 'number'),
  rule('product', 10, 'product name', 'customer outlet'),
  rule('product', 9, 'detail product', 'number'),
  rule('product', 7, 'product', 'number kind category quantity sum price total cost discount status'),
  rule('product', 5, 'name', 'customer outlet cashier category contact'),
  rule('product', 4, 'describe', ''),
  rule('product', 3, 'product number', ''),
  rule('product', 2, 'note', 'reason'),
  rule('sku', 8, 'product number'),
  rule('sku', 9, 'sku'),
  rule('variant', 9, 'variant', 'number'),
  rule('category', 9, 'category', 'number customer'),
  rule('category', 8, 'kind product'),
  rule('quantity', 9, 'quantity', 'price amount refund per'),
  rule('quantity', 8, 'sum product'),
  rule('quantity', 7, 'total product', 'price amount'),
  rule('quantity', 6, 'product', 'name number kind detail price'),
  rule('quantity', 4, 'sum', 'charge price pay discount tax total document order customer'),
  rule('quantity', 3.9, 'sum cost', 'price total'),
  rule('quantity', 3, 'weight', 'total product'),
  rule('refund_quantity', 10, 'quantity refund'),
  rule('units_per_pack', 10, 'quantity per'),
  rule('unit_price', 10, 'price per'),
  rule('unit_price', 9, 'price sales', 'sum total'),
  rule('unit_price', 8, 'price product', 'sum total'),
  rule('unit_price', 7, 'price', 'sum total cost kind discount'),
  rule('unit_cost', 10, 'price cost'),
  rule('unit_cost', 10, 'cost per'),
  rule('gross', 10, 'gross', 'profit'),
  rule('gross', 8, 'total price', 'discount net'),
  rule('gross', 7, 'sum price', 'discount net'),
  rule('discount', 9, 'discount', 'percent kind name product price'),
  rule('discount', 8, 'discount', 'percent kind name'),
  rule('discount_percent', 10, 'discount percent'),
  rule('discount_percent', 8.5, 'discount', 'kind name'),
  rule('refunds', 9, 'refund', 'quantity reason kind number date'),
  rule('net', 10, 'net', 'profit'),
  rule('subtotal', 9, 'sub'),
  rule('service', 10, 'service'),
  rule('service', 9, 'service charge'),
  rule('tax', 10, 'tax', 'kind percent number'),
  rule('tax_percent', 10.5, 'tax percent', 'kind number'),
  rule('tax_percent', 9, 'tax', 'kind number'),
  rule('tip', 9, 'tip'),
  rule('rounding', 9, 'rounding'),
  rule('total', 10, 'grand total', 'quantity'),
  rule('total', 9.5, 'total amount', 'quantity sub'),
  rule(
    'total',
    9,
    'total',
    'sub quantity discount tax product cost profit net gross service charge tip price',
  ),
  rule('total', 8, 'amount', 'sub discount tax profit cost net gross'),
  rule('total', 7, 'sales', 'kind number gross net date time price quantity profit discount'),
  rule('total', 3.5, 'sum', 'charge discount tax product document order customer'),
  rule('total', 6, 'due', 'last'),
  rule('total', 5, 'pay', 'kind'),
  rule('paid', 8, 'pay', 'kind date'),
  rule('paid', 7.5, 'collected', 'by'),
  rule('paid', 8.5, 'pay amount'),
  rule('cost', 9, 'cost', 'per price profit'),
  rule('profit', 11, 'profit'),
  rule('charges', 9, 'sum charge'),
  rule('charges', 7, 'charge', 'service'),
  rule('change', 9, 'change'),
  rule('due', 9, 'due', 'date'),
  rule('note', 8, 'note', 'reason'),
  rule('reason', 12, 'reason'),
  rule('currency', 9, 'currency'),
];

/** The score of each role that a header can mean, best rule each; unexplained words cost a little. */
export function scoreRoles({ concepts, unknown }: HeaderMeaning): Map<Role, number> {
  const scores = new Map<Role, number>();
  for (const { role, all, none, score } of RULES) {
    if (!all.every((concept) => concepts.has(concept))) continue;
    if (none?.some((concept) => concepts.has(concept))) continue;
    const unexplained = concepts.size - all.length;
    const net = score - unexplained * 0.4 - unknown * 0.3;
    if (net > (scores.get(role) ?? 0)) scores.set(role, net);
  }
  return scores;
}
