import { lesson, type PhraseLine } from '../concepts.ts';

/** The subjects that AIRA has a short lesson on. They count beside a word for learning or asking what it is. */
export const LESSON_WORDS: readonly PhraseLine[] = [
  [
    [lesson('cost_of_goods')],
    `hpp | harga pokok | harga pokok penjualan | cogs | cost of goods | cost of goods sold | harga modal | food cost`,
  ],
  [
    [lesson('gross_margin')],
    `margin | margin kotor | gross margin | profit margin | margin laba | margin keuntungan | margin untung | marjin | margins | markup | mark up`,
  ],
  [
    [lesson('net_against_gross_sales')],
    `omzet kotor dan bersih | omzet kotor dan omzet bersih | penjualan kotor dan bersih | penjualan kotor dan penjualan bersih | omzet kotor sama bersih | omzet kotor sama omzet bersih | penjualan kotor sama bersih | gross and net sales | gross and net | net and gross | gross versus net | net versus gross | omzet bersih dan kotor | omzet bersih dan omzet kotor`,
  ],
  [
    [lesson('average_order_value')],
    `aov | average order value | rata rata per transaksi | rata rata per struk | rata rata belanja | nilai belanja rata rata | basket size | average basket | upselling | upsell | cross selling`,
  ],
  [
    [lesson('price_volume_mix')],
    `price volume mix | volume dan harga | harga dan volume | efek harga | efek volume | efek mix | price effect | volume effect | mix effect | bauran produk | product mix | bauran penjualan`,
  ],
  [
    [lesson('fair_comparison')],
    `perbandingan yang adil | bandingin yang adil | bandingkan yang adil | perbandingan adil | bandingkan dengan adil | fair comparison | compare fairly | apple to apple | apples to apples`,
  ],
  [
    [lesson('best_seller_against_profit')],
    `belum tentu paling untung | belum tentu untung | belum tentu paling cuan | belum tentu cuan | tapi tidak untung | tapi rugi | tapi untungnya kecil | not always profitable | not the most profitable | not always the most profitable | does not mean profit | doesn't mean profit | laris tapi untung | laris tapi rugi | laris tapi margin | laris belum tentu untung | laku tapi untung | paling laku belum tentu untung | laris dan untung | best seller versus profit | best seller and profit | popular but not profitable | popular versus profitable`,
  ],
  [
    [lesson('slow_products')],
    `barang lambat | produk lambat | barang mati | produk mati | dead stock | slow moving | slow movers | produk yang tidak laku | barang yang tidak laku | produk tidak laku | barang tidak laku | menu tidak laku | menu yang tidak laku | produk kurang laku | slow products | products that do not sell`,
  ],
  [
    [lesson('refunds_and_voids')],
    `void | voids | refund dan void | refund and void | refunds and voids | refund | refunds | retur`,
  ],
  [[lesson('discounts')], `diskon | discount | discounts | promo | potongan harga`],
  [
    [lesson('busy_hours')],
    `jam ramai | jam sibuk | jam sepi | busy hours | quiet hours | peak hours | rush hour | jam puncak`,
  ],
  [
    [lesson('seasons_and_payday')],
    `musiman | musim | musim ramai | musim sepi | tanggal muda | tanggal tua | gajian | habis gajian | seasonality | season | seasons | payday | seasonal`,
  ],
  [
    [lesson('setting_a_target')],
    `target | target penjualan | target omzet | sales target | target bulanan | target harian`,
  ],
  [
    [lesson('selling_price')],
    `harga jual | harga | pricing | selling price | selling prices | price | prices | naikkan harga | naikin harga | turunin harga`,
  ],
];
