import { cue, dimension, metric, type PhraseLine } from '../concepts.ts';

/** How people name a figure. Phrases are separated by `|`; the longest that fits wins. */
export const METRIC_WORDS: readonly PhraseLine[] = [
  [
    [metric('net_sales')],
    `omzet | omzet bersih | omzet penjualan | omzet jualan | penjualan bersih | pendapatan bersih | hasil bersih | net sales | net revenue | nett sales | net sale | turnover
    | revenue | penjualan sebelum pajak | omzet sebelum pajak | sebelum pajak | sales before tax | before tax | excluding tax | nilai penjualan
    | nilai jual | sales value | sales amount | dollar sales | jumlah uang penjualan | total omzet | total revenue | net | pendapatan penjualan | di luar pajak`,
  ],
  [
    [metric('net_sales', 'usual')],
    `penjualan | sales | sale | total penjualan | jumlah penjualan | total sales | pendapatan | total pendapatan | hasil penjualan | hasil jualan | income | jualan | perolehan | bersih`,
  ],
  [
    [metric('net_sales', 'hinted')],
    `uang | hasil | dapat uang | menghasilkan | hasilin | earn | earns | makes | brings | earned | earning | earnings | make | made | making | money | take in | took in | brought in | bring in | brings in | generate | generated | generates | cash in money
    | rupiah | dollars | performa | performance | performing | perform | kinerja | nilai | dapat berapa | raup | meraup | cetak | mencetak | setor | grossing`,
  ],
  [[metric('net_sales', 'hinted')], `rang up | ring up | rings up | ringing up | rung up`],
  [
    [metric('gross_sales')],
    `penjualan kotor | omzet kotor | omzet bruto | penjualan bruto | gross sales | gross revenue | gross | bruto | sebelum diskon | before discount | before discounts
    | pendapatan kotor | sebelum potongan | kotor | gmv`,
  ],
  [
    [metric('discounts')],
    `diskon | discount | discounts | potongan | potongan harga | total diskon | nilai diskon | promo | discounted | diskonan | dikasih diskon | markdown | markdowns | voucher`,
  ],
  [
    [metric('refunds')],
    `refund | refunds | retur | pengembalian | pengembalian dana | dikembalikan | uang kembali | nilai refund | total refund | refunded | return | returns | returned
    | money back | give back | gave back | giving back | given back | pengembalian uang | direfund | diretur | kerefund`,
  ],
  [
    [metric('tax')],
    `pajak | tax | taxes | ppn | pb1 | vat | pajak terkumpul | pajak resto | pajak restoran | tax collected | nilai pajak | total pajak | sales tax`,
  ],
  [
    [metric('service_charge')],
    `service charge | service | biaya layanan | biaya servis | servis | uang servis | service fee | jasa layanan | layanan | service charges`,
  ],
  [
    [metric('total_collected')],
    `uang masuk | total yang dibayar | yang dibayar pelanggan | yang dibayar customer | total dibayar | dibayar pelanggan | dibayar customer | total collected | collected | amount collected
    | total pembayaran | total payment | total payments | jumlah pembayaran | nilai pembayaran | penerimaan | uang diterima | uang yang diterima | total diterima | total terima | terima uang | diterima | cash received
    | customers paid | customer paid | paid by customers | customers pay | termasuk pajak | sudah termasuk pajak | including tax | with tax | incl tax | after tax | setelah pajak | omzet setelah pajak | omzet termasuk pajak
    | uang yang masuk | total uang masuk | duit masuk | money received | received | total tagihan | tagihan | omzet plus pajak | omzet sama pajak | omzet dengan pajak | money collected | uang terkumpul | yang dibayarkan | dibayarkan`,
  ],
  [[metric('total_collected', 'usual')], `pemasukan | takings | kas masuk | terima | receive`],
  [
    [metric('orders')],
    `transaksi | jumlah transaksi | banyak transaksi | total transaksi | order | orders | jumlah order | total order | total orders | struk | jumlah struk | nota | jumlah nota | bon | pesanan | jumlah pesanan
    | receipt | receipts | number of receipts | transaction | transactions | number of orders | number of transactions | order count | transaction count | orderan | jumlah orderan | invoice | invoices | faktur
    | kali transaksi | tickets | checks | bills | number of bills | bill | berapa kali transaksi | orderannya | frekuensi transaksi | muncul di struk | sering muncul`,
  ],
  [
    [metric('items_sold')],
    `item terjual | jumlah terjual | unit terjual | barang terjual | produk terjual | porsi terjual | items sold | units sold | unit sales | unit | units | pcs | pieces | porsi | portions | quantity | quantity sold
    | jumlah item | jumlah barang | jumlah unit | jumlah produk terjual | jumlah porsi | item sold | total item | banyaknya barang | cup | cups | cangkir | gelas | piring | bungkus | botol | botols | bottles | buah | lembar | pack | packs | loyang
    | plates | slices | volume penjualan | sales volume | number of items | how many items | berapa item | berapa items | kuantiti | per pcs | cup terjual | biji | mangkok | mangkuk | by items | berapa strip | berapa tablet | berapa kapsul | berapa sachet | berapa saset | berapa dus | berapa kardus | berapa karton | berapa renteng | berapa lusin | berapa pasang | berapa potong | berapa ekor | berapa ikat | berapa pak | berapa box | berapa tube | berapa slop | berapa helai | how many tablets | how many strips | how many capsules | how many boxes | how many packets | how many sachets`,
  ],
  [
    [metric('items_sold', 'hinted')],
    `terjual | kejual | laku | sold | sell | sells | selling | laku terjual | keluar | dijual | item | items | dibeli | kebeli | purchased | bought | volume | dipesan | ordered`,
  ],
  [
    [metric('average_order_value')],
    `rata rata per transaksi | rata rata transaksi | rata rata nilai transaksi | rata rata belanja | rata rata nilai belanja | rata rata nilai belanja per transaksi | rata rata belanja per transaksi | rata rata belanja per struk
    | rata rata per struk | rata rata per nota | rata rata per order | rata rata per bon | rata rata struk | rata rata nota | rata rata per pembeli | rata rata order | rata rata omzet per transaksi | rata rata penjualan per transaksi
    | rata rata nilai order | rata rata nilai pesanan | rata rata pesanan | rata rata per pesanan | rata rata belanja pelanggan | rata rata pembelian | nilai rata rata per transaksi | nilai rata rata transaksi | omzet rata rata per transaksi
    | average order value | average order | average ticket | average ticket size | average basket | average basket size | basket size | ticket size | aov | atv | average transaction | average transaction value | average receipt | average bill
    | average spend | average sale per order | average per order | average per transaction | average per receipt | average value per order | average spend per order | average sale per transaction | average check | average revenue per order
    | omzet per transaksi | belanja per transaksi | nilai per transaksi | sales per order | revenue per order | sales per transaction | spend per order | per transaksi | per struk | per nota | per order | per receipt | per transaction | per bon
    | average revenue per transaction | basket | nilai belanja | average order size | order size | rata rata sekali belanja | sekali belanja | sekali transaksi | rata rata spending | average purchase | average sales per order | average sales per transaction
    | nilai keranjang | rata rata keranjang | rata rata tagihan | average amount per order | customer spend | customers spend | spend per customer | spend per head | customer spends | average invoice | order rata rata | transaksi rata rata | struk rata rata | rata rata nilai per transaksi | rata rata nilai struk | rata rata bayar`,
  ],
  [
    [metric('orders'), cue('average'), cue('daily')],
    `rata rata transaksi per hari | rata rata transaksi harian | rata rata order per hari | rata rata struk per hari | rata rata nota per hari | rata rata pesanan per hari | rata rata order harian | rata rata jumlah transaksi per hari | rata rata jumlah transaksi harian
    | average orders per day | average transactions per day | average daily orders | average daily transactions | orders per day on average | average number of orders per day | rata rata sehari berapa transaksi | average receipts per day | average order per day | transaksi per hari rata rata | orders per day | transactions per day | rata rata transaksi sehari`,
  ],
  [
    [metric('cogs')],
    `hpp | harga pokok | harga pokok penjualan | modal | cogs | cost of goods | cost of goods sold | biaya pokok | harga modal | modal barang | cost of sales | product cost | product costs | biaya bahan | biaya bahan baku | ingredient cost | food cost | bahan baku | costs | cost`,
  ],
  [[metric('discounts', 'hinted')], `give away | gave away | given away | giving away`],
  [
    [cue('highest'), metric('items_sold', 'hinted')],
    `do we sell the most | did we sell the most | paling banyak jual`,
  ],
  [[metric('cogs', 'usual')], `cost us | costs us | costing us | cost me | cost the shop`],
  [[metric('gross_profit')], `laba kotor | untung kotor | gross profit | profit kotor | keuntungan kotor`],
  [
    [metric('gross_profit'), cue('profit')],
    `laba | laba bersih | untung | untung bersih | keuntungan | keuntungan bersih | profit | profits | net profit | net income | profit bersih | rugi | untung rugi | laba rugi | profitable | bottom line | kerugian | loss | net profits`,
  ],
  [[metric('gross_profit')], `cuan kotor | margin rupiah`],
  [[metric('gross_profit', 'hinted'), cue('profit')], `cuan | cuan bersih`],
  [
    [metric('gross_profit', 'hinted'), cue('profit'), cue('highest')],
    `paling cuan | tercuan | paling menguntungkan | paling nguntungin | menguntungkan | nguntungin | paling untung | paling banyak untung | paling profit | most profitable | paling profitable | paling banyak cuan`,
  ],
  [
    [metric('gross_margin')],
    `margin | margin kotor | gross margin | profit margin | margin laba | margin keuntungan | margin untung | persen untung | marjin | margins | markup`,
  ],
  [
    [cue('highest'), metric('items_sold', 'hinted'), dimension('product', false)],
    `lebih laku | lebih laris | lakuan | larisan | laris manis | paling laris manis | sells more | sold more | sells better | more popular | sold better | lebih banyak terjual | lebih banyak laku | lebih diminati | terlaris | paling banyak jual apa | paling sering jual apa | jual apa paling banyak | paling laris | laris | best seller | best sellers | best selling | bestseller | bestsellers | bestselling | top seller | top sellers | top selling | paling laku | paling banyak laku | paling banyak terjual | paling banyak kejual | paling banyak dibeli | paling banyak dipesan
    | paling sering dibeli | paling sering dipesan | paling sering dibeli orang | most sold | most popular | most ordered | favorit | terfavorit | paling favorit | paling diminati | paling digemari | populer | paling populer | terpopuler | popular | hits | terlaku | hot seller | best sold | sells best | sell best | sells the most | sold the most | sold most | most bought | most purchased | andalan | jagoan | unggulan | best sale | paling disukai | paling dicari | fast moving | most selling | sell the most | selling best | selling the most | strongest seller | number one seller`,
  ],
  [
    [cue('lowest'), metric('items_sold', 'hinted'), dimension('product', false)],
    `tidak laku | kurang laku | paling tidak laku | kurang laris | tidak laris | paling tidak laris | paling kurang laku | paling kurang laris | worst seller | worst sellers | worst selling | least sold | least popular | slow moving | slowest seller | slowest sellers | paling sedikit terjual | paling sedikit kejual | paling sedikit laku
    | paling jarang dibeli | paling jarang dipesan | seret | paling seret | mandek | tidak populer | least ordered | sells worst | sold the least | sell the least | sells the least | sold least | poorest seller | poor sellers | susah laku | susah terjual | paling susah laku | jarang dibeli | jarang laku | paling tidak populer | paling jarang laku | least selling | slow movers | hardly selling | hardly sells | hardly sell | hardly sold | barely selling | barely sells | barely sell | barely sold | hardly moving | barely moving | bottom seller | bottom sellers`,
  ],
  [
    [cue('list'), metric('items_sold', 'hinted'), dimension('product', false)],
    `what did we sell | what have we sold | laku apa | laku apa saja | terjual apa saja | apa saja yang terjual | apa saja yang laku | apa yang laku | apa yang terjual | what sold | kejual apa saja | apa saja yang kejual`,
  ],
  [
    [cue('change'), metric('orders', 'hinted')],
    `ramai tidak | sepi tidak | sepi apa ramai | ramai apa sepi | sepi atau ramai | ramai atau sepi | sepi apa tidak | ramai apa tidak`,
  ],
  [
    [cue('highest'), metric('orders', 'hinted')],
    `ramai | lebih ramai | ramean | paling ramai | teramai | busiest | most busy | busy | tersibuk | paling sibuk | sibuk | peak | crowded | most crowded | paling padat | padat | puncak | jam ramai | terpadat | rush | prime time | paling penuh | paling hectic`,
  ],
  [
    [cue('lowest'), metric('orders', 'hinted')],
    `sepi | lebih sepi | sepian | paling sepi | tersepi | quietest | least busy | quiet | slowest | slow | lengang | paling lengang | sepi banget | dead | paling sunyi | calmest | paling tidak ramai | kurang ramai`,
  ],
];
