/** Longer conversations at the café on Wednesday 18 November 2026; lines with `>` go on with the one before. */
export const CAFE_FOLLOW_UPS = `
omzet bulan lalu  =>  net_sales @2026-10-01..2026-10-31
> kalau bulan ini  =>  net_sales @2026-11-01..2026-11-18
> yang di Denpasar aja  =>  net_sales @2026-11-01..2026-11-18 outlet=Denpasar
> per jam dong  =>  rank hour by net_sales desc all @2026-11-01..2026-11-18 outlet=Denpasar
> kalau yang kopi?  =>  rank hour by net_sales desc all @2026-11-01..2026-11-18 outlet=Denpasar category=Kopi
> top 3  =>  rank hour by net_sales desc 3 @2026-11-01..2026-11-18 outlet=Denpasar category=Kopi
> yang paling sepi  =>  rank hour by net_sales asc 3 @2026-11-01..2026-11-18 outlet=Denpasar category=Kopi
> sebaliknya  =>  rank hour by net_sales desc 3 @2026-11-01..2026-11-18 outlet=Denpasar category=Kopi
> dalam persen  =>  share net_sales @2026-11-01..2026-11-18 outlet=Denpasar category=Kopi of outlet=Denpasar
produk terlaris bulan lalu  =>  rank product by items_sold desc 5 @2026-10-01..2026-10-31
> top 10  =>  rank product by items_sold desc 10 @2026-10-01..2026-10-31
> yang kurang laku  =>  rank product by items_sold asc 10 @2026-10-01..2026-10-31
> sebaliknya  =>  rank product by items_sold desc 10 @2026-10-01..2026-10-31
> kalau minggu ini  =>  rank product by items_sold desc 10 @2026-11-16..2026-11-18
> kontribusinya berapa persen  =>  say unclear
> itu di ubud  =>  rank product by items_sold desc 10 @2026-11-16..2026-11-18 outlet=Ubud
omzet denpasar bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar
> kalau ubud?  =>  net_sales @2026-10-01..2026-10-31 outlet=Ubud
> dua-duanya  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
> bandingkan keduanya  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
omzet bulan ini vs bulan lalu  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> dalam persen  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> kalau transaksi?  =>  change orders @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> grafiknya dong  =>  chart orders per day all @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> kenapa?  =>  why orders @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> produknya?  =>  why orders @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31 by product
omzet kemarin  =>  net_sales @2026-11-17
> terus kalo sehari sebelum itu?  =>  net_sales @2026-11-16
> 3 hari sebelumnya  =>  net_sales @2026-11-13..2026-11-15
> a day earlier  =>  net_sales @2026-11-12
omzet kemarin  =>  net_sales @2026-11-17
> bandingin sama minggu lalu  =>  change net_sales @2026-11-17 vs 2026-11-10
> cabang mana yang paling ngaruh  =>  why net_sales @2026-11-17 vs 2026-11-10 by outlet
omzet bulan lalu  =>  net_sales @2026-10-01..2026-10-31
> rata-ratanya?  =>  avg/day net_sales @2026-10-01..2026-10-31
> per hari  =>  rank day by net_sales desc all @2026-10-01..2026-10-31
> hari apa  =>  rank weekday by net_sales desc all @2026-10-01..2026-10-31
> itu naik atau turun?  =>  change net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30
omzet kemarin  =>  net_sales @2026-11-17
> bukan, maksudku transaksi  =>  orders @2026-11-17
> eh salah, september  =>  orders @2026-09-01..2026-09-30
> maksudnya transaksi bukan omzet  =>  orders @2026-09-01..2026-09-30
> gofood berapa  =>  orders @2026-09-01..2026-09-30 sales_channel=GoFood
> berapa persen dari total  =>  share orders @2026-09-01..2026-09-30 sales_channel=GoFood of all
> selain gofood  =>  share orders @2026-09-01..2026-09-30 sales_channel=Dine In|Take Away|GrabFood|Shopee of all
sales yesterday  =>  net_sales @2026-11-17
> and orders?  =>  orders @2026-11-17
> what about last week  =>  orders @2026-11-09..2026-11-15
> only in ubud  =>  orders @2026-11-09..2026-11-15 outlet=Ubud
> per day  =>  rank day by orders desc all @2026-11-09..2026-11-15 outlet=Ubud
> as a chart  =>  chart orders per day all @2026-11-09..2026-11-15 outlet=Ubud
> as csv  =>  csv orders per day @2026-11-09..2026-11-15 outlet=Ubud
> compare it with the week before  =>  change orders @2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08 outlet=Ubud
> why?  =>  why orders @2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08 outlet=Ubud
> in percent  =>  change orders @2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08 outlet=Ubud
top 5 products last month  =>  rank product by net_sales desc 5 @2026-10-01..2026-10-31
> the other way round  =>  rank product by net_sales asc 5 @2026-10-01..2026-10-31
> top 10  =>  rank product by net_sales desc 10 @2026-10-01..2026-10-31
> as a table  =>  table net_sales per product @2026-10-01..2026-10-31
> for ubud only  =>  table net_sales per product @2026-10-01..2026-10-31 outlet=Ubud
> and the number one?  =>  rank product by net_sales desc 1 @2026-10-01..2026-10-31 outlet=Ubud
> which is second?  =>  rank product by net_sales desc 2 @2026-10-01..2026-10-31 outlet=Ubud
denpasar vs ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
> compare them by orders  =>  orders @2026-10-01..2026-10-31 outlet=Denpasar ; orders @2026-10-01..2026-10-31 outlet=Ubud
> mana yang lebih tinggi  =>  rank outlet by orders desc 1 @2026-10-01..2026-10-31 outlet=Denpasar|Ubud
omzet per cabang bulan lalu  =>  rank outlet by net_sales desc all @2026-10-01..2026-10-31
> yang nomor 2?  =>  rank outlet by net_sales desc 2 @2026-10-01..2026-10-31
> grafik dong  =>  chart net_sales per outlet 2 @2026-10-01..2026-10-31
> kirim csv  =>  csv net_sales per outlet @2026-10-01..2026-10-31
> kalau tahun lalu  =>  csv net_sales per outlet @2025-01-01..2025-12-31
gofood vs grabfood bulan lalu  =>  net_sales @2026-10-01..2026-10-31 sales_channel=GoFood ; net_sales @2026-10-01..2026-10-31 sales_channel=GrabFood
> grafiknya  =>  chart net_sales per sales_channel all @2026-10-01..2026-10-31 sales_channel=GoFood|GrabFood
omzet kopi bulan lalu  =>  net_sales @2026-10-01..2026-10-31 category=Kopi
> dan non kopi?  =>  net_sales @2026-10-01..2026-10-31 category=Non Kopi
> totalnya berapa  =>  net_sales @2026-10-01..2026-10-31 category=Non Kopi
> digabung  =>  net_sales @2026-10-01..2026-10-31 category=Non Kopi
jumlah transaksi kemarin di ubud  =>  orders @2026-11-17 outlet=Ubud
> yang aku maksud omzet, bukan transaksi  =>  net_sales @2026-11-17 outlet=Ubud
hari apa aja di april yang transaksinya di atas 110  =>  rank day by orders desc all having>110 @2026-04-01..2026-04-30
> ada berapa hari?  =>  days orders>110 @2026-04-01..2026-04-30
> hari apa aja?  =>  rank day by orders desc all having>110 @2026-04-01..2026-04-30
gross profit in april?  =>  gross_profit @2026-04-01..2026-04-30
> in percent?  =>  gross_margin @2026-04-01..2026-04-30
denpasar vs ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
> yang mana lebih bagus  =>  rank outlet by net_sales desc 1 @2026-10-01..2026-10-31 outlet=Denpasar|Ubud
> rata-ratanya  =>  rank outlet by net_sales/day desc 1 @2026-10-01..2026-10-31 outlet=Denpasar|Ubud
omzet bulan lalu 200 juta ya?  =>  net_sales @2026-10-01..2026-10-31
> yang tadi berapa  =>  net_sales @2026-10-01..2026-10-31
> kok beda sama yang tadi  =>  evidence
omzet bulan ini vs bulan lalu  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
> mana yang lebih besar  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31
target 100jt bulan ini  =>  target net_sales 100000000 @2026-11-01..2026-11-18
> sudah tercapai belum  =>  target net_sales 100000000 @2026-11-01..2026-11-18
omzet 10 oktober berapa  =>  net_sales @2026-10-10
> tgl 11 oktober?  =>  net_sales @2026-10-11
> jumlah keduanya berapa?  =>  net_sales @2026-10-10..2026-10-11
omzet denpasar bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar
> ubud?  =>  net_sales @2026-10-01..2026-10-31 outlet=Ubud
> total keduanya  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar|Ubud
berapa omzet ubud sabtu kemarin  =>  net_sales @2026-11-14 outlet=Ubud
> kalau minggunya  =>  net_sales @2026-11-15 outlet=Ubud
pembayaran qris bulan ini berapa  =>  net_sales @2026-11-01..2026-11-18 payment_method=QRIS
> per metode bayar aja semuanya  =>  rank payment_method by net_sales desc all @2026-11-01..2026-11-18
> jadiin excel ya  =>  csv net_sales per payment_method @2026-11-01..2026-11-18
> bikinin grafiknya  =>  chart net_sales per payment_method all @2026-11-01..2026-11-18
omzet kemarin pagi  =>  net_sales @2026-11-17 hour=05|06|07|08|09|10
> sorenya  =>  net_sales @2026-11-17 hour=15|16|17
top 5 menu di ubud minggu lalu  =>  rank product by net_sales desc 5 @2026-11-09..2026-11-15 outlet=Ubud
> semua cabang dong  =>  rank product by net_sales desc 5 @2026-11-09..2026-11-15
omzet kopi di ubud minggu lalu  =>  net_sales @2026-11-09..2026-11-15 category=Kopi outlet=Ubud
> semua cabang  =>  net_sales @2026-11-09..2026-11-15 category=Kopi
berapa transaksi hari ini di kemang  =>  orders @2026-11-18 outlet=Kemang
> kalo kemarin lusa  =>  orders @2026-11-16 outlet=Kemang
> dibanding ubud gimana  =>  orders @2026-11-16 outlet=Kemang ; orders @2026-11-16 outlet=Ubud
omzet minggu lalu berapa sih  =>  net_sales @2026-11-09..2026-11-15
> dua minggu lalu?  =>  net_sales @2026-11-02..2026-11-08
> selisihnya berapa  =>  change net_sales @2026-11-02..2026-11-08 vs 2026-11-09..2026-11-15
diskon yang dikasih bulan lalu total brp  =>  discounts @2026-10-01..2026-10-31
> siapa yang paling banyak ngasih  =>  rank cashier by discounts desc 1 @2026-10-01..2026-10-31
omzet kopi minggu ini  =>  net_sales @2026-11-16..2026-11-18 category=Kopi
> budi jual berapa hari ini  =>  net_sales @2026-11-18 cashier=Budi
matcha latte sama caffe latte lebih laku mana minggu lalu  =>  rank product by items_sold desc all @2026-11-09..2026-11-15 product=Matcha Latte|Caffe Latte
> tambahin cappuccino  =>  items_sold @2026-11-09..2026-11-15 product=Matcha Latte ; items_sold @2026-11-09..2026-11-15 product=Caffe Latte ; items_sold @2026-11-09..2026-11-15 product=Cappuccino
sari jualannya berapa bulan ini  =>  net_sales @2026-11-01..2026-11-18 cashier=Sari
> dia paling banyak jual apa  =>  rank product by items_sold desc 1 @2026-11-01..2026-11-18 cashier=Sari
berapa kali omzet di atas 8 juta bulan oktober  =>  days net_sales>8000000 @2026-10-01..2026-10-31
> tanggal berapa aja  =>  rank day by net_sales desc all having>8000000 @2026-10-01..2026-10-31
omzet hari ini udah berapa  =>  net_sales @2026-11-18
> kemarin jam segini?  =>  say unclear
weekend kemarin rame ga  =>  change orders @2026-11-14..2026-11-15 vs 2026-11-07..2026-11-08
rekap omzet per cabang minggu lalu  =>  table net_sales per outlet @2026-11-09..2026-11-15
> grafik batang dong  =>  chart net_sales per outlet all @2026-11-09..2026-11-15
omzet lebaran kemarin berapa  =>  net_sales @2026-03-21..2026-03-22
> dibanding lebaran tahun sebelumnya  =>  change net_sales @2026-03-21..2026-03-22 vs 2025-03-31..2025-04-01
`;
