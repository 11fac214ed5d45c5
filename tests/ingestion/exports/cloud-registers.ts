import type { StrangeExport } from './strange-export.ts';

/** Invented exports of cloud registers and platforms, with the figures that they hold. */
export const cloudRegisters: readonly StrangeExport[] = [
  {
    name: 'Pawoon by item, outlet in the title',
    text: `
      Laporan Penjualan Detail
      Outlet: Kemang
      Periode: 01-03-2025 - 31-03-2025

      No. Struk,Tanggal,Waktu,Nama Produk,Kategori,Qty,Harga,Diskon,Subtotal,Pajak,Service,Total,Metode Pembayaran,Kasir,Status
      P-1,03-03-2025,10:15,Kopi Susu,Minuman,2,20000,2000,38000,3800,1900,43700,Cash,Ani,Lunas
      P-1,03-03-2025,10:15,Roti,Makanan,1,15000,0,15000,1500,750,17250,Cash,Ani,Lunas
      P-2,03-03-2025,11:15,Roti,Makanan,3,15000,0,45000,4500,2250,51750,QRIS,Budi,Lunas
      P-3,04-03-2025,12:15,Kopi Susu,Minuman,1,20000,0,20000,2000,1000,23000,QRIS,Budi,Batal
      P-4,14-03-2025,12:15,Kopi Susu,Minuman,1,20000,5000,15000,1500,750,17250,QRIS,Budi,Lunas
      Total,,,,,8,,7000,133000,13300,6650,152950,,,
    `,
    figures: {
      receipts: 3,
      voidReceipts: 1,
      gross_sales: 120000,
      discounts: 7000,
      net_sales: 113000,
      tax: 11300,
      service_charge: 5650,
      total_collected: 129950,
      items_sold: 7,
      outlets: 'Kemang',
    },
  },
  {
    name: 'Kasir Pintar',
    text: `
      Tgl Transaksi;No Transaksi;Nama Barang;Jml Beli;Hrg Beli;Hrg Jual;Total;Laba
      14 Maret 2025 10:05;KP-1;Beras 5kg;1;60.000;68.000;68.000;8.000
      14 Maret 2025 10:05;KP-1;Gula;2;14.000;16.500;33.000;5.000
      15 Maret 2025 09:15;KP-2;Gula;1;14.000;16.500;16.500;2.500
    `,
    figures: { receipts: 2, gross_sales: 117500, net_sales: 117500, total_collected: 117500, items_sold: 4 },
  },
  {
    name: 'Square by item',
    text: `
      Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Payment ID,Device Name,Notes,Details,Event Type,Location,Dining Option,Customer ID,Customer Name,Unit,Count
      03/14/25,10:05:11,Pacific Time (US & Canada),Coffee,Latte,2.0,Regular,,Oat,$9.00,-$1.00,$8.00,$0.66,TX1,PAY1,iPad,,https://x/1,Payment,Main St,For Here,,,ea,2
      03/14/25,10:05:11,Pacific Time (US & Canada),Bakery,Muffin,1.0,Regular,,,$3.50,$0.00,$3.50,$0.29,TX1,PAY1,iPad,,https://x/1,Payment,Main St,For Here,,,ea,1
      03/15/25,12:05:11,Pacific Time (US & Canada),Coffee,Latte,1.0,Regular,,,$4.50,$0.00,$4.50,$0.37,TX2,PAY2,iPad,,https://x/2,Payment,Main St,To Go,,,ea,1
      03/15/25,12:35:11,Pacific Time (US & Canada),Coffee,Latte,-1.0,Regular,,,-$4.50,$0.00,-$4.50,-$0.37,TX3,PAY3,iPad,,https://x/3,Refund,Main St,To Go,,,ea,-1
    `,
    figures: {
      currency: 'USD',
      receipts: 2,
      refundReceipts: 1,
      gross_sales: 17,
      discounts: 1,
      refunds: 4.5,
      net_sales: 11.5,
      tax: 0.95,
      total_collected: 12.45,
      items_sold: 3,
    },
  },
  {
    name: 'Square by payment, with fees',
    text: `
      Date,Time,Time Zone,Gross Sales,Discounts,Service Charges,Net Sales,Gift Card Sales,Tax,Tip,Partial Refunds,Total Collected,Source,Card,Card Entry Methods,Cash,Square Gift Card,Other Tender,Other Tender Type,Tender Note,Fees,Net Total,Transaction ID,Payment ID,Card Brand,PAN Suffix,Device Name,Staff Name,Staff ID,Details,Description,Event Type,Location
      03/14/25,10:05:11,Eastern,$12.50,-$1.00,$0.00,$11.50,$0.00,$0.95,$2.00,$0.00,$14.45,Point of Sale,$14.45,Tapped,$0.00,$0.00,$0.00,,,-$0.48,$13.97,T1,P1,Visa,1111,iPad,Sam,,https,"2 x Latte, 1 x Muffin",Payment,Main St
      03/14/25,11:05:11,Eastern,$4.50,$0.00,$0.00,$4.50,$0.00,$0.37,$0.00,$0.00,$4.87,Point of Sale,$0.00,,$4.87,$0.00,$0.00,,,$0.00,$4.87,T2,P2,,,iPad,Sam,,https,1 x Latte,Payment,Main St
      03/15/25,11:05:11,Eastern,-$4.50,$0.00,$0.00,-$4.50,$0.00,-$0.37,$0.00,$0.00,-$4.87,Point of Sale,$0.00,,-$4.87,$0.00,$0.00,,,$0.00,-$4.87,T3,P3,,,iPad,Sam,,https,1 x Latte,Refund,Main St
    `,
    figures: {
      currency: 'USD',
      receipts: 2,
      refundReceipts: 1,
      gross_sales: 17,
      discounts: 1,
      refunds: 4.5,
      net_sales: 11.5,
      tax: 0.95,
      total_collected: 14.45,
    },
  },
  {
    name: 'Shopify orders, amounts on the first line',
    text: `
      Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Accepts Marketing,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Shipping Method,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem compare at price,Lineitem sku,Lineitem requires shipping,Lineitem taxable,Lineitem fulfillment status,Billing Name,Billing City,Billing Phone,Notes,Cancelled at,Payment Method,Refunded Amount,Vendor,Outstanding Balance,Employee,Location,Id,Source,Lineitem discount,Tax 1 Name,Tax 1 Value,Phone
      #1001,a@x.id,paid,2025-03-14 10:06:00 +0700,fulfilled,,no,IDR,180000.00,15000.00,0.00,195000.00,HEMAT,20000.00,JNE,2025-03-14 10:05:00 +0700,1,Serum,150000.00,,S1,true,true,fulfilled,A,Jakarta,,,,manual,0.00,Glow,0.00,,,9001,web,0.00,,,
      #1001,a@x.id,,,,,,,,,,,,,,2025-03-14 10:05:00 +0700,1,Toner,50000.00,,S2,true,true,fulfilled,,,,,,,,Glow,,,,,,0.00,,,
      #1002,b@x.id,paid,2025-03-15 09:06:00 +0700,fulfilled,,no,IDR,100000.00,10000.00,0.00,110000.00,,0.00,JNE,2025-03-15 09:05:00 +0700,2,Toner,50000.00,,S2,true,true,fulfilled,B,Bogor,,,,manual,0.00,Glow,0.00,,,9002,web,0.00,,,
      #1003,c@x.id,paid,2025-03-16 09:06:00 +0700,fulfilled,,no,IDR,300000.00,0.00,0.00,300000.00,,0.00,JNE,2025-03-16 09:05:00 +0700,2,Serum,150000.00,,S1,true,true,fulfilled,C,Bogor,,,,manual,0.00,Glow,0.00,,,9003,web,0.00,,,
    `,
    figures: {
      currency: 'IDR',
      receipts: 3,
      gross_sales: 600000,
      discounts: 20000,
      net_sales: 580000,
      items_sold: 6,
      total_collected: 605000,
    },
  },
  {
    name: 'Toast with void flags',
    text: `
      Location,Order Id,Order #,Sent Date,Order Date,Check Id,Server,Table,Dining Area,Service,Dining Option,Item Selection Id,Item Id,Menu Item,Menu Group,Menu,Sales Category,Gross Price,Discount,Net Price,Qty,Tax,Void?,Deferred
      Downtown,100,1,3/14/25 7:05 PM,3/14/25 7:00 PM,c1,Joe,4,Main,Dinner,Dine In,s1,i1,Burger,Mains,Food,Food,24.00,2.00,22.00,2,1.98,false,false
      Downtown,100,1,3/14/25 7:05 PM,3/14/25 7:00 PM,c1,Joe,4,Main,Dinner,Dine In,s2,i2,Beer,Drinks,Bar,Alcohol,7.50,0.00,7.50,1,0.68,false,false
      Downtown,101,2,3/14/25 8:05 PM,3/14/25 8:00 PM,c2,Joe,5,Main,Dinner,Dine In,s3,i2,Beer,Drinks,Bar,Alcohol,15.00,0.00,15.00,2,1.35,true,false
      Downtown,102,3,3/15/25 1:05 PM,3/15/25 1:00 PM,c3,Ann,5,Main,Lunch,Take Out,s4,i1,Burger,Mains,Food,Food,12.00,0.00,12.00,1,1.08,false,false
    `,
    figures: {
      currency: 'USD',
      receipts: 2,
      gross_sales: 43.5,
      discounts: 2,
      net_sales: 41.5,
      tax: 3.74,
      items_sold: 4,
      voidReceipts: 1,
      total_collected: 45.24,
    },
  },
  {
    name: 'GoFood with commission',
    text: `
      Tanggal Transaksi,Waktu Transaksi,Nama Outlet,Nomor Pesanan,Metode Pembayaran,Penjualan Kotor,Diskon Merchant,Komisi,Pendapatan Bersih,Status Pesanan
      14/03/2025,10:05,Kedai A,F-1,GoPay,50000,5000,10000,35000,Selesai
      14/03/2025,11:05,Kedai A,F-2,Tunai,30000,0,6000,24000,Selesai
      15/03/2025,12:05,Kedai A,F-3,GoPay,20000,0,4000,16000,Dibatalkan
      16/03/2025,12:05,Kedai A,F-4,GoPay,40000,4000,8000,28000,Selesai
    `,
    figures: {
      receipts: 3,
      voidReceipts: 1,
      gross_sales: 120000,
      discounts: 9000,
      net_sales: 111000,
      total_collected: 111000,
    },
  },
  {
    name: 'ShopeeFood with lists of items',
    text: `
      Order ID,Order Complete Time,Store Name,Order Items,Food Original Price,Merchant Voucher,Food Price Paid,Commission,Net Income,Order Status
      SF1,2025-03-14 10:05:00,Bakso Pak Min,"Bakso Urat x2, Es Teh x1",45000,5000,40000,8000,32000,Completed
      SF2,2025-03-14 12:05:00,Bakso Pak Min,"Bakso Urat x1",20000,0,20000,4000,16000,Completed
      SF3,2025-03-15 12:05:00,Bakso Pak Min,"Es Teh x3, Bakso Urat x1",35000,0,35000,7000,28000,Cancelled
    `,
    figures: {
      receipts: 2,
      voidReceipts: 1,
      gross_sales: 65000,
      discounts: 5000,
      net_sales: 60000,
      total_collected: 60000,
    },
  },
  {
    name: 'Tokopedia, day of payment only',
    text: `
      Nama Toko: Glow Official
      Periode: 01-03-2025 - 31-03-2025

      Nomor,Nomor Invoice,Tanggal Pembayaran,Status Terakhir,Tanggal Pesanan Selesai,Nama Produk,Nomor SKU,Jumlah Produk Dibeli,Harga Awal (IDR),Diskon Produk (IDR),Harga Jual (IDR),Total Penjualan (IDR),Nama Pembeli,No Telp Pembeli,Nama Kurir
      1,INV/20250314/MPL/1,14-03-2025 10:05:11,Pesanan Selesai,17-03-2025,Serum,S1,2,100000,10000,90000,180000,Ayu,0812,JNE
      2,INV/20250315/MPL/2,15-03-2025 11:05:11,Pesanan Selesai,18-03-2025,Toner,S2,1,50000,0,50000,50000,Ari,0813,SiCepat
      3,INV/20250316/MPL/3,16-03-2025 11:05:11,Dibatalkan Penjual,,Toner,S2,1,50000,0,50000,50000,Ari,0813,SiCepat
      4,INV/20250317/MPL/4,17-03-2025 11:05:11,Pesanan Selesai,20-03-2025,Serum,S1,1,100000,0,100000,100000,Ade,0813,SiCepat
    `,
    figures: {
      receipts: 3,
      voidReceipts: 1,
      net_sales: 330000,
      total_collected: 330000,
      items_sold: 4,
      gross_sales: 350000,
      discounts: 20000,
      days: '2025-03-14/2025-03-15/2025-03-16/2025-03-17',
    },
  },
  {
    name: 'Shopee with several prices and quantities',
    text: `
      No. Pesanan,Status Pesanan,Alasan Pembatalan,Status Pembatalan/ Pengembalian,No. Resi,Opsi Pengiriman,Waktu Pesanan Dibuat,Waktu Pembayaran Dilakukan,Metode Pembayaran,SKU Induk,Nama Produk,Nomor Referensi SKU,Nama Variasi,Harga Awal,Harga Setelah Diskon,Jumlah,Returned quantity,Total Harga Produk,Total Diskon,Diskon Dari Penjual,Diskon Dari Shopee,Berat Produk,Jumlah Produk di Pesan,Total Berat,Voucher Ditanggung Penjual,Voucher Ditanggung Shopee,Total Pembayaran,Perkiraan Ongkos Kirim,Username (Pembeli),Waktu Pesanan Selesai
      25A1,Selesai,,,R1,Reguler,2025-03-14 10:05,2025-03-14 10:06,ShopeePay,,Serum,S1,30ml,100.000,90.000,2,0,180.000,20.000,20.000,0,100 gr,3,250 gr,0,0,245.000,15.000,ayu,2025-03-17 10:00
      25A1,Selesai,,,R1,Reguler,2025-03-14 10:05,2025-03-14 10:06,ShopeePay,,Toner,S2,,50.000,50.000,1,0,50.000,0,0,0,50 gr,3,250 gr,0,0,245.000,15.000,ayu,2025-03-17 10:00
      25A2,Batal,Dibatalkan Pembeli,,,Reguler,2025-03-14 11:05,,COD,,Serum,S1,30ml,100.000,100.000,1,0,100.000,0,0,0,100 gr,1,100 gr,0,0,110.000,10.000,ari,
      25A3,Selesai,,,R3,Reguler,2025-03-15 11:05,2025-03-15 11:06,COD,,Serum,S1,30ml,100.000,90.000,1,0,90.000,10.000,10.000,0,100 gr,1,100 gr,0,0,100.000,10.000,ade,2025-03-18 10:00
    `,
    figures: {
      receipts: 2,
      voidReceipts: 1,
      gross_sales: 350000,
      discounts: 30000,
      net_sales: 320000,
      items_sold: 4,
    },
  },
  {
    name: 'restaurant with discount as rate and rupiah',
    text: `
      Kode Transaksi;Tgl;Jam;Meja;Menu;Jml;Harga Satuan;Disc (%);Disc (Rp);Jumlah;Pajak 10%;Layanan 5%;Total Akhir
      A1;14/03/2025;10:05;4;Sate;2;30.000;10;6.000;54.000;5.670;2.700;62.370
      A1;14/03/2025;10:05;4;Es;1;8.000;0;0;8.000;840;400;9.240
      A2;15/03/2025;10:15;2;Sate;1;30.000;0;0;30.000;3.150;1.500;34.650
    `,
    figures: {
      receipts: 2,
      gross_sales: 98000,
      discounts: 6000,
      net_sales: 92000,
      tax: 9660,
      service_charge: 4600,
      total_collected: 106260,
      items_sold: 4,
    },
  },
  {
    name: 'foreign bills by department',
    text: `
      Check #,Opened,Server,Guests,Food,Beverage,Subtotal,Discounts,Tax,Tip,Total
      1001,3/14/2025 18:05,Al,2,40.00,12.50,52.50,2.50,4.50,10.00,64.50
      1002,3/14/2025 19:05,Al,4,80.00,30.00,110.00,0.00,9.90,20.00,139.90
      1003,3/15/2025 19:05,Bo,1,15.25,0.00,15.25,0.00,1.37,3.00,19.62
    `,
    figures: {
      currency: 'USD',
      gross_sales: 177.75,
      discounts: 2.5,
      net_sales: 175.25,
      tax: 15.77,
      total_collected: 224.02,
    },
  },
  {
    name: 'price with tax as a column',
    text: `
      Tanggal,Faktur,Barang,Qty,Harga,PPN,Harga + PPN
      14/03/2025,F1,Oli,2,50000,11000,111000
      15/03/2025,F2,Ban,1,300000,33000,333000
    `,
    figures: { net_sales: 400000, tax: 44000, total_collected: 444000 },
  },
  {
    name: 'total before and after rounding',
    text: `
      Bill,Tanggal,Sub Total,Diskon,Pajak,Service,Total,Pembulatan,Grand Total,Bayar,Kembali
      1,14/03/2025,98765,0,9877,4938,113580,20,113600,120000,6400
      2,15/03/2025,50000,5000,4500,2250,51750,50,51800,51800,0
      3,15/03/2025,20000,0,2000,1000,23000,0,23000,25000,2000
    `,
    figures: {
      gross_sales: 168765,
      discounts: 5000,
      net_sales: 163765,
      tax: 16377,
      service_charge: 8188,
      total_collected: 188400,
    },
  },
];
