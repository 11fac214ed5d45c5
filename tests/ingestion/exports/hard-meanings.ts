import type { StrangeExport } from './strange-export.ts';

/** Invented exports whose words mislead, with the figures that they hold. */
export const hardMeanings: readonly StrangeExport[] = [
  {
    name: 'tax, service and discount as rows of a receipt',
    text: `
      No Nota,Tanggal,Menu,Qty,Harga,Total
      1,14/03/2025,Nasi Goreng,2,20000,40000
      1,14/03/2025,Diskon,1,-4000,-4000
      1,14/03/2025,Service Charge,1,1800,1800
      1,14/03/2025,PB1 10%,1,3780,3780
      2,15/03/2025,Es Teh,3,5000,15000
      2,15/03/2025,PB1 10%,1,1500,1500
      3,15/03/2025,Soto,1,18000,18000
    `,
    figures: {
      receipts: 3,
      refundReceipts: 0,
      gross_sales: 73000,
      discounts: 4000,
      net_sales: 69000,
      tax: 5280,
      service_charge: 1800,
      total_collected: 76080,
      items_sold: 6,
      products: 'Es Teh/Nasi Goreng/Soto',
    },
  },
  {
    name: 'two columns called Total, before and after discount',
    text: `
      Tanggal,No,Barang,Qty,Harga,Total,Diskon,Total
      14/03/2025,1,Kopi,2,10000,20000,2000,18000
      14/03/2025,2,Teh,1,5000,5000,0,5000
      15/03/2025,3,Kopi,3,10000,30000,3000,27000
    `,
    figures: { gross_sales: 55000, discounts: 5000, net_sales: 50000, items_sold: 6 },
  },
  {
    name: 'stock at the start and the end of a day beside what was sold',
    text: `
      Tanggal;Nama Barang;Stok Awal;Terjual;Sisa Stok;Harga Beli;Harga Jual;Omzet;Untung
      14/03/2025;Risol;50;20;30;2.000;3.000;60.000;20.000
      14/03/2025;Lemper;40;10;30;1.500;2.500;25.000;10.000
      15/03/2025;Risol;30;25;5;2.000;3.000;75.000;25.000
    `,
    figures: { net_sales: 160000, items_sold: 55 },
  },
  {
    name: 'vouchers and points taken off the bill',
    text: `
      No Struk,Tanggal,Subtotal,Diskon,Voucher,Tukar Poin,Grand Total
      1,14/03/2025,100000,10000,20000,0,70000
      2,14/03/2025,50000,0,0,5000,45000
      3,15/03/2025,80000,0,0,0,80000
    `,
    figures: { gross_sales: 230000, net_sales: 195000, total_collected: 195000 },
  },
  {
    name: 'prices for members and others',
    text: `
      Tanggal,Nota,Produk,Harga Umum,Harga Member,Qty,Jumlah
      14/03/2025,1,Sabun,5000,4500,2,9000
      14/03/2025,2,Sabun,5000,4500,1,5000
      15/03/2025,3,Shampo,20000,18000,1,18000
    `,
    figures: { net_sales: 32000, items_sold: 4 },
  },
  {
    name: 'a returned quantity in a column of its own',
    text: `
      Tanggal,No Faktur,Barang,Qty Jual,Qty Retur,Harga,Total Bersih
      14/03/2025,1,Semen,10,0,60000,600000
      14/03/2025,2,Paku,5,2,10000,30000
      15/03/2025,3,Semen,2,0,60000,120000
    `,
    figures: { net_sales: 750000 },
  },
  {
    name: 'wholesale with packs, pieces and two prices',
    text: `
      Tgl,No Nota,Nama Barang,Qty Dus,Isi/Dus,Qty Pcs,Harga/Pcs,Jumlah
      14/03/2025,1,Mie Instan,2,40,80,3000,240000
      14/03/2025,2,Kopi Sachet,1,120,120,1500,180000
      15/03/2025,3,Mie Instan,3,40,120,3000,360000
    `,
    figures: { net_sales: 780000, items_sold: 320 },
  },
  {
    name: 'a column that asks whether it is paid',
    text: `
      Tanggal,Nama,Pesanan,Jml,Total,Lunas
      14/03/2025,Rini,Nasi Box,20,500000,Ya
      14/03/2025,Joko,Nasi Box,10,250000,Tidak
      15/03/2025,Sari,Snack Box,30,300000,Ya
    `,
    figures: { net_sales: 800000, items_sold: 50, q: 1 },
  },
  {
    name: 'paid in parts, with what is still owed',
    text: `
      Tanggal,No Invoice,Pelanggan,Total Tagihan,Sudah Dibayar,Sisa
      14/03/2025,1,Rini,500000,500000,0
      14/03/2025,2,Joko,250000,100000,150000
      15/03/2025,3,Sari,300000,300000,0
    `,
    figures: { net_sales: 1050000, receipts: 3 },
  },
  {
    name: 'fuel by the litre with decimals',
    text: `
      Waktu,Pompa,Produk,Liter,Harga/Liter,Nilai Penjualan
      14/03/2025 08:01,1,Pertalite,"12,50",10000,125000
      14/03/2025 08:09,2,Pertamax,"20,00",13500,270000
      15/03/2025 09:30,1,Pertalite,"3,05",10000,30500
    `,
    figures: { net_sales: 425500, items_sold: 35.55 },
  },
  {
    name: 'the day of a booking and the day of the stay',
    text: `
      Kode Booking,Tgl Booking,Tgl Check In,Kamar,Malam,Tarif/Malam,Total,Status
      B1,01/03/2025,14/03/2025,Deluxe,2,400000,800000,Selesai
      B2,02/03/2025,15/03/2025,Standar,1,250000,250000,Batal
      B3,02/03/2025,18/03/2025,Deluxe,3,400000,1200000,Selesai
    `,
    figures: { net_sales: 2000000, receipts: 2, voidReceipts: 1 },
  },
  {
    name: 'a half-English week sheet with weekday names only beside dates',
    text: `
      Week 11 - 2025
      Day,Date,Cups Sold,Revenue (IDR),Notes
      Mon,10/03/2025,45,"810,000",
      Tue,11/03/2025,50,"900,000",rame
      Wed,12/03/2025,0,0,tutup
      Thu,13/03/2025,61,"1,098,000",
      TOTAL,,156,"2,808,000",
    `,
    figures: { net_sales: 2808000, items_sold: 156 },
  },
  {
    name: 'sales by salesperson with targets',
    text: `
      Tanggal,Sales,No Order,Target,Realisasi Penjualan,Komisi Sales
      14/03/2025,Andi,1,1000000,800000,8000
      14/03/2025,Beni,2,1000000,1200000,12000
      15/03/2025,Andi,3,1000000,950000,9500
    `,
    figures: { net_sales: 2950000, receipts: 3 },
  },
];
