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
`;
