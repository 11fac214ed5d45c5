import type { StrangeExport } from './strange-export.ts';

/** Invented sheets that people keep, and reports made for paper, with the figures that they hold. */
export const handKeptSheets: readonly StrangeExport[] = [
  {
    name: 'a day above each part, header repeated',
    text: `
      WARUNG MAKAN SEDERHANA
      Tanggal: 03/03/2025
      Menu,Qty,Harga,Total
      Nasi Rames,3,15000,45000
      Es Teh,3,4000,12000
      Jumlah,,,57000

      Tanggal: 14/03/2025
      Menu,Qty,Harga,Total
      Nasi Rames,1,15000,15000
      Soto,2,18000,36000
      Jumlah,,,51000
    `,
    figures: { net_sales: 108000, items_sold: 9, days: '2025-03-03/2025-03-14' },
  },
  {
    name: 'US dates and commas in rupiah',
    text: `
      Date,Receipt No,Item,Qty,Unit Price,Amount
      "3/4/2025 2:05 PM",1,Kopi Susu,2,"Rp18,000","Rp36,000"
      "3/5/2025 12:15 AM",2,Es Teh,1,"Rp6,000","Rp6,000"
      "3/14/2025 12:30 PM",3,Kopi Susu,1,"Rp18,000","Rp18,000"
    `,
    figures: {
      receipts: 3,
      net_sales: 60000,
      days: '2025-03-04/2025-03-05/2025-03-14',
      first: '{"date":"2025-03-04","time":"14:05:00"}',
    },
  },
  {
    name: 'negatives in brackets and behind',
    text: `
      Tanggal,No Nota,Barang,Qty,Harga,Total
      14/03/2025,1,Kopi,2,10.000,20.000
      14/03/2025,2,Teh,(1),5.000,(5.000)
      15/03/2025,3,Teh,3,5.000,15.000
      15/03/2025,4,Teh,1-,5.000,5.000-
    `,
    figures: { receipts: 2, refundReceipts: 2, refunds: 10000, net_sales: 25000, items_sold: 3 },
  },
  {
    name: 'subtotals with dates in the product column',
    text: `
      Tanggal,No Struk,Produk,Qty,Harga,Total
      14/03/2025,S1,Kopi,2,10000,20000
      14/03/2025,S1,Roti,1,15000,15000
      14/03/2025,S1,Sub Total,3,,35000
      14/03/2025,S2,Kopi,1,10000,10000
      14/03/2025,S2,Sub Total,1,,10000
      15/03/2025,S3,Roti,2,15000,30000
      15/03/2025,S3,Sub Total,2,,30000
      Rata-rata,,,2,,25000
    `,
    figures: { receipts: 3, net_sales: 75000, items_sold: 6 },
  },
  {
    name: 'pages with titles, headers and totals',
    text: `
      PT MAJU JAYA
      Laporan Penjualan
      Halaman 1 dari 2
      Tanggal,No Faktur,Nama Barang,Qty,Harga,Jumlah
      14/03/2025,F1,Semen,2,60000,120000
      14/03/2025,F2,Paku,5,10000,50000
      Total Halaman,,,7,,170000
      PT MAJU JAYA
      Laporan Penjualan
      Halaman 2 dari 2
      Tanggal,No Faktur,Nama Barang,Qty,Harga,Jumlah
      15/03/2025,F3,Semen,1,60000,60000
      Total Halaman,,,1,,60000
      Total Keseluruhan,,,8,,230000
      Dicetak oleh admin pada 16/03/2025 10:00
    `,
    figures: { receipts: 3, net_sales: 230000, items_sold: 8, q: 0 },
  },
  {
    name: 'headers with typing errors',
    text: `
      Tangal,No Transksi,Nama Produck,Qyt,Hrga,Diskn,Jumalh
      14/03/2025,T1,Kopi,2,10000,0,20000
      14/03/2025,T1,Teh,1,5000,500,4500
      15/03/2025,T2,Kopi,1,10000,1000,9000
    `,
    figures: { receipts: 2, gross_sales: 35000, discounts: 1500, net_sales: 33500, items_sold: 4 },
  },
  {
    name: 'a total in the last numbered row',
    text: `
      No,Tanggal,Produk,Qty,Total
      1,14/03/2025,Kopi,2,20000
      2,14/03/2025,Teh,1,5000
      3,15/03/2025,Teh,1,5000
      4,15/03/2025,Total,4,30000
    `,
    figures: { net_sales: 30000, items_sold: 4 },
  },
  {
    name: 'subtotals in the column of cashiers',
    text: `
      Kasir,Tanggal,No Struk,Total
      Ani,14/03/2025,1,10000
      Ani,14/03/2025,2,20000
      Total Ani,,,30000
      Budi,15/03/2025,3,5000
      Total Budi,,,5000
      Total,,,35000
    `,
    figures: { net_sales: 35000, receipts: 3 },
  },
  {
    name: 'quantities with units',
    text: `
      Tanggal,Nama Barang,Banyaknya,Harga,Jumlah
      14/03/2025,Beras,2 kg,14000,28000
      14/03/2025,Telur,1 pcs,2500,2500
      15/03/2025,Gula,3 kg,16000,48000
    `,
    figures: { net_sales: 78500, items_sold: 6 },
  },
  {
    name: 'Rp. 3.000,-',
    text: `
      Tgl,Barang,Jumlah,Harga,Total
      14/3/25,Kopi,2,"Rp. 3.000,-","Rp. 6.000,-"
      15/3/25,Roti,1,"Rp. 12.500,-","Rp. 12.500,-"
    `,
    figures: { net_sales: 18500, items_sold: 3 },
  },
  {
    name: 'a total in the title',
    text: `
      Laporan;;;
      Total Omzet;;;1.500.000
      Tanggal;Keterangan;Jumlah Item;Total
      14/03/2025;Pagi;3;500.000
      15/03/2025;Malam;4;1.000.000
    `,
    figures: { net_sales: 1500000, items_sold: 7 },
  },
  {
    name: 'rupiah signs and a return in the remarks',
    text: `
      Tanggal;No Nota;Kategori;Menu;Jml;Harga;Diskon;Total;Ket
      14/03/2025;1;Makanan;Bakso;2;Rp15.000;-;Rp30.000;
      14/03/2025;2;Makanan;Bakso;1;Rp15.000;Rp1.000;Rp14.000;
      15/03/2025;3;Makanan;Bakso;-1;Rp15.000;-;-Rp15.000;retur
    `,
    figures: {
      receipts: 2,
      refundReceipts: 1,
      gross_sales: 45000,
      discounts: 1000,
      refunds: 15000,
      net_sales: 29000,
    },
  },
  {
    name: 'the same number after midnight',
    text: `
      No Struk,Waktu,Produk,Qty,Total
      7,14/03/2025 23:59:50,Kopi,1,10000
      7,15/03/2025 00:00:05,Teh,1,5000
      8,15/03/2025 00:10:05,Teh,1,5000
    `,
    figures: { net_sales: 20000 },
  },
  {
    name: 'bills with food and beverages in columns',
    text: `
      Bill No,Bill Date,Bill Time,Pax,Food,Beverage,Others,Discount,Sub Total,Service Charge,PB1,Grand Total,Payment
      1,14/03/2025,18:05,2,100000,40000,0,14000,126000,6300,13230,145530,CASH
      2,14/03/2025,19:05,2,50000,0,0,0,50000,2500,5250,57750,QRIS
      3,15/03/2025,19:05,4,200000,80000,20000,30000,270000,13500,28350,311850,CASH
    `,
    figures: {
      receipts: 3,
      gross_sales: 490000,
      discounts: 44000,
      net_sales: 446000,
      tax: 46830,
      service_charge: 22300,
      total_collected: 515130,
      items_sold: null,
    },
  },
  {
    name: 'short years first',
    text: `
      Date,No,Item,Qty,Total
      25-03-14,1,Kopi,1,10000
      25-03-15,2,Kopi,1,10000
      25-03-31,3,Kopi,1,10000
    `,
    figures: { net_sales: 30000, days: '2025-03-14/2025-03-15/2025-03-31' },
  },
  {
    name: 'totals called gross and net',
    text: `
      Tanggal,No Nota,Total Kotor,Potongan,Total Bersih
      14/03/2025,1,50000,5000,45000
      15/03/2025,2,30000,0,30000
    `,
    figures: { gross_sales: 80000, discounts: 5000, net_sales: 75000, total_collected: 75000 },
  },
  {
    name: 'order totals beside lines',
    text: `
      Order Reference,Transaction Date,Outlet Name,Register,Sales Type,Product Name,Quantity,Base Price,Subtotal,Discount Amount,Service Charge,Tax Amount,Rounding,Order Total,Payment Type
      #10,2025-03-14 10:00:00,A,R1,Takeaway,Kopi,2,20000,40000,4000,0,3600,0,56100,Cash
      #10,2025-03-14 10:00:00,A,R1,Takeaway,Roti,1,15000,15000,0,0,1500,0,56100,Cash
      #11,2025-03-14 10:10:00,A,R1,Dine In,Roti,1,15000,15000,0,0,1500,0,16500,QRIS
      #12,2025-03-15 10:10:00,A,R1,Dine In,Roti,2,15000,30000,0,0,3000,0,55000,QRIS
      #12,2025-03-15 10:10:00,A,R1,Dine In,Kopi,1,20000,20000,0,0,2000,0,55000,QRIS
    `,
    figures: {
      receipts: 3,
      gross_sales: 120000,
      discounts: 4000,
      net_sales: 116000,
      tax: 11600,
      total_collected: 127600,
      items_sold: 7,
    },
  },
  {
    name: 'bare days under the name of a month',
    text: `
      Rekap Penjualan Bulan Maret 2025
      Tgl,Omzet
      1,500000
      2,600000
      3,400000
    `,
    figures: { net_sales: 1500000, days: '2025-03-01/2025-03-02/2025-03-03' },
  },
  {
    name: 'remarks that only mention refunds',
    text: `
      Tanggal,No,Produk,Qty,Total,Catatan
      14/03/2025,1,Kopi,1,30000,No refund policy explained
      14/03/2025,2,Teh,1,5000,tidak jadi batal
      15/03/2025,2,Kopi,1,10000,
    `,
    figures: { net_sales: 45000, voidReceipts: 0, refundReceipts: 0 },
  },
  {
    name: 'products that are called Total',
    text: `
      Tanggal,No,Produk,Qty,Total
      14/03/2025,1,Total Care Shampoo,1,30000
      14/03/2025,1,Jumlah Kecil Snack,1,5000
      15/03/2025,2,Kopi,1,10000
    `,
    figures: { net_sales: 45000 },
  },
];
