/** Slang, typos and short forms at the corner shop, asked on Wednesday 25 March 2026. */
export const CORNER_SHOP = `
brpa omsett kmrennn bosss  =>  net_sales @2026-03-24
pnjualan bln kmrn brp ya gan  =>  net_sales @2026-02-01..2026-02-28
omzt mggu ini dong  =>  net_sales @2026-03-23..2026-03-25
total uang masuk tgl 1-15 februari brp  =>  total_collected @2026-02-01..2026-02-15
tgl 20 kmrn dpt duit brp  =>  net_sales @2026-03-20
indomi goreng laku brp bln ini  =>  items_sold @2026-03-01..2026-03-25 product=Indomie Goreng
beras ramos kejual brp bulan lalu  =>  items_sold @2026-02-01..2026-02-28 product=Beras Ramos 5kg
beras bulan lalu laku brp  =>  clarify Beras Ramos 5kg | Beras Pandan Wangi 5kg
minyak goreng bimoli omset februari  =>  net_sales @2026-02-01..2026-02-28 product=Minyak Goreng Bimoli 2L
aqua galon sama aqua 600ml bulan ini laku berapa  =>  items_sold @2026-03-01..2026-03-25 product=Aqua Galon ; items_sold @2026-03-01..2026-03-25 product=Aqua 600ml
teh botol bulan ini  =>  net_sales @2026-03-01..2026-03-25 product=Teh Botol Sosro
telor ayam laku brp minggu lalu  =>  items_sold @2026-03-16..2026-03-22 product=Telur Ayam 1kg
rokok nyumbang brp persen bulan lalu  =>  share net_sales @2026-02-01..2026-02-28 category=Rokok of all
kategori apa yg paling gede omsetnya bulan lalu  =>  rank category by net_sales desc 1 @2026-02-01..2026-02-28
barang apa yg plg laku bln kmrn  =>  rank product by items_sold desc 1 @2026-02-01..2026-02-28
barang apa aja yg laris minggu ini  =>  rank product by items_sold desc 5 @2026-03-23..2026-03-25
10 barang terlaris tahun ini  =>  rank product by items_sold desc 10 @2026-01-01..2026-03-25
barang paling ga laku februari  =>  rank product by items_sold asc 5 @2026-02-01..2026-02-28
yg bayar qris brp org bulan lalu  =>  decline no_field
transaksi qris bulan lalu ada berapa  =>  orders @2026-02-01..2026-02-28 payment_method=QRIS
bayar tunai vs qris bulan lalu  =>  net_sales @2026-02-01..2026-02-28 payment_method=cash ; net_sales @2026-02-01..2026-02-28 payment_method=QRIS
tf bulan lalu brp total  =>  net_sales @2026-02-01..2026-02-28 payment_method=transfer
omset rina brp bulan ini  =>  net_sales @2026-03-01..2026-03-25 cashier=Rina
kasir joko minggu lalu berapa transaksi  =>  orders @2026-03-16..2026-03-22 cashier=Joko
jam rame jam brp bln ini  =>  rank hour by orders desc 1 @2026-03-01..2026-03-25
omset puasa tahun ini dibanding puasa tahun lalu  =>  change net_sales @2026-02-19..2026-03-20 vs 2025-03-01..2025-03-30
omset lebaran kemarin  =>  net_sales @2026-03-21..2026-03-22
penjualan sebelum pajak februari  =>  net_sales @2026-02-01..2026-02-28
diskon yg dikasih bulan lalu  =>  discounts @2026-02-01..2026-02-28
ada refund ga minggu ini?  =>  refunds @2026-03-23..2026-03-25
berapa kali refund bulan lalu  =>  decline no_field
rata2 belanja orang per nota bulan lalu  =>  average_order_value @2026-02-01..2026-02-28
sehari rata rata dapet berapa bulan lalu  =>  avg/day net_sales @2026-02-01..2026-02-28
omset paling tinggi tanggal berapa bulan lalu  =>  rank day by net_sales desc 1 @2026-02-01..2026-02-28
omset tgl 17 februari sampai tgl 3 maret  =>  net_sales @2026-02-17..2026-03-03
omset feb mar gimana perbandingannya  =>  change net_sales @2026-03-01..2026-03-25 vs 2026-02-01..2026-02-28
bandingin januari sama februari dong  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
jan vs feb  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
feb naik brp persen dr jan  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
omset 2 bulan terakhir  =>  net_sales @2026-01-26..2026-03-25
omset 2 minggu lalu  =>  net_sales @2026-03-09..2026-03-15
omset sejak awal tahun  =>  net_sales @2026-01-01..2026-03-25
dari awal bulan sampai sekarang omsetnya brp  =>  net_sales @2026-03-01..2026-03-25
bulan depan omsetnya bakal berapa  =>  decline out_of_scope
stok beras tinggal brp  =>  decline no_stock_data
laba bersih bulan lalu  =>  gross_profit @2026-02-01..2026-02-28
hutang pelanggan siapa aja  =>  decline out_of_scope
harga beras sekarang berapa  =>  decline no_field
harga indomie berapa  =>  decline no_field
berapa harga jual aqua galon  =>  decline no_field
siapa yang paling banyak beli  =>  decline no_field
pelanggan baru bulan ini berapa  =>  decline no_field
toko tetangga omsetnya berapa  =>  decline other_business
kamu pakai model apa  =>  say identity
tolong hapus data bulan lalu  =>  decline injection
berapa hasil jualan hari minggu kemarin  =>  net_sales @2026-03-22
omzet Senin lalu  =>  net_sales @2026-03-23
omset hari jumat minggu lalu  =>  net_sales @2026-03-20
omset setiap sabtu februari  =>  net_sales @2026-02-01..2026-02-28 weekday=saturday
transaksi diatas seratus ribu bulan lalu brp  =>  orders @2026-02-01..2026-02-28 receipts>100000
nota di bawah 20rb minggu ini ada brp  =>  orders @2026-03-23..2026-03-25 receipts<20000
hari apa aja omsetnya di atas 3 juta bulan lalu  =>  rank day by net_sales desc all having>3000000 @2026-02-01..2026-02-28
bulan ini udah nyampe 50 juta belum  =>  target net_sales 50000000 @2026-03-01..2026-03-25
target 2 M tahun ini sudah berapa  =>  target net_sales 2000000000 @2026-01-01..2026-03-25
setengah juta ke atas ada berapa transaksi bulan lalu  =>  orders @2026-02-01..2026-02-28 receipts>=500000
kapan omset tertinggi tahun ini  =>  rank day by net_sales desc 1 @2026-01-01..2026-03-25
bulan apa paling rame tahun lalu  =>  rank month by orders desc 1 @2025-01-01..2025-12-31
minggu ke berapa paling sepi di bulan februari  =>  rank week by orders asc 1 @2026-02-01..2026-02-28
omset per minggu bulan lalu  =>  rank week by net_sales desc all @2026-02-01..2026-02-28
total diskon januari - maret  =>  discounts @2026-01-01..2026-03-25
omset januari sampai maret 2025  =>  net_sales @2025-01-01..2025-03-31
omset q1 2025  =>  net_sales @2025-01-01..2025-03-31
kuartal pertama tahun ini gimana  =>  net_sales @2026-01-01..2026-03-25
omset semester lalu  =>  net_sales @2025-07-01..2025-12-31
tahun kemarin total berapa  =>  net_sales @2025-01-01..2025-12-31
setahun terakhir omset berapa  =>  net_sales @2025-03-26..2026-03-25
omset pagi ini  =>  net_sales @2026-03-25 hour=05|06|07|08|09|10
omset tadi malam brp  =>  net_sales @2026-03-24 hour=18|19|20|21|22|23
pagi min omset kemarin brp  =>  net_sales @2026-03-24
selamat pagi, mohon info omzet kemarin  =>  net_sales @2026-03-24
selamat malam  =>  say greeting
kemaren laku apa aja  =>  rank product by items_sold desc all @2026-03-24
hari ini udah ada transaksi belum  =>  orders @2026-03-25
omset gimana hari ini  =>  net_sales @2026-03-25
gimana penjualan kemarin bos  =>  net_sales @2026-03-24
laporan penjualan kemarin dong  =>  net_sales @2026-03-24
rekap bulan lalu  =>  net_sales @2026-02-01..2026-02-28
minta data penjualan minggu lalu  =>  net_sales @2026-03-16..2026-03-22
rincian omset minggu lalu per hari  =>  rank day by net_sales desc all @2026-03-16..2026-03-22
penjualan tertinggi sepanjang masa tanggal berapa  =>  rank day by net_sales desc 1 @2025-01-02..2026-03-24
produk indomie goreng kemarin berapa pcs ya kak  =>  items_sold @2026-03-24 product=Indomie Goreng
total belanja pelanggan kemarin  =>  decline no_field
jumlah pembeli kemarin  =>  decline no_field
omset kemarin dibanding hari yang sama minggu lalu  =>  change net_sales @2026-03-24 vs 2026-03-17
kenapa kemarin sepi  =>  why net_sales @2026-03-24 vs 2026-03-17
apa yang harus saya lakukan supaya omset naik  =>  decline out_of_scope
kasih saran dong biar laris  =>  decline out_of_scope
berapa produk yang terjual kemarin  =>  items_sold @2026-03-24
omset di luar rokok bulan lalu  =>  net_sales @2026-02-01..2026-02-28 category=Sembako|Minuman|Perawatan
selain rokok omset bulan lalu berapa  =>  net_sales @2026-02-01..2026-02-28 category=Sembako|Minuman|Perawatan
produk yang belum laku sama sekali bulan ini  =>  rank product by items_sold asc all having<=0 @2026-03-01..2026-03-25
omset rata rata per bulan tahun lalu  =>  say unclear
rata rata omset bulan lalu  =>  avg/day net_sales @2026-02-01..2026-02-28
rata-rata omset mingguan  =>  say unclear
top 3 kasir  =>  rank cashier by net_sales desc 3 @2025-01-02..2026-03-24
berapa banyak indomie goreng dan teh botol terjual bulan lalu  =>  items_sold @2026-02-01..2026-02-28 product=Indomie Goreng ; items_sold @2026-02-01..2026-02-28 product=Teh Botol Sosro
indomie goreng vs indomie soto ayam bulan lalu mana lebih laku  =>  rank product by items_sold desc all @2026-02-01..2026-02-28 product=Indomie Goreng|Indomie Soto Ayam
omset 1 januari  =>  net_sales @2026-01-01
omset tahun baru  =>  net_sales @2026-01-01
total omset 2025 dan 2026  =>  net_sales @2025-01-01..2025-12-31 ; net_sales @2026-01-01..2026-03-25
omset 17-23 februari  =>  net_sales @2026-02-17..2026-02-23
omset 17 sampai dengan 23 feb 2026  =>  net_sales @2026-02-17..2026-02-23
omset tgl 1/2/2026  =>  net_sales @2026-02-01
penjualan jam 12 siang kemarin  =>  net_sales @2026-03-24 hour=12
omset Rp 1.000.000 tercapai kemarin?  =>  target net_sales 1000000 @2026-03-24
berapa kali omset tembus 3 juta bulan lalu  =>  days net_sales>=3000000 @2026-02-01..2026-02-28
kemarin untung apa rugi  =>  gross_profit @2026-03-24
gross margin bulan lalu brp persen  =>  gross_margin @2026-02-01..2026-02-28
apakah penjualan bulan ini lebih baik dari bulan lalu?  =>  change net_sales @2026-03-01..2026-03-25 vs 2026-02-01..2026-02-28
perbandingan omset januari dan februari  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
selisih omset januari dan februari berapa  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
berapa kenaikan omset februari dibanding januari  =>  change net_sales @2026-02-01..2026-02-28 vs 2026-01-01..2026-01-31
omset terendah bulan ini berapa  =>  rank day by net_sales asc 1 @2026-03-01..2026-03-25
omset tertinggi bulan lalu berapa  =>  rank day by net_sales desc 1 @2026-02-01..2026-02-28
nota terbesar bulan lalu berapa  =>  decline no_field
transaksi paling besar kemarin  =>  decline no_field
metode pembayaran apa aja yang dipake  =>  names * in payment_method
jualan paling banyak lewat apa  =>  decline no_field
`;
