import type { StrangeExport } from './strange-export.ts';

/** Invented rows and columns that mean something special, with the figures that they hold. */
export const oddMeanings: readonly StrangeExport[] = [
  {
    name: 'a column per payment and change',
    text: `
      No Bill,Tgl,Tunai,Debit BCA,QRIS,Kembalian,Grand Total
      B1,14/03/2025,100000,0,0,25000,75000
      B2,14/03/2025,0,50000,0,0,50000
      B3,15/03/2025,20000,0,30000,0,50000
    `,
    figures: { receipts: 3, net_sales: 175000, total_collected: 175000 },
  },
  {
    name: 'one row per day',
    text: `
      Tanggal,Jumlah Transaksi,Jumlah Produk,Penjualan Kotor,Diskon,Penjualan Bersih,Pajak,Total
      14/03/2025,35,80,1.000.000,50.000,950.000,95.000,1.045.000
      15/03/2025,40,90,1.200.000,0,1.200.000,120.000,1.320.000
      16/03/2025,20,41,800.000,100.000,700.000,70.000,770.000
    `,
    figures: {
      gross_sales: 3000000,
      discounts: 150000,
      net_sales: 2850000,
      tax: 285000,
      total_collected: 3135000,
      items_sold: 211,
    },
  },
  {
    name: 'BATAL in the remarks',
    text: `
      Tanggal,No Nota,Menu,Qty,Harga,Total,Keterangan
      14/03/2025,1,Soto,2,15000,30000,
      14/03/2025,2,Rawon,1,20000,20000,BATAL
      15/03/2025,3,Soto,1,15000,15000,meja 4
      15/03/2025,4,Soto,1,15000,15000,VOID
      15/03/2025,5,Rawon,3,20000,60000,
    `,
    figures: { receipts: 3, voidReceipts: 2, net_sales: 105000 },
  },
  {
    name: 'returns with positive amounts',
    text: `
      Tanggal,No Transaksi,Jenis,Barang,Qty,Harga,Total
      14/03/2025,1,Penjualan,Sepatu,1,200000,200000
      14/03/2025,2,Penjualan,Sandal,2,50000,100000
      15/03/2025,3,Retur,Sandal,1,50000,50000
    `,
    figures: { receipts: 2, refundReceipts: 1, refunds: 50000, net_sales: 250000, items_sold: 2 },
  },
  {
    name: 'prices that hold service and tax',
    text: `
      No Bill,Tanggal,Menu,Qty,Harga,Total,DPP,Service 5%,PB1 10%
      B1,14/03/2025,Steak,1,115500,115500,100000,5000,10500
      B1,14/03/2025,Jus,2,23100,46200,40000,2000,4200
      B2,15/03/2025,Jus,1,23100,23100,20000,1000,2100
      B3,15/03/2025,Jus,1,23100,23100,20000,1000,2100
    `,
    figures: {
      receipts: 3,
      net_sales: 180000,
      tax: 18900,
      service_charge: 9000,
      total_collected: 207900,
      gross_sales: 180000,
    },
  },
  {
    name: 'flags for refunds and voids',
    text: `
      order_id,order_date,item_name,quantity,line_total,is_refund,is_void
      1,2025-03-14,Kopi,2,20000,FALSE,FALSE
      2,2025-03-14,Teh,1,5000,TRUE,FALSE
      3,2025-03-15,Teh,3,15000,FALSE,FALSE
      4,2025-03-15,Teh,3,15000,FALSE,TRUE
    `,
    figures: { receipts: 2, refundReceipts: 1, voidReceipts: 1, refunds: 5000, net_sales: 30000 },
  },
  {
    name: 'a flag for refunded later',
    text: `
      Receipt,Date,Product,Qty,Amount,Refunded
      1,2025-03-14,Kopi,2,20000,No
      2,2025-03-14,Teh,1,5000,Yes
      3,2025-03-15,Teh,3,15000,No
    `,
    figures: { net_sales: 35000, refunds: 5000 },
  },
  {
    name: 'dollars without a sign',
    text: `
      order_id,order_date,order_time,item,quantity,unit_price,total_price
      1,1/2/2015,11:38:36,The Classic Deluxe,1,16.00,16.00
      2,1/13/2015,11:57:40,Five Cheese,2,18.50,37.00
      3,1/14/2015,12:12:28,Hawaiian,1,10.50,10.50
    `,
    figures: { net_sales: 63.5, currency: 'USD', receipts: 3 },
  },
  {
    name: 'numbers counted per till',
    text: `
      POS,No Struk,Tanggal,Jam,Produk,Qty,Total
      POS 1,1,14/03/2025,10:05,Kopi,2,20000
      POS 2,1,14/03/2025,10:45,Teh,1,5000
      POS 1,2,14/03/2025,11:05,Kopi,1,10000
      POS 2,2,14/03/2025,11:45,Teh,3,15000
    `,
    figures: { net_sales: 50000, receipts: 4 },
  },
  {
    name: 'list price and selling price',
    text: `
      Tanggal,No Invoice,Produk,Harga Normal,Harga Jual,Qty,Subtotal
      14/03/2025,1,Serum,100000,90000,2,180000
      14/03/2025,2,Toner,50000,50000,1,50000
      15/03/2025,3,Serum,100000,80000,1,80000
    `,
    figures: { net_sales: 310000, receipts: 3 },
  },
  {
    name: 'counts of receipts are no units',
    text: `
      Tanggal,Jam,Jumlah Struk,Omzet
      14/03/2025,10:00,5,125000
      14/03/2025,11:00,8,200000
      15/03/2025,10:00,4,99000
    `,
    figures: { net_sales: 424000, items_sold: null },
  },
  {
    name: 'moments of Greenwich',
    text: `
      order_id,created_at,item,qty,price,total
      1,2025-03-14T18:30:00Z,Kopi,1,10000,10000
      2,2025-03-15T03:30:00Z,Kopi,2,10000,20000
      3,2025-03-15T04:30:00.000Z,Kopi,2,10000,20000
    `,
    figures: { net_sales: 50000, first: '{"instant":"2025-03-14T18:30:00Z"}' },
  },
  {
    name: 'rows of payments beside items',
    text: `
      Receipt,Date,Type,Item,Qty,Amount
      1,2025-03-14,Item,Kopi,2,20000
      1,2025-03-14,Item,Teh,1,5000
      1,2025-03-14,Payment,Cash,,25000
      2,2025-03-15,Item,Kopi,1,10000
      2,2025-03-15,Payment,QRIS,,10000
    `,
    figures: { net_sales: 35000, receipts: 2 },
  },
  {
    name: 'discount without an amount',
    text: `
      Tanggal,No,Menu,Qty,Harga,Diskon
      14/03/2025,1,Bakso,2,15000,3000
      15/03/2025,2,Mie,1,12000,0
    `,
    figures: { gross_sales: 42000, discounts: 3000, net_sales: 39000 },
  },
  {
    name: 'tax as a rate',
    text: `
      No,Tanggal,Subtotal,Pajak,Total
      1,14/03/2025,100000,11%,111000
      2,15/03/2025,50000,11%,55500
      3,15/03/2025,20000,11%,22200
    `,
    figures: { net_sales: 170000, tax: 18700, total_collected: 188700 },
  },
  {
    name: 'discount as a rate',
    text: `
      Tanggal,No,Menu,Qty,Harga,Diskon
      14/03/2025,1,Bakso,2,15000,10%
      14/03/2025,2,Bakso,2,15000,0%
      15/03/2025,3,Mie,1,12000,5%
    `,
    figures: { gross_sales: 72000, discounts: 3600, net_sales: 68400 },
  },
  {
    name: 'discount as rate or amount',
    text: `
      Tanggal,No,Menu,Qty,Harga,Diskon
      14/03/2025,1,Bakso,2,15000,2000
      14/03/2025,2,Bakso,2,15000,0
      15/03/2025,3,Mie,1,12000,50%
    `,
    figures: { gross_sales: 72000, discounts: 8000, net_sales: 64000 },
  },
  {
    name: 'discount as a part of one',
    text: `
      Tanggal,No,Menu,Qty,Harga,Disc %
      14/03/2025,1,Bakso,2,15000,0.1
      14/03/2025,2,Bakso,2,15000,0
      15/03/2025,3,Mie,1,12000,0.05
    `,
    figures: { gross_sales: 72000, discounts: 3600, net_sales: 68400 },
  },
  {
    name: 'refunds beside sales',
    text: `
      Date,Order,Product,Units,Sales,Refund Amount,Net
      2025-03-14,1,A,1,100000,0,100000
      2025-03-14,2,B,1,50000,50000,0
      2025-03-15,3,B,1,50000,0,50000
    `,
    figures: { gross_sales: 200000, refunds: 50000, net_sales: 150000 },
  },
  {
    name: 'shipping inside the total',
    text: `
      No Order,Tanggal,Produk,Qty,Harga,Ongkir,Total
      1,14/03/2025,Serum,1,100000,15000,115000
      2,14/03/2025,Toner,2,50000,10000,110000
      3,15/03/2025,Toner,1,50000,9000,59000
    `,
    figures: { gross_sales: 250000, net_sales: 250000, total_collected: 284000 },
  },
  {
    name: 'a void that reverses a line',
    text: `
      No Struk,Tanggal,Item,Qty,Total,Status
      1,14/03/2025,Kopi,2,20000,Sukses
      1,14/03/2025,Kopi,-2,-20000,Void
      2,15/03/2025,Teh,1,5000,Sukses
    `,
    figures: { net_sales: 5000 },
  },
  {
    name: 'money in and out of the till',
    text: `
      Tanggal,Jam,No,Tipe,Keterangan,Nominal
      14/03/2025,10:00,1,Penjualan,,50000
      14/03/2025,10:30,2,Pengeluaran,beli es,20000
      14/03/2025,11:00,3,Penjualan,,30000
      15/03/2025,11:00,4,Kas Masuk,modal,100000
    `,
    figures: { net_sales: 80000 },
  },
];
