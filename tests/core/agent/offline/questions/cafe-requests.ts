/** Reasons, proof, pictures, settings, several questions and odd ones, at the café on Wednesday 18 November 2026. */
export const CAFE_REQUESTS = `
kenapa omzet turun bulan lalu  =>  why net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30 said down
knp penjualan naik minggu ini  =>  why net_sales @2026-11-16..2026-11-18 vs 2026-11-09..2026-11-11 said up
apa yang bikin omzet turun kemarin  =>  why net_sales @2026-11-17 vs 2026-11-10 said down
produk apa yang bikin omzet turun bulan lalu  =>  why net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30 by product said down
cabang mana yang bikin penjualan naik bulan ini  =>  why net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-18 by outlet said up
why did orders drop in september  =>  why orders @2026-09-01..2026-09-30 vs 2026-08-01..2026-08-31 said down
what drove the increase in sales last week  =>  why net_sales @2026-11-09..2026-11-15 vs 2026-11-02..2026-11-08 said up
what's behind the drop in revenue last month  =>  why net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30 said down
channel mana yang paling naik bulan ini  =>  why net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-18 by sales_channel
bukti omzet kemarin  =>  evidence net_sales @2026-11-17
show me the proof for sales yesterday  =>  evidence net_sales @2026-11-17
where does that number come from  =>  say unclear
sales last week  =>  net_sales @2026-11-09..2026-11-15
omzet itu apa  =>  define net_sales
omzet termasuk pajak gak  =>  define net_sales ; define total_collected
omzet udah dipotong diskon belum  =>  define net_sales ; define discounts
does revenue include tax  =>  define net_sales ; define tax
apa bedanya omzet kotor sama bersih  =>  lesson net_against_gross_sales
aov itu apa  =>  define average_order_value
HPP itu apa  =>  lesson cost_of_goods
apa itu hpp  =>  lesson cost_of_goods
cara baca margin  =>  lesson gross_margin
gimana nentuin harga jual  =>  lesson selling_price
how do i set a selling price  =>  lesson selling_price
what is a good margin  =>  lesson gross_margin
margin bulan lalu  =>  gross_margin @2026-10-01..2026-10-31
ganti jam tutup jadi jam 2  =>  setting day_starts_at=02:00
ubah jam tutup toko jadi 02.30  =>  setting day_starts_at=02:30
tutup buku ganti jam 3 pagi  =>  setting day_starts_at=03:00
change closing time to 2 am  =>  setting day_starts_at=02:00
mulai sekarang omzet maksudnya total yang dibayar  =>  setting omzet_means=total_collected
from now on sales means total collected  =>  setting omzet_means=total_collected
ubah omzet jadi termasuk pajak  =>  setting omzet_means=total_collected
ganti arti omzet jadi penjualan kotor  =>  setting omzet_means=gross_sales
apa pengaturan jam tutup  =>  setting day_starts_at
jam tutup kita jam berapa  =>  setting day_starts_at
tutup jam berapa di ubud  =>  setting day_starts_at
pengaturan  =>  setting omzet_means ; setting day_starts_at ; setting viewers_see_profit
kasir boleh lihat margin  =>  setting viewers_see_profit=yes
viewer jangan lihat laba  =>  setting viewers_see_profit=no
viewer bisa lihat margin ga?  =>  setting viewers_see_profit
let viewers see profit  =>  setting viewers_see_profit=yes
mau ngomong sama orang  =>  hand over
bisa ngomong sama admin ga  =>  hand over
hubungi cs dong  =>  hand over
I want to talk to a human  =>  hand over
customer service  =>  hand over
ngobrol sama manusia aja deh soal datanya salah terus  =>  hand over
lupakan  =>  say forgotten
forget this conversation  =>  say forgotten
ganti omzet kemarin jadi 5 juta  =>  say unclear
kemarin tutup ga  =>  net_sales @2026-11-17
omzet pas tutup toko kemarin  =>  net_sales @2026-11-17
omzet kemarin berapa, terus yang paling laku apa?  =>  net_sales @2026-11-17 ; rank product by items_sold desc 1 @2026-11-17
omzet kemarin berapa? produk terlaris bulan lalu apa?  =>  net_sales @2026-11-17 ; rank product by items_sold desc 1 @2026-10-01..2026-10-31
omzet kemarin dan transaksi bulan lalu berapa  =>  net_sales @2026-11-17 ; orders @2026-10-01..2026-10-31
omzet kemarin sama produk terlarisnya  =>  net_sales @2026-11-17 ; rank product by items_sold desc 5 @2026-11-17
omzet, jumlah transaksi dan rata-rata per transaksi bulan lalu  =>  net_sales+orders+average_order_value @2026-10-01..2026-10-31
omzet dan transaksi per jam kemarin  =>  rank hour by net_sales desc all @2026-11-17 ; rank hour by orders desc all @2026-11-17
omzet denpasar dan ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
how much did we sell yesterday and what was the best seller?  =>  net_sales @2026-11-17 ; rank product by items_sold desc 1 @2026-11-17
sales last month and which outlet was best  =>  net_sales @2026-10-01..2026-10-31 ; rank outlet by net_sales desc 1 @2026-10-01..2026-10-31
what were sales yesterday? and orders last week?  =>  net_sales @2026-11-17 ; orders @2026-11-09..2026-11-15
omzet bulan ini berapa, naik ga?  =>  change net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-18
berapa omzet kemarin dan hari ini  =>  net_sales @2026-11-17 ; net_sales @2026-11-18
omzet kemarin berapa? kenapa turun?  =>  net_sales @2026-11-17 ; why net_sales @2026-11-17 vs 2026-11-10 said down
halo, omzet kemarin berapa?  =>  net_sales @2026-11-17
omzet kemarin berapa? makasih  =>  net_sales @2026-11-17
jam ramai kemarin jam berapa dan kasir mana yang paling banyak transaksi  =>  rank hour by orders desc 1 @2026-11-17 ; rank cashier by orders desc 1 @2026-11-17
omzet kopi kemarin dan jam paling ramai apa  =>  net_sales @2026-11-17 category=Kopi ; rank hour by orders desc 1 @2026-11-17
bandingkan omzet kemarin dan hari ini  =>  change net_sales @2026-11-18 vs 2026-11-17
omzet oktober berapa. transaksinya berapa  =>  net_sales @2026-10-01..2026-10-31 ; orders @2026-10-01..2026-10-31
omzet kemarin brp trs diskonnya brp trs yg plg laku apa  =>  net_sales @2026-11-17 ; discounts @2026-11-17 ; rank product by items_sold desc 1 @2026-11-17
kopi susu peringkat berapa bulan lalu  =>  place of Kopi Susu Gula Aren in product by net_sales @2026-10-01..2026-10-31
rata-rata item per transaksi bulan lalu  =>  avg/order items_sold @2026-10-01..2026-10-31
average items per order last month  =>  avg/order items_sold @2026-10-01..2026-10-31
how many items per receipt on average  =>  avg/order items_sold @2024-11-19..2026-11-18
diskon rata-rata per transaksi bulan lalu  =>  avg/order discounts @2026-10-01..2026-10-31
rata-rata per transaksi bulan lalu  =>  average_order_value @2026-10-01..2026-10-31
omzet per produk dan per kategori bulan lalu  =>  rank product by net_sales desc all @2026-10-01..2026-10-31 ; rank category by net_sales desc all @2026-10-01..2026-10-31
cabang ubud juara berapa bulan lalu  =>  place of Ubud in outlet by net_sales @2026-10-01..2026-10-31
what rank is the croissant this month  =>  place of Croissant in product by net_sales @2026-11-01..2026-11-18
senin peringkat berapa  =>  say unclear
omzet kemarin peringkat berapa  =>  say unclear
omzet dan produk terlaris bulan lalu  =>  net_sales @2026-10-01..2026-10-31 ; rank product by items_sold desc 5 @2026-10-01..2026-10-31
Berapa total pajak yang kami pungut selama Mei 2026?  =>  tax @2026-05-01..2026-05-31
cuan kotor kmrn brp bos  =>  gross_profit @2026-11-17
what share of october revenue came from coffee (kopi)?  =>  share net_sales @2026-10-01..2026-10-31 category=Kopi of all
produk paling nguntungin bulan lalu 3 besar  =>  rank product by gross_profit desc 3 @2026-10-01..2026-10-31
produk yang ga laku sama sekali bulan lalu apa  =>  rank product by items_sold asc all having<=0 @2026-10-01..2026-10-31
berapa?  =>  clarify Omzet hari ini | Omzet kemarin | Jumlah transaksi hari ini | Produk terlaris bulan ini
how do you define gross margin?  =>  lesson gross_margin
boleh ga viewer lihat margin? tolong diizinkan  =>  setting viewers_see_profit=yes
Tolong sampaikan total omzet toko selama semester pertama 2026.  =>  net_sales @2026-01-01..2026-06-30
laba kotor kuartal ini vs kuartal sebelumnya, maksudku q2 lawan q1 2026  =>  change gross_profit @2026-04-01..2026-06-30 vs 2026-01-01..2026-03-31
kategori dengan margin paling tipis bulan lalu apa  =>  rank category by gross_margin asc 1 @2026-10-01..2026-10-31
list the days in october with sales above 3 million  =>  rank day by net_sales desc all having>3000000 @2026-10-01..2026-10-31
obat mana yang sudah mau habis?  =>  decline no_stock_data
dosis amoxicillin untuk anak 5 tahun berapa?  =>  decline out_of_scope
what is average order value and how do i raise it?  =>  lesson average_order_value
sampai kapan data ubud masuk?  =>  status
Mohon sambungkan saya dengan petugas.  =>  hand over
satu lagi: berapa transaksi di atas 1 juta sepanjang 2026 di cabang Ubud  =>  orders @2026-01-01..2026-11-18 outlet=Ubud receipts>1000000
martabak laku berapa bulan lalu  =>  names martabak
sebutin jam rame  =>  rank hour by orders desc 1 @2024-11-19..2026-11-18
latte laku berapa bulan lalu  =>  clarify Matcha Latte | Caffe Latte | Caramel Latte
bukan omzet, maksudku transaksi  =>  orders @2024-11-19..2026-11-18
omzet kemarin, eh maksudku minggu lalu  =>  net_sales @2026-11-09..2026-11-15
aspirin laku berapa  =>  names aspirin
naikkan harga americano jadi 30 ribu  =>  decline out_of_scope
refund transaksi terakhir  =>  decline out_of_scope
refund bulan lalu  =>  refunds @2026-10-01..2026-10-31
hapus semua data penjualan bulan mei  =>  decline out_of_scope
tolong batalkan struk kemarin  =>  decline out_of_scope
omzet kemarin di semua bisnis yang ada di aira  =>  decline other_business
omzet mei kemang tapi bukan ubud  =>  net_sales @2026-05-01..2026-05-31 outlet=Kemang
gofood berapa persen bulan lalu  =>  share net_sales @2026-10-01..2026-10-31 sales_channel=GoFood of all
cappuccino bulan lalu laku berapa  =>  items_sold @2026-10-01..2026-10-31 product=Cappuccino
denpasar vs ubud bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar ; net_sales @2026-10-01..2026-10-31 outlet=Ubud
why did sales double last month?  =>  why net_sales @2026-10-01..2026-10-31 vs 2026-09-01..2026-09-30 said up
omzet hari ini dikurangi omzet kemarin  =>  change net_sales @2026-11-18 vs 2026-11-17
kategori yang paling turun mei vs april  =>  why net_sales @2026-05-01..2026-05-31 vs 2026-04-01..2026-04-30 by category
produk yang naik paling banyak mei vs april  =>  why net_sales @2026-05-01..2026-05-31 vs 2026-04-01..2026-04-30 by product
omzet mei bener 60 juta kan  =>  net_sales @2026-05-01..2026-05-31
jadi total omzet tahun ini 1 M ya  =>  net_sales @2026-01-01..2026-11-18
setengah juta itu berapa transaksi  =>  say unclear
2 M bulan apa  =>  say unclear
latte bulan lalu  =>  clarify Matcha Latte | Caffe Latte | Caramel Latte
kata kasirku omzet mei 80 juta, bener ga?  =>  net_sales @2026-05-01..2026-05-31
bulan ini udah nyampe 50 juta belum  =>  target net_sales 50000000 @2026-11-01..2026-11-18
target 100jt bulan ini tercapai?  =>  target net_sales 100000000 @2026-11-01..2026-11-18
omzet kemarin di atas 5 juta ga  =>  target net_sales 5000000 @2026-11-17
laba kotor makanan april berapa persen dari omzetnya  =>  gross_margin @2026-04-01..2026-04-30 category=Makanan
margin kopi mei berapa persen ya  =>  gross_margin @2026-05-01..2026-05-31 category=Kopi
Berapa kontribusi outlet Ubud terhadap total omzet bulan April 2026 dalam persen?  =>  share net_sales @2026-04-01..2026-04-30 outlet=Ubud of all
Seberapa besar porsi pembayaran tunai dari seluruh transaksi pada Mei 2026?  =>  share orders @2026-05-01..2026-05-31 payment_method=Tunai of all
5 makanan dengan omzet terbesar april  =>  rank product by net_sales desc 5 @2026-04-01..2026-04-30 category=Makanan
3 kopi paling laku bulan lalu  =>  rank product by items_sold desc 3 @2026-10-01..2026-10-31 category=Kopi
omzet makanan tertinggi bulan lalu  =>  rank day by net_sales desc 1 @2026-10-01..2026-10-31 category=Makanan
perubahan omzet dari maret ke april  =>  change net_sales @2026-04-01..2026-04-30 vs 2026-03-01..2026-03-31
kenaikan transaksi dari februari ke maret berapa  =>  change orders @2026-03-01..2026-03-31 vs 2026-02-01..2026-02-28
sales growth from march to april  =>  change net_sales @2026-04-01..2026-04-30 vs 2026-03-01..2026-03-31
omzet dari maret ke april  =>  net_sales @2026-03-01..2026-04-30
jumlah transaksi kemarin di ubud  =>  orders @2026-11-17 outlet=Ubud
hari apa aja di april yang transaksinya di atas 110  =>  rank day by orders desc all having>110 @2026-04-01..2026-04-30
jam buka ubud dimulai dari jam berapa hitungannya  =>  setting day_starts_at
anggap hari baru di ubud mulai jam 3 pagi  =>  setting day_starts_at=03:00
tips menghadapi produk yang seret  =>  lesson slow_products
diskon itu bagus gak sih buat usaha?  =>  lesson discounts
gross profit in april?  =>  gross_profit @2026-04-01..2026-04-30
how do we compare with other coffeeshops in bogor?  =>  decline other_business
boleh minum americano barengan cappuccino?  =>  decline out_of_scope
omzet bulan lalu 200 juta ya?  =>  net_sales @2026-10-01..2026-10-31
kembalikan omzet jadi penjualan bersih  =>  setting omzet_means=net_sales
kembalikan arti omzet ke penjualan bersih  =>  setting omzet_means=net_sales
hari di ubud mulai jam 4 pagi  =>  setting day_starts_at=04:00
hitung hari mulai jam 3  =>  setting day_starts_at=03:00
sudah tercapai belum  =>  say unclear
target 100jt bulan ini  =>  target net_sales 100000000 @2026-11-01..2026-11-18
omzet 10 oktober berapa  =>  net_sales @2026-10-10
retur-in struk barusan dong  =>  decline out_of_scope
cappuccino itu berapa persen dari omzet kopi oktober  =>  share net_sales @2026-10-01..2026-10-31 product=Cappuccino of category=Kopi
what does price volume mix tell me?  =>  lesson price_volume_mix
jam sibuk enaknya diapain ya?  =>  lesson busy_hours
how much money did we give back to customers in may?  =>  refunds @2026-05-01..2026-05-31
refund bulan lalu berapa  =>  refunds @2026-10-01..2026-10-31
`;
