import { discountOf, grossOf, type ShopReceipt } from './shop.ts';

type Row = (string | number | null)[];

const dmy = (date: string, mark: string): string => date.split('-').toReversed().join(mark);
const mdy = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(month)}/${Number(day)}/${year.slice(2)}`;
};
const clock12 = (time: string): string => {
  const [hour = '0', minute = '00'] = time.split(':');
  return `${Number(hour) % 12 || 12}:${minute} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
};
const money = (value: number): string => value.toFixed(2);

/** Moka, transactions: a row per receipt, items in one cell, cash handed over beside the bill, a total below. */
export function writeMokaTransactions(receipts: readonly ShopReceipt[]): Row[] {
  const header =
    'Outlet,Date,Time,Gross Sales,Discounts,Refunds,Net Sales,Gratuity,Tax,Total Collected,Total Amount,Other Note (Optional),Receipt Number,Collected By,Served By,Customer,Customer Phone,Items,Payment Method,Event Type,Reason of Refund';
  const rows = receipts.map<Row>((receipt) => {
    const gross = grossOf(receipt);
    const net = gross - discountOf(receipt);
    const tax = Math.round(net * 0.1);
    const bill = net + tax;
    const items = receipt.lines.map((line) => line.product).join(', ');
    const figures = [gross, discountOf(receipt), 0, net, 0, tax, Math.ceil(bill / 50_000) * 50_000, bill].map(
      money,
    );
    const tail = [
      receipt.number,
      receipt.cashier,
      receipt.cashier,
      '',
      '',
      items,
      receipt.payment,
      'Payment',
      '',
    ];
    return [receipt.outlet, dmy(receipt.date, '-'), receipt.time, ...figures, '', ...tail];
  });
  const sum = (index: number): string => money(rows.reduce((total, row) => total + Number(row[index]), 0));
  const footer: Row = ['Grand Total', '', '', ...[3, 4, 5, 6, 7, 8, 9, 10].map(sum)];
  return [header.split(','), ...rows, footer];
}

/** Moka, items: a row per line, refunds as rows of their own with a prefix on the item. */
export function writeMokaItems(receipts: readonly ShopReceipt[]): Row[] {
  const header =
    'Outlet,Date,Time,Category,Brand,Items,Variant,SKU,Quantity,Modifier Applied,Discount Applied,Gross Sales,Discounts,Refunds,Net Sales,Gratuity,Tax,Sales Type,Collected By,Served By,Customer,Payment Method,Event Type,Reason of Refund,Receipt Number';
  const rows = receipts.flatMap((receipt) =>
    receipt.lines.map<Row>((line) => {
      const gross = line.quantity * line.price;
      const isRefund = receipt.kind === 'refund';
      const figures = isRefund
        ? ['0.00', '0.00', money(gross - line.discount), money(-(gross - line.discount))]
        : [money(gross), money(line.discount), '0.00', money(gross - line.discount)];
      const item = isRefund ? `Refund - ${line.product}` : line.product;
      const quantity = isRefund ? -line.quantity : line.quantity;
      const head = [
        receipt.outlet,
        dmy(receipt.date, '/'),
        receipt.time,
        line.category,
        '',
        item,
        'Regular',
        '',
      ];
      const people = ['Dine In', receipt.cashier, receipt.cashier, '', receipt.payment];
      const tail = [isRefund ? 'Refund' : 'Payment', isRefund ? 'Salah pesan' : '', receipt.number];
      return [...head, quantity, '', '', ...figures, '0.00', '0.00', ...people, ...tail];
    }),
  );
  return [header.split(','), ...rows];
}

