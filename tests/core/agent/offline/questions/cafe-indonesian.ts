/** Indonesian questions to the café, asked on Wednesday 18 November 2026. */
export const CAFE_INDONESIAN = `
omzet hari ini berapa?  =>  net_sales @2026-11-18
omset kmrn di ubud brp  =>  net_sales @2026-11-17 outlet=Ubud
brp penjualan minggu ini  =>  net_sales @2026-11-16..2026-11-18
total penjualan bulan lalu cabang denpasar  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar
pendapatan 3 hari terakhir  =>  net_sales @2026-11-16..2026-11-18
omset 7 hr terakhir gmn  =>  net_sales @2026-11-12..2026-11-18
omzet tgl 5 brp  =>  net_sales @2026-11-05
omzet tanggal 5-10 november  =>  net_sales @2026-11-05..2026-11-10
omset dari tgl 1 sampai 15 oktober  =>  net_sales @2026-10-01..2026-10-15
penjualan 17 agustus  =>  net_sales @2026-08-17
omset awal bulan ini  =>  net_sales @2026-11-01..2026-11-10
omset akhir bulan lalu  =>  net_sales @2026-10-21..2026-10-31
penjualan pertengahan oktober  =>  net_sales @2026-10-11..2026-10-20
omset q3  =>  net_sales @2026-07-01..2026-09-30
omset kuartal lalu  =>  net_sales @2026-07-01..2026-09-30
omset semester 1 2026  =>  net_sales @2026-01-01..2026-06-30
omset senin kemarin  =>  net_sales @2026-11-16
omset hari senin  =>  net_sales @2026-11-16
omset tiap hari senin bulan oktober  =>  net_sales @2026-10-01..2026-10-31 weekday=monday
weekend kemarin dapet brp  =>  net_sales @2026-11-14..2026-11-15
omset pas lebaran 2026  =>  net_sales @2026-03-21..2026-03-22
omset ramadan kemarin  =>  net_sales @2026-02-19..2026-03-20
ramadan tahun lalu omset berapa  =>  net_sales @2025-03-01..2025-03-30
omset tahun lalu  =>  net_sales @2025-01-01..2025-12-31
omset tahun ini  =>  net_sales @2026-01-01..2026-11-18
omset 2025  =>  net_sales @2025-01-01..2025-12-31
omset sepanjang data  =>  net_sales @2024-11-19..2026-11-18
jumlah transaksi kemarin  =>  orders @2026-11-17
berapa struk hari ini di kemang  =>  orders @2026-11-18 outlet=Kemang
brp org yang dateng kemarin  =>  decline no_field
berapa item terjual minggu lalu  =>  items_sold @2026-11-09..2026-11-15
cappuccino laku berapa bulan lalu  =>  items_sold @2026-10-01..2026-10-31 product=Cappuccino
kopi susu gula aren kejual brp kmrn  =>  items_sold @2026-11-17 product=Kopi Susu Gula Aren
kopi susu kejual brp kmrn  =>  items_sold @2026-11-17 product=Kopi Susu Gula Aren
latte terjual berapa bulan ini  =>  clarify Matcha Latte | Caffe Latte | Caramel Latte
matca late laku brp pcs mgg lalu  =>  items_sold @2026-11-09..2026-11-15 product=Matcha Latte
es teh bulan oktober berapa  =>  net_sales @2026-10-01..2026-10-31 product=Es Teh Manis
roti bakar omsetnya berapa  =>  clarify Roti Bakar Coklat | Roti Bakar Keju
kategori kopi omsetnya brp bulan ini  =>  net_sales @2026-11-01..2026-11-18 category=Kopi
penjualan non kopi bulan lalu  =>  net_sales @2026-10-01..2026-10-31 category=Non Kopi
top 5 produk bulan lalu  =>  rank product by net_sales desc 5 @2026-10-01..2026-10-31
produk terlaris minggu ini  =>  rank product by items_sold desc 5 @2026-11-16..2026-11-18
produk apa yang paling laku bulan ini  =>  rank product by items_sold desc 1 @2026-11-01..2026-11-18
menu paling ga laku bulan lalu  =>  rank product by items_sold asc 5 @2026-10-01..2026-10-31
5 menu paling sepi bulan ini  =>  rank product by items_sold asc 5 @2026-11-01..2026-11-18
3 produk dengan omzet tertinggi oktober  =>  rank product by net_sales desc 3 @2026-10-01..2026-10-31
apa yang paling banyak dibeli orang kemarin  =>  rank product by items_sold desc 1 @2026-11-17
kopi apa yang paling laris bulan ini  =>  rank product by items_sold desc 1 @2026-11-01..2026-11-18 category=Kopi
makanan terlaris di ubud bulan lalu  =>  rank product by items_sold desc 5 @2026-10-01..2026-10-31 category=Makanan outlet=Ubud
cabang mana yang paling rame bulan ini  =>  rank outlet by orders desc 1 @2026-11-01..2026-11-18
outlet dengan omset tertinggi tahun ini  =>  rank outlet by net_sales desc 1 @2026-01-01..2026-11-18
urutin cabang dari omset terbesar bulan lalu  =>  rank outlet by net_sales desc all @2026-10-01..2026-10-31
omset per cabang bulan ini  =>  rank outlet by net_sales desc all @2026-11-01..2026-11-18
omset per jam kemarin  =>  rank hour by net_sales desc all @2026-11-17
omset per hari minggu ini  =>  rank day by net_sales desc all @2026-11-16..2026-11-18
penjualan per bulan tahun ini  =>  rank month by net_sales desc all @2026-01-01..2026-11-18
penjualan harian oktober  =>  rank day by net_sales desc all @2026-10-01..2026-10-31
jam berapa paling rame  =>  rank hour by orders desc 1 @2024-11-19..2026-11-18
jam sepi jam berapa?  =>  rank hour by orders asc 1 @2024-11-19..2026-11-18
hari apa paling sepi  =>  rank weekday by orders asc 1 @2024-11-19..2026-11-18
hari apa yang paling rame di denpasar bulan lalu  =>  rank weekday by orders desc 1 @2026-10-01..2026-10-31 outlet=Denpasar
tanggal berapa omset paling tinggi bulan lalu  =>  rank day by net_sales desc 1 @2026-10-01..2026-10-31
hari terbaik bulan ini  =>  rank day by net_sales desc 1 @2026-11-01..2026-11-18
hari dengan omset terendah oktober  =>  rank day by net_sales asc 1 @2026-10-01..2026-10-31
metode pembayaran paling sering dipakai  =>  rank payment_method by orders desc 1 @2024-11-19..2026-11-18
metode bayar apa yang paling banyak dipake bulan lalu  =>  rank payment_method by orders desc 1 @2026-10-01..2026-10-31
yang bayar qris berapa bulan ini  =>  net_sales @2026-11-01..2026-11-18 payment_method=QRIS
pembayaran pake gopay bulan lalu berapa  =>  net_sales @2026-10-01..2026-10-31 payment_method=GoPay
bayar shopee bulan lalu brp  =>  net_sales @2026-10-01..2026-10-31 payment_method=Shopee
omset shopee bulan lalu  =>  net_sales @2026-10-01..2026-10-31 sales_channel=Shopee
gofood nyumbang berapa persen bulan lalu  =>  share net_sales @2026-10-01..2026-10-31 sales_channel=GoFood of all
berapa persen omset dari gofood  =>  share net_sales @2024-11-19..2026-11-18 sales_channel=GoFood of all
kontribusi denpasar bulan ini  =>  share net_sales @2026-11-01..2026-11-18 outlet=Denpasar of all
kontribusi per kategori bulan lalu  =>  rank category by net_sales desc all @2026-10-01..2026-10-31
berapa persen transaksi yang bayar tunai bulan lalu  =>  share orders @2026-10-01..2026-10-31 payment_method=Tunai of all
kasir mana yang paling banyak transaksi  =>  rank cashier by orders desc 1 @2024-11-19..2026-11-18
omset kasir agus bulan lalu  =>  net_sales @2026-10-01..2026-10-31 cashier=Agus
omset agustus  =>  net_sales @2026-08-01..2026-08-31
penjualan sari kemarin  =>  net_sales @2026-11-17 cashier=Sari
rata-rata omset per hari bulan lalu  =>  avg/day net_sales @2026-10-01..2026-10-31
rata rata transaksi per hari oktober  =>  avg/day orders @2026-10-01..2026-10-31
rata-rata belanja per transaksi bulan lalu  =>  average_order_value @2026-10-01..2026-10-31
aov kemarin  =>  average_order_value @2026-11-17
diskon bulan lalu berapa  =>  discounts @2026-10-01..2026-10-31
refund minggu ini  =>  refunds @2026-11-16..2026-11-18
pajak bulan lalu  =>  tax @2026-10-01..2026-10-31
service charge oktober  =>  service_charge @2026-10-01..2026-10-31
uang masuk kemarin berapa  =>  total_collected @2026-11-17
laba kotor bulan lalu  =>  gross_profit @2026-10-01..2026-10-31
untung bulan ini berapa  =>  gross_profit @2026-11-01..2026-11-18
margin bulan lalu  =>  gross_margin @2026-10-01..2026-10-31
margin cappuccino  =>  gross_margin @2024-11-19..2026-11-18 product=Cappuccino
hpp bulan lalu  =>  cogs @2026-10-01..2026-10-31
omset sama transaksi kemarin  =>  net_sales+orders @2026-11-17
omset, jumlah transaksi dan rata-rata per transaksi bulan lalu  =>  net_sales+orders+average_order_value @2026-10-01..2026-10-31
omset bulan ini dibanding bulan lalu  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
omset oktober vs september  =>  change net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30
minggu ini naik apa turun dibanding minggu lalu?  =>  change net_sales @2026-11-16..2026-11-18 vs 2026-11-09..2026-11-15
penjualan naik ga bulan ini  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-18
kenapa omset minggu lalu turun?  =>  why net_sales @2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08 said down
kenapa penjualan sepi kemarin  =>  why net_sales @2026-11-17 vs 2026-11-10
denpasar vs ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
mana yang lebih laku cappuccino atau americano bulan lalu  =>  rank product by items_sold desc all @2026-10-01..2026-10-31 product=Cappuccino|Americano
omset denpasar dan ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
gabungan denpasar dan ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar|Ubud
berapa hari omsetnya di atas 5 juta bulan lalu  =>  days net_sales>5000000 @2026-10-01..2026-10-31
ada brp hari yg omsetnya dibawah 2jt oktober  =>  days net_sales<2000000 @2026-10-01..2026-10-31
hari yang transaksinya lebih dari 100 bulan lalu  =>  rank day by orders desc all having>100 @2026-10-01..2026-10-31
transaksi di atas 500rb bulan lalu ada berapa  =>  orders @2026-10-01..2026-10-31 receipts>500000
berapa struk yang lebih dari 1 juta minggu lalu  =>  orders @2026-11-09..2026-11-15 receipts>1000000
target 100jt bulan ini udah kekejar belum  =>  target net_sales 100000000 @2026-11-01..2026-11-18
kurang berapa lagi ke 150 juta bulan ini  =>  target net_sales 150000000 @2026-11-01..2026-11-18
omset jam 10 sampai 12 kemarin  =>  net_sales @2026-11-17 hour=10|11
omset jam 7 malam bulan lalu  =>  net_sales @2026-10-01..2026-10-31 hour=19
stok kopi masih ada?  =>  decline no_stock_data
sisa susu berapa  =>  decline no_stock_data
gaji karyawan berapa  =>  decline out_of_scope
cuaca besok gimana  =>  decline out_of_scope
prediksi omset bulan depan  =>  decline out_of_scope
omset toko sebelah berapa  =>  decline other_business
data sampai kapan  =>  status
data terakhir update kapan  =>  status
omzet itu apa?  =>  define net_sales
apa itu aov  =>  define average_order_value
bedanya omset sama laba apa  =>  define net_sales ; define gross_profit
ada produk apa aja  =>  names * in product
cabang apa aja yang kita punya  =>  names * in outlet
halo  =>  say greeting
pagi kak  =>  say greeting
makasih ya  =>  say thanks
oke sip  =>  say acknowledgement
kamu siapa  =>  say identity
bisa bantu apa aja  =>  say help
dadah  =>  say goodbye
😀😀😀  =>  say unclear
asdfgh qwerty  =>  say unclear
berapa?  =>  clarify Omzet hari ini | Omzet kemarin | Jumlah transaksi hari ini | Produk terlaris bulan ini
martabak manis laku berapa bulan lalu  =>  names martabak
omset pizza bulan lalu  =>  names pizza
siapa presiden indonesia  =>  decline out_of_scope
bikinin pantun dong  =>  decline out_of_scope
你好吗  =>  say unclear
senin vs selasa bulan lalu  =>  net_sales @2026-10-01..2026-10-31 weekday=monday ; net_sales @2026-10-01..2026-10-31 weekday=tuesday
omset senin sampai jumat minggu lalu  =>  net_sales @2026-11-09..2026-11-13
siapa pelanggan paling sering belanja  =>  decline no_field
omset antara tgl 10 dan 20 oktober  =>  net_sales @2026-10-10..2026-10-20
omset 10 sd 20 oktober  =>  net_sales @2026-10-10..2026-10-20
omset 10 sampai dengan 20 oktober  =>  net_sales @2026-10-10..2026-10-20
omset tgl 10 dan 20 oktober  =>  net_sales @2026-10-10 ; net_sales @2026-10-20
omset semester pertama tahun ini  =>  net_sales @2026-01-01..2026-06-30
omset q2 tahun lalu  =>  net_sales @2025-04-01..2025-06-30
top 3 hari dalam seminggu berdasarkan jumlah transaksi oktober  =>  rank weekday by orders desc 3 @2026-10-01..2026-10-31
jual berapa banyak americano bulan lalu  =>  items_sold @2026-10-01..2026-10-31 product=Americano
ada berapa americano yang keluar kemarin  =>  items_sold @2026-11-17 product=Americano
berapa struk hari sabtu  =>  orders @2026-11-14
`;
