/** Typed in haste, half in dialect, at the café on Wednesday 18 November 2026. */
export const CAFE_SLANG = `
pajek yg kita pungut triwulan 3 brp  =>  tax @2026-07-01..2026-09-30
dibanding taun lalu omset oktober gmn  =>  change net_sales @2026-10-01..2026-10-31 vs 2025-10-01..2025-10-31
weekend kmrn vs weekend sblmnya  =>  change net_sales @2026-11-14..2026-11-15 vs 2026-11-07..2026-11-08
weekend kmrn naik ga  =>  change net_sales @2026-11-14..2026-11-15 vs 2026-11-07..2026-11-08
weekend sebelumnya omset brp  =>  net_sales @2026-11-14..2026-11-15
paket hemat a sm b total nya brp bln lalu  =>  net_sales @2026-10-01..2026-10-31 product=Paket Hemat A ; net_sales @2026-10-01..2026-10-31 product=Paket Hemat B
paket hemat a n c laku brp kmrn  =>  names n c
cappucino n americano laku brp kmrn  =>  items_sold @2026-11-17 product=Cappuccino ; items_sold @2026-11-17 product=Americano
croissant prnh laku diatas 10 sehari ga  =>  say unclear
sebutin smua menu  =>  names * in product
sebutin smua menu kategori snack  =>  say unclear
wiken kmrn tembus brp  =>  net_sales @2026-11-14..2026-11-15
kl americano lakune piro wingi  =>  items_sold @2026-11-17 product=Americano
roti bakar coklat ama keju lakuan mana bln ini  =>  rank product by items_sold desc all @2026-11-01..2026-11-18 product=Roti Bakar Coklat|Roti Bakar Keju
kopi ama croissant larisan mana taun ini  =>  items_sold @2026-01-01..2026-11-18 category=Kopi ; items_sold @2026-01-01..2026-11-18 product=Croissant
omset kopi sm croissant gedean mana bln lalu  =>  net_sales @2026-10-01..2026-10-31 category=Kopi ; net_sales @2026-10-01..2026-10-31 product=Croissant
makanan apa yg lg turun bulan ini  =>  why net_sales @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-18 category=Makanan by product
menu baru apa yg plg laku  =>  decline no_field
minuman ama makanan lbh cuan mana bln okt  =>  gross_profit @2026-10-01..2026-10-31 category=Kopi|Non Kopi ; gross_profit @2026-10-01..2026-10-31 category=Makanan
hari kerja sm weekend gedean mana omsetnya bln lalu  =>  net_sales @2026-10-01..2026-10-31 weekday=monday|tuesday|wednesday|thursday|friday ; net_sales @2026-10-01..2026-10-31 weekday=saturday|sunday
bulan puasa kmrn sama bln biasa gedean mana omsetnya  =>  say unclear
target ubud 60jt kurang brp lg  =>  target net_sales 60000000 @2026-11-01..2026-11-18 outlet=Ubud
menu yg cuannya plg gede apa bln lalu  =>  rank product by gross_profit desc 1 @2026-10-01..2026-10-31
smnjak agustus omsetnya gmn  =>  net_sales @2026-08-01..2026-11-18
omset td pagi brp  =>  net_sales @2026-11-18 hour=05|06|07|08|09|10
takeaway vs dine in porsinya brp persen bln lalu  =>  share net_sales @2026-10-01..2026-10-31 sales_channel=Take Away of all ; share net_sales @2026-10-01..2026-10-31 sales_channel=Dine In of all
agus kalo hari minggu dapet brp biasanya  =>  avg/day net_sales @2024-11-19..2026-11-18 cashier=Agus weekday=sunday
sisa target 80jt minggu ini brp  =>  target net_sales 80000000 @2026-11-16..2026-11-18
kpn plg rame dlm seminggu  =>  rank weekday by orders desc 1 @2024-11-19..2026-11-18
senin pagi ama senin malem ramean mana okt  =>  say unclear
omset pagi vs malem kmrn  =>  say unclear
v60 sehari rata2 kejual brp cangkir di okt  =>  avg/day items_sold @2026-10-01..2026-10-31 product=V60
semester 1 vs semester 2 taun lalu gmn  =>  change net_sales @2025-07-01..2025-12-31 vs 2025-01-01..2025-06-30
q1 vs q2 2025  =>  change net_sales @2025-04-01..2025-06-30 vs 2025-01-01..2025-03-31
kalo dirata2 sebulan omset kita brp taun ini  =>  say unclear
yg laris manis apa aja sih weekend kmrn  =>  rank product by items_sold desc 5 @2026-11-14..2026-11-15
paling telat transaksi jam brp kmrn  =>  names telat
omset sblm jam makan siang brp kmrn  =>  say unclear
omset td malem smpe skrg brp  =>  say unclear
yg laku selain kopi apa aja bln lalu  =>  say unclear
`;
