/** Conversations at the café on Wednesday 18 November 2026; lines with `>` go on with the one before. */
export const CAFE_CONVERSATIONS = `
omset bulan lalu  =>  net_sales @2026-10-01..2026-10-31
> kalau bulan ini?  =>  net_sales @2026-11-01..2026-11-18
> yang denpasar aja  =>  net_sales @2026-11-01..2026-11-18 outlet=Denpasar
> per jam dong  =>  rank hour by net_sales desc all @2026-11-01..2026-11-18 outlet=Denpasar
> yang paling sepi jam berapa  =>  rank hour by net_sales asc 1 @2026-11-01..2026-11-18 outlet=Denpasar
> kalau transaksinya?  =>  rank hour by orders asc 1 @2026-11-01..2026-11-18 outlet=Denpasar
> bandingin sama bulan sebelumnya  =>  change orders @2026-11-01..2026-11-18 vs 2026-10-01..2026-10-31 outlet=Denpasar
omset oktober 2025  =>  net_sales @2025-10-01..2025-10-31
> kalau september?  =>  net_sales @2025-09-01..2025-09-30
> dibanding bulan sebelumnya gimana  =>  change net_sales @2025-09-01..2025-09-30 vs 2025-08-01..2025-08-31
> kenapa?  =>  why net_sales @2025-09-01..2025-09-30 vs 2025-08-01..2025-08-31
top 3 produk bulan lalu  =>  rank product by net_sales desc 3 @2026-10-01..2026-10-31
> kalau bulan ini?  =>  rank product by net_sales desc 3 @2026-11-01..2026-11-18
> 5 besar dong  =>  rank product by net_sales desc 5 @2026-11-01..2026-11-18
> yang paling ga laku?  =>  rank product by items_sold asc 5 @2026-11-01..2026-11-18
> di ubud aja  =>  rank product by items_sold asc 5 @2026-11-01..2026-11-18 outlet=Ubud
> berapa omset totalnya?  =>  net_sales @2026-11-01..2026-11-18 outlet=Ubud
omset kemarin brp  =>  net_sales @2026-11-17
> bukan, maksudku hari ini  =>  net_sales @2026-11-18
> naik ga dibanding kemarin?  =>  change net_sales @2026-11-18 vs 2026-11-17
> transaksinya berapa  =>  change orders @2026-11-18 vs 2026-11-17
> rata-rata per transaksi?  =>  average_order_value @2026-11-18
> makasih  =>  say thanks
> kalau gofood?  =>  average_order_value @2026-11-18 sales_channel=GoFood
> berapa persen dari total?  =>  share net_sales @2026-11-18 sales_channel=GoFood of all
total sales last month  =>  net_sales @2026-10-01..2026-10-31
> and the month before that  =>  net_sales @2026-09-01..2026-09-30
> what about orders?  =>  orders @2026-09-01..2026-09-30
> which outlet was best  =>  rank outlet by net_sales desc 1 @2026-09-01..2026-09-30
> and the worst?  =>  rank outlet by net_sales asc 1 @2026-09-01..2026-09-30
> how about in ubud  =>  net_sales @2026-09-01..2026-09-30 outlet=Ubud
> break it down by day  =>  rank day by net_sales desc all @2026-09-01..2026-09-30 outlet=Ubud
> only qris  =>  rank day by net_sales desc all @2026-09-01..2026-09-30 outlet=Ubud payment_method=QRIS
> same for grabfood  =>  rank day by net_sales desc all @2026-09-01..2026-09-30 outlet=Ubud payment_method=QRIS sales_channel=GrabFood
gofood berapa persen bulan lalu  =>  share net_sales @2026-10-01..2026-10-31 sales_channel=GoFood of all
> kalau grabfood?  =>  share net_sales @2026-10-01..2026-10-31 sales_channel=GrabFood of all
> bulan ini?  =>  share net_sales @2026-11-01..2026-11-18 sales_channel=GrabFood of all
berapa hari omset di atas 5jt bulan lalu  =>  days net_sales>5000000 @2026-10-01..2026-10-31
> kalau di atas 7jt?  =>  days net_sales>7000000 @2026-10-01..2026-10-31
> bulan ini?  =>  days net_sales>7000000 @2026-11-01..2026-11-18
target 100jt bulan ini tercapai?  =>  target net_sales 100000000 @2026-11-01..2026-11-18
> kalau bulan lalu?  =>  target net_sales 100000000 @2026-10-01..2026-10-31
omset denpasar bulan lalu  =>  net_sales @2026-10-01..2026-10-31 outlet=Denpasar
> ubud?  =>  net_sales @2026-10-01..2026-10-31 outlet=Ubud
> kemang gimana  =>  net_sales @2026-10-01..2026-10-31 outlet=Kemang
> bukti  =>  evidence
> data sampai kapan  =>  status
omset tanggal 5  =>  net_sales @2026-11-05
> kalau tgl 6?  =>  net_sales @2026-11-06
> sama tgl 7  =>  net_sales @2026-11-07
apa itu omset  =>  define net_sales
> berapa bulan lalu  =>  net_sales @2026-10-01..2026-10-31
produk terlaris minggu lalu  =>  rank product by items_sold desc 5 @2026-11-09..2026-11-15
> by omset  =>  rank product by net_sales desc 5 @2026-11-09..2026-11-15
> bulan lalu?  =>  rank product by net_sales desc 5 @2026-10-01..2026-10-31
> kategori apa yang paling laku  =>  rank category by items_sold desc 1 @2026-10-01..2026-10-31
> no, I meant this week  =>  rank category by items_sold desc 1 @2026-11-16..2026-11-18
`;
