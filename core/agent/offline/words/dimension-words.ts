import { cue, dimension, metric, type PhraseLine } from '../concepts.ts';

/** How people name what a figure is split by. */
export const DIMENSION_WORDS: readonly PhraseLine[] = [
  [[dimension('cashier'), cue('which')], `siapa | who`],
  [
    [dimension('hour'), cue('highest'), metric('orders', 'hinted')],
    `peak hour | peak hours | rush hour | rush hours | busiest hour | busiest hours | jam ramai | jam sibuk | jam puncak | jam padat | busiest time | prime hour | jam teramai | jam tersibuk`,
  ],
  [
    [dimension('hour'), cue('lowest'), metric('orders', 'hinted')],
    `jam sepi | quiet hour | quiet hours | slow hours | quietest hour | slowest hour | jam lengang | jam tersepi`,
  ],
  [
    [dimension('day'), cue('highest')],
    `hari terbaik | hari tertinggi | best day | hari paling bagus | best sales day | top day | biggest day`,
  ],
  [
    [dimension('day'), cue('lowest')],
    `hari terburuk | hari terendah | worst day | hari paling jelek | worst sales day | hari zonk`,
  ],
  [
    [dimension('product')],
    `produk | product | products | menu | menus | barang | jenis barang | jualan apa | obat | obat obatan | makanan | minuman | dagangan | sku | skus | dish | dishes | food | foods | drink | drinks | snack | snacks | beverage | beverages | item apa | item mana | nama produk | nama barang | jenis produk | varian | variant | merchandise | which items | what items | which item | what item | top items | menu item | menu items | goods | per item | each item`,
  ],
  [
    [dimension('product')],
    `ada berapa produk | ada berapa menu | ada berapa barang | daftar produk | daftar menu | daftar barang | berapa produk yang kita punya | berapa jenis produk | how many products do | show all products`,
  ],
  [[dimension('category')], `ada berapa kategori | daftar kategori | how many categories`],
  [
    [dimension('outlet')],
    `ada berapa outlet | ada berapa cabang | daftar outlet | daftar cabang | berapa cabang | berapa outlet | how many outlets | how many branches`,
  ],
  [[dimension('cashier')], `ada berapa kasir | daftar kasir | how many cashiers`],
  [[dimension('sales_channel')], `daftar channel | daftar kanal`],
  [[dimension('product', false)], `item | items | seller | sellers`],
  [
    [dimension('category')],
    `kategori | category | categories | jenis | kelompok | golongan | tipe produk | product type | product types | jenis menu | kategori produk | kategori menu | product category | product categories | kind | type of product`,
  ],
  [
    [dimension('outlet')],
    `outlet | outlets | cabang | branch | branches | gerai | lokasi | location | locations | toko mana | which store | which shop | what store | per toko | per store | per shop | by store | tiap toko | each store | stores | shops | warung mana | tempat mana | antar toko | antar cabang | antar outlet`,
  ],
  [[dimension('outlet', false)], `toko | store | shop | kedai`],
  [
    [dimension('payment_method'), cue('pay')],
    `metode bayar | metode pembayaran | cara bayar | cara pembayaran | jenis pembayaran | tipe pembayaran | payment method | payment methods | payment type | payment types | pembayaran pakai apa | bayar pakai apa | bayarnya pakai apa | alat bayar | alat pembayaran
    | metode | payment mix | payment channel | ways to pay | way to pay | tender | tender type | pay with what | pakai apa bayarnya | payment | jenis bayar | opsi pembayaran | how do customers pay | how people pay | how do people pay`,
  ],
  [
    [dimension('sales_channel'), cue('channel')],
    `lewat apa | lewat mana | channel | channels | sales channel | sales channels | kanal | kanal penjualan | saluran | saluran penjualan | tipe penjualan | jenis penjualan | tipe order | jenis order | order type | order types | sales type | sales types | channel penjualan | jalur penjualan | jalur | platform | platforms | marketplace | tipe pesanan | jenis pesanan | tipe transaksi | jenis transaksi | sumber penjualan | sumber order | sumber pesanan`,
  ],
  [
    [dimension('cashier')],
    `kasir | cashier | cashiers | operator | operators | pramuniaga | pelayan | waiter | waiters | staf kasir | barista | spg | sales person | salesperson | petugas kasir | petugas | staff member | yang jaga`,
  ],
  [
    [dimension('hour'), cue('per')],
    `per jam | hourly | tiap jam | setiap jam | by hour | each hour | by the hour | per hour | every hour`,
  ],
  [
    [dimension('hour')],
    `jam | jam berapa | jam jam | hour | hours | waktu | time of day | what time | pukul berapa | time | hour of the day | hour of day | o'clock | kapan saja`,
  ],
  [
    [dimension('weekday'), cue('per')],
    `by weekday | per weekday | by day of the week | by day of week | per day of the week | per hari dalam seminggu | senin sampai minggu | each weekday`,
  ],
  [
    [dimension('weekday')],
    `dalam seminggu | dalam sepekan | of the week | hari apa | hari mana | weekday | weekdays | day of the week | day of week | days of the week | which day of the week | what day of the week | hari dalam seminggu | nama hari | hari hari apa | what weekday | which weekday`,
  ],
  [
    [dimension('day'), cue('per')],
    `per tanggal | per hari | by day | daily | harian | each day | day by day | per day | tiap hari | setiap hari | hari per hari | every day | by date`,
  ],
  [
    [dimension('day')],
    `tanggal | tanggal berapa | tanggal mana | tanggal apa | date | dates | which date | what date | sales day | calendar day`,
  ],
  [
    [dimension('day')],
    `hari yang | hari hari yang | hari dengan | hari di mana | hari saat | days where | days when | days with | days that | days did | days were | days above | days below | days over | days under`,
  ],
  [[dimension('day', false)], `hari | day | days | kapan | when | hari hari | what day | which day`],
  [
    [dimension('week'), cue('per')],
    `mingguan | per minggu | weekly | by week | each week | week by week | week over week | week on week | tiap minggu | setiap minggu | per week | per pekan | every week`,
  ],
  [[dimension('week')], `minggu apa | minggu mana | minggu ke berapa | which week | what week`],
  [[dimension('week', false)], `minggu | week | weeks | pekan`],
  [
    [dimension('month'), cue('per')],
    `bulanan | per bulan | monthly | by month | each month | month by month | month over month | month on month | bulan ke bulan | tiap bulan | setiap bulan | per month | every month`,
  ],
  [
    [dimension('month')],
    `bulan apa | bulan mana | bulan berapa | which month | what month | bulan ke berapa`,
  ],
  [[dimension('month', false)], `bulan | month | months`],
  [
    [dimension('quarter'), cue('per')],
    `per kuartal | per triwulan | tiap kuartal | tiap triwulan | setiap kuartal | kuartalan | quarterly | by quarter | per quarter | each quarter | every quarter | quarter by quarter`,
  ],
  [
    [dimension('quarter')],
    `kuartal mana | kuartal berapa | kuartal apa | triwulan mana | triwulan berapa | which quarter | what quarter`,
  ],
  [
    [dimension('year'), cue('per')],
    `tahunan | per tahun | tiap tahun | setiap tahun | yearly | annually | by year | per year | each year | every year | year by year`,
  ],
  [[dimension('year')], `tahun mana | tahun berapa | tahun apa | which year | what year`],
];
