import type { StrangeExport } from './strange-export.ts';

/** Invented books in which sales stand among other things, with the figures that they hold. */
export const mixedBooks: readonly StrangeExport[] = [
  {
    name: 'a cash book with debit, credit and balance',
    text: `
      Tanggal,Keterangan,Debet,Kredit,Saldo
      14/03/2025,Saldo awal,500000,0,500000
      14/03/2025,Penjualan harian,350000,0,850000
      14/03/2025,Beli gas,0,50000,800000
      15/03/2025,Penjualan harian,420000,0,1220000
    `,
    figures: { net_sales: 770000, days: '2025-03-14/2025-03-15' },
  },
  {
    name: 'sales told in kind words in the remarks',
    text: `
      tgl,ket,masuk,keluar
      14/03/2025,jualan pagi,150000,
      14/03/2025,bayar listrik,,200000
      15/03/2025,jualan sore,175000,
    `,
    figures: { net_sales: 325000 },
  },
  {
    name: 'a marketplace statement with releases and refunds',
    text: `
      Tanggal,Tipe Transaksi,No Pesanan,Deskripsi,Jumlah
      14/03/2025,Penjualan,S1,Serum x1,90000
      14/03/2025,Penjualan,S2,Toner x2,100000
      15/03/2025,Pengembalian Dana,S1,Serum x1,-90000
      16/03/2025,Penarikan Dana,,ke BCA,-100000
      16/03/2025,Penyesuaian,,Biaya iklan,-5000
    `,
    figures: { receipts: 2, refundReceipts: 1, net_sales: 100000 },
  },
  {
    name: 'a register whose voids are told by who did them',
    text: `
      Bill,Date,Item,Qty,Amount,Void By,Void Reason
      1,2025-03-14,Kopi,2,20000,,
      1,2025-03-14,Teh,1,5000,Budi,salah input
      2,2025-03-15,Teh,3,15000,,
    `,
    figures: { net_sales: 35000 },
  },
  {
    name: 'complimentary items beside their price',
    text: `
      No,Tanggal,Menu,Qty,Harga,Diskon %,Total,Keterangan
      1,14/03/2025,Steak,1,100000,0%,100000,
      1,14/03/2025,Es Krim,1,20000,100%,0,compliment
      2,15/03/2025,Steak,2,100000,10%,180000,member
    `,
    figures: { receipts: 2, gross_sales: 320000, discounts: 40000, net_sales: 280000, items_sold: 4 },
  },
  {
    name: 'amounts with a space or an apostrophe between thousands',
    text: `
      Tanggal;Nota;Total
      14/03/2025;1;1 250 000
      14/03/2025;2;45 000
      15/03/2025;3;2'000'000
    `,
    figures: { net_sales: 3295000, receipts: 3 },
  },
  {
    name: 'a header below a long letterhead',
    text: `
      CV. SUMBER MAKMUR
      Jl. Merdeka No. 12, Telp 0271-123456
      NPWP 01.234.567.8-901.000

      LAPORAN PENJUALAN PER NOTA
      Periode : 14 Maret 2025 s/d 16 Maret 2025
      Gudang : Utama

      No;Tanggal;No. Nota;Pelanggan;Bruto;Pot.;Netto;Bayar;Piutang
      1;14/03/2025;NT-1;Toko A;1.000.000;50.000;950.000;950.000;0
      2;15/03/2025;NT-2;Toko B;500.000;0;500.000;0;500.000
      3;16/03/2025;NT-3;Toko C;750.000;25.000;725.000;725.000;0
      ;;;Total;2.250.000;75.000;2.175.000;1.675.000;500.000
    `,
    figures: { gross_sales: 2250000, discounts: 75000, net_sales: 2175000, receipts: 3 },
  },
  {
    name: 'tickets with a person per row and one price per booking',
    text: `
      Booking,Tanggal Kunjungan,Jenis Tiket,Jumlah Tiket,Harga Tiket,Total Bayar
      T1,14/03/2025,Dewasa,2,25000,65000
      T1,14/03/2025,Anak,1,15000,65000
      T2,15/03/2025,Dewasa,4,25000,100000
      T3,16/03/2025,Anak,3,15000,95000
      T3,16/03/2025,Dewasa,2,25000,95000
    `,
    figures: { receipts: 3, net_sales: 260000, items_sold: 12 },
  },
  {
    name: 'times as numbers and dates as words',
    text: `
      Hari;Jam;Struk;Nilai
      Jum'at, 14 Maret 2025;7.05;A1;25.000
      Sabtu, 15 Maret 2025;19.30;A2;40.000
      Minggu, 16 Maret 2025;20.15;A3;31.500
    `,
    figures: { net_sales: 96500, receipts: 3, days: '2025-03-14/2025-03-15/2025-03-16' },
  },
];