/** Loyverse, receipts by item: newest first, American dates, quantities with three decimals, costs. */
export function writeLoyverseItems(receipts: readonly ShopReceipt[]): Row[] {
  const header =
    'Date,Receipt number,Receipt type,Category,SKU,Item,Variant,Modifiers applied,Quantity,Gross sales,Discounts,Net sales,Cost of goods,Gross profit,Taxes,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Comment,Status';
  const rows = receipts.flatMap((receipt) =>
    receipt.lines.map<Row>((line) => {
      const gross = line.quantity * line.price;
      const net = gross - line.discount;
      const cost = Math.round(gross * 0.4);
      const figures = [
        line.quantity.toFixed(3),
        ...[gross, line.discount, net, cost, net - cost, 0].map(money),
      ];
      const head = [`${mdy(receipt.date)} ${clock12(receipt.time)}`, receipt.number];
      const type = receipt.kind === 'refund' ? 'Refund' : 'Sale';
      const tail = ['Dine in', 'POS 1', receipt.outlet, receipt.cashier, '', '', '', 'Closed'];
      return [...head, type, '', '10001', line.product, '', '', ...figures, ...tail];
    }),
  );
  return [header.split(','), ...rows.toReversed()];
}

/** Loyverse, receipts: counted items in one cell. */
export function writeLoyverseReceipts(receipts: readonly ShopReceipt[]): Row[] {
  const header =
    'Date,Receipt number,Receipt type,Gross sales,Discounts,Net sales,Taxes,Total collected,Cost of goods,Gross profit,Payment type,Description,Dining option,POS,Store,Cashier name,Customer name,Customer contacts,Status';
  const rows = receipts.map<Row>((receipt) => {
    const gross = grossOf(receipt);
    const net = gross - discountOf(receipt);
    const cost = Math.round(gross * 0.4);
    const items = receipt.lines.map((line) => `${line.quantity} x ${line.product}`).join(', ');
    const figures = [gross, discountOf(receipt), net, 0, net, cost, net - cost].map(money);
    const at = `${dmy(receipt.date, '/')} ${receipt.time.slice(0, 5)}`;
    const tail = [
      receipt.payment,
      items,
      'Dine in',
      'POS 1',
      receipt.outlet,
      receipt.cashier,
      '',
      '',
      'Closed',
    ];
    return [at, receipt.number, receipt.kind === 'refund' ? 'Refund' : 'Sale', ...figures, ...tail];
  });
  return [header.split(','), ...rows.toReversed()];
}

/** Accurate Online: titles above, headers over spacer columns, the data beside some of them, dots for thousands. */
export function writeAccurate(receipts: readonly ShopReceipt[]): Row[] {
  const months = 'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nop Des'.split(' ');
  const rows = receipts.flatMap((receipt) =>
    receipt.lines.map<Row>((line) => {
      const [year = '', month = '', day = ''] = receipt.date.split('-');
      const at = `${day} ${months[Number(month) - 1]} ${year}`;
      const dotted = (line.quantity * line.price - line.discount).toLocaleString('id-ID');
      return ['', receipt.number, '', '', at, '', line.product, '', line.quantity, '', 'PCS', '', dotted, ''];
    }),
  );
  const header: Row = [
    '',
    'Nomor #',
    '',
    'Tanggal',
    '',
    '',
    'Nama Barang',
    '',
    'Kuantitas',
    '',
    'Satuan',
    '',
    'Penjualan',
    '',
  ];
  return [
    ['', 'PT Contoh Jaya'],
    ['', 'Rincian Penjualan per Barang'],
    ['', 'Dari 09 Mar 2026 s/d 20 Mar 2026'],
    [],
    header,
    ...rows,
  ];
}

/** A minimarket's back office: database names with a leading space, milliseconds, discount per item. */
export function writeMinimarket(receipts: readonly ShopReceipt[]): Row[] {
  const header =
    ' id_penjualan, id_lokasi, tanggal, id_unit_kerja, Unit_kerja, id_pegawai, pegawai, id_currency, id_customer, id_barang, barang, kuantiti, harga_jual, biaya, id_alat_pembayaran, alat_pembayaran, id_satuan, kuantiti_per_satuan, kuantiti_retur, discount, pajak, pembulatan';
  const rows = receipts.flatMap((receipt) =>
    receipt.lines.map<Row>((line) => {
      const head = [
        receipt.number,
        3,
        `${receipt.date} ${receipt.time}.913`,
        7,
        receipt.outlet,
        12,
        receipt.cashier,
      ];
      const item = [1, 0, '8991002101', line.product, line.quantity, line.price, 0];
      return [...head, ...item, 2, receipt.payment, 1, 1, 0, line.discount, 0, 0];
    }),
  );
  return [header.split(','), ...rows];
}
