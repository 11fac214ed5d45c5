import type { Localized } from '../../text.ts';
import type { LessonId } from '../tools/inputs.ts';

interface Lesson {
  /** Two to four sentences, without a figure. */
  text: Localized;
  /** A question that AIRA answers next from the shop's own data. */
  next: Localized;
  /** For those who may not see cost and profit, where `next` asks for it. */
  nextWithoutProfit?: Localized;
}

const BEST_SELLERS: Localized = {
  id: 'Produk paling laku bulan ini',
  en: 'Best selling products this month',
};

/** What a shop owner may want to learn, in their own words. Sources: NOTES.md. */
export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  cost_of_goods: {
    text: {
      id: 'HPP (harga pokok penjualan) adalah biaya membeli atau membuat barang yang terjual: bahan, kemasan, ongkos kirim dari pemasok. Gaji, sewa dan listrik tidak masuk; itu biaya usaha. Hitung per barang dari resep dan harga beli terbaru. Kalau HPP tidak diperbarui saat harga bahan naik, untung terlihat lebih besar dari kenyataannya.',
      en: 'Cost of goods is what buying or making the goods you sold has cost: ingredients, packaging, delivery from the supplier. Wages, rent and electricity are not part of it; those are expenses. Work it out per item from the recipe and the latest purchase price. If it is not updated when ingredients get dearer, profit looks larger than it is.',
    },
    next: { id: 'HPP bulan ini berapa?', en: 'What was the cost of goods this month?' },
    nextWithoutProfit: BEST_SELLERS,
  },
  gross_margin: {
    text: {
      id: 'Margin laba kotor adalah laba kotor dibagi omzet: bagian dari penjualan yang tersisa setelah HPP. Sisa itu masih harus membayar gaji, sewa dan listrik, jadi belum untung bersih. Bandingkan dengan bulan sebelumnya dan antar produk; toko lain jenis punya margin yang wajar berbeda. Omzet naik tapi margin turun sering karena harga bahan naik atau diskon kebanyakan.',
      en: 'Gross margin is gross profit divided by net sales: the part of your sales that is left after the cost of goods. It still has to pay wages, rent and electricity, so it is not the final profit. Compare it with earlier months and between products; other kinds of shops have other usual margins. Sales up but margin down often means dearer ingredients or too many discounts.',
    },
    next: {
      id: 'Produk dengan margin tertinggi bulan ini',
      en: 'Products with the highest margin this month',
    },
    nextWithoutProfit: BEST_SELLERS,
  },
  net_against_gross_sales: {
    text: {
      id: 'Penjualan kotor adalah nilai barang yang terjual sebelum diskon dan refund. Penjualan bersih adalah sisanya setelah diskon dan refund. Pajak yang dipungut dari pelanggan bukan milik toko, jadi tidak dihitung di keduanya. Pakai yang bersih untuk menilai usaha; selisih keduanya menunjukkan berapa yang habis untuk diskon dan refund.',
      en: 'Gross sales are the value of the goods sold before discounts and refunds. Net sales are what is left after them. Tax collected from customers is not the shop’s money and counts in neither. Judge the business by net sales; the gap between the figures shows what went to discounts and refunds.',
    },
    next: {
      id: 'Diskon dan refund bulan ini berapa?',
      en: 'How much were discounts and refunds this month?',
    },
  },
  average_order_value: {
    text: {
      id: 'Rata-rata per transaksi adalah omzet dibagi jumlah transaksi: rata-rata belanja pelanggan sekali datang. Omzet bertambah kalau transaksinya lebih banyak, atau belanja per transaksi lebih besar. Untuk menaikkannya, tawarkan tambahan di kasir, buat paket, atau taruh barang pelengkap berdekatan. Pantau juga jumlah transaksinya, supaya naiknya bukan karena pembeli kecil pergi.',
      en: 'The average order value is net sales divided by orders: what a customer spends per visit. Sales grow when there are more orders, or when each order is larger. To raise it, offer an extra at the counter, make bundles, or put things that go together side by side. Watch the number of orders too, so that the rise is not small buyers staying away.',
    },
    next: { id: 'Rata-rata per transaksi bulan ini', en: 'Average order value this month' },
  },
  price_volume_mix: {
    text: {
      id: 'Perubahan omzet bisa diurai jadi harga, jumlah dan campuran. Harga: barang yang sama dijual lebih mahal atau lebih murah; jumlah: barang yang terjual bertambah atau berkurang; campuran: pembeli beralih ke barang yang lebih mahal atau lebih murah. Masing-masing butuh tindakan berbeda, jadi lihat mana yang paling besar pengaruhnya.',
      en: 'A change in sales can be split into price, volume and mix. Price: the same goods sell for more or for less; volume: more or fewer goods are sold; mix: buyers move to dearer or to cheaper goods. Each calls for something else, so look at which one weighs most.',
    },
    next: { id: 'Kenapa omzet bulan ini berubah?', en: 'Why did sales change this month?' },
  },
  fair_comparison: {
    text: {
      id: 'Bandingkan periode yang sama panjang dan sama isinya: hari yang masih berjalan dengan jam yang sama, bulan berjalan dengan tanggal yang sama. Pasangkan Senin dengan Senin, Ramadan dengan Ramadan, karena akhir pekan dan hari raya mengubah pola. Hari yang datanya belum masuk bukan hari tanpa penjualan, jadi jangan dihitung kosong.',
      en: 'Compare periods of the same length and kind: a day that still runs until the same hour, a running month until the same date. Pair Mondays with Mondays and Ramadan with Ramadan, because weekends and holidays change the pattern. A day whose data has not come in is not a day without sales.',
    },
    next: {
      id: 'Bandingkan omzet minggu ini dengan minggu lalu',
      en: 'Compare net sales this week with last week',
    },
  },
  best_seller_against_profit: {
    text: {
      id: 'Yang paling laku belum tentu paling menguntungkan: yang menghidupi toko adalah laba kotor per barang dikali jumlah terjualnya. Barang laku dengan margin tipis tetap berguna kalau menarik orang datang. Pasarkan lebih gencar barang yang marginnya tebal, dan cek resep atau harga barang laku yang marginnya tipis.',
      en: 'What sells most is not always what earns most: the shop lives on gross profit per item times the number sold. A best seller with a thin margin is still useful when it brings people in. Push the items with a good margin, and look again at the recipe or price of best sellers with a thin one.',
    },
    next: {
      id: 'Produk dengan laba kotor tertinggi bulan ini',
      en: 'Products with the highest gross profit this month',
    },
    nextWithoutProfit: BEST_SELLERS,
  },
  slow_products: {
    text: {
      id: 'Barang yang jarang laku mengunci modal dan tempat, dan makanan bisa keburu rusak. Sebelum berhenti menjualnya, cek dulu: stoknya kosong, letaknya tidak kelihatan, atau memang sedang bukan musimnya? Coba pindahkan, jadikan paket, atau beri potongan. Kalau tetap tidak bergerak, berhenti membelinya.',
      en: 'Goods that hardly sell tie up money and space, and food may spoil. Before you drop one, check: was it out of stock, hard to see, or out of season? Try another place, a bundle or a price cut. If it still does not move, stop buying it.',
    },
    next: { id: 'Produk paling sedikit terjual bulan ini', en: 'Least sold products this month' },
  },
  refunds_and_voids: {
    text: {
      id: 'Refund mengembalikan uang setelah struk dibayar; void membatalkan struk. Sesekali itu wajar. Yang perlu dicek adalah polanya: sering di kasir, produk atau jam yang sama. Minta alasan tertulis dan persetujuan untuk tiap refund dan void.',
      en: 'A refund gives money back after a receipt was paid; a void cancels the receipt. Now and then that is normal. What deserves a look is a pattern: often at the same cashier, product or hour. Ask for a written reason and an approval for each of them.',
    },
    next: { id: 'Refund bulan ini berapa?', en: 'How much were refunds this month?' },
  },
  discounts: {
    text: {
      id: 'Seluruh potongan harga keluar dari laba, karena HPP-nya tetap sama. Diskon berhasil kalau laba dari tambahan transaksinya menutup potongan yang diberikan. Beri tujuan dan batas waktu, lalu bandingkan laba sebelum dan sesudahnya, bukan omzetnya saja. Diskon yang terus-menerus membuat pelanggan menunggu diskon.',
      en: 'All of a discount comes out of profit, because the goods cost the same. It works when the profit on the extra orders covers what was given away. Give it a purpose and an end date, then compare profit before and after, not sales alone. Discounts that never end teach customers to wait for them.',
    },
    next: {
      id: 'Bandingkan diskon bulan ini dengan bulan lalu',
      en: 'Compare discounts this month with last month',
    },
  },
  busy_hours: {
    text: {
      id: 'Jam ramai menentukan jadwal karyawan, stok siap jual dan waktu promo. Lihat pola beberapa minggu, bukan sehari, dan pisahkan hari kerja dari akhir pekan. Tambah orang sebelum jam ramai mulai, dan pakai jam sepi untuk persiapan atau promo kecil.',
      en: 'Busy hours decide staffing, what to have ready and when to promote. Look at several weeks rather than a day, and keep weekdays apart from weekends. Have people in place before the rush begins, and use quiet hours for preparation or a small promotion.',
    },
    next: { id: 'Jam paling ramai bulan ini', en: 'Busiest hours this month' },
  },
  seasons_and_payday: {
    text: {
      id: 'Penjualan mengikuti kalender: gajian, akhir pekan, libur sekolah, Ramadan dan Lebaran. Bandingkan dengan musim yang sama, dan ingat Ramadan bergeser tiap tahun. Siapkan stok dan orang sebelum musim ramai, dan simpan sebagian hasilnya untuk musim sepi.',
      en: 'Sales follow the calendar: payday, weekends, school holidays, Ramadan and Lebaran. Compare with the same season, and remember that Ramadan moves every year. Have stock and people ready before a busy season, and keep part of what it brings for the quiet one.',
    },
    next: { id: 'Omzet per minggu bulan ini', en: 'Net sales by week this month' },
  },
  setting_a_target: {
    text: {
      id: 'Target yang baik berangkat dari hasil yang pernah dicapai, ditambah dorongan yang masuk akal. Pastikan labanya cukup untuk menutup biaya tetap. Bagi jadi target harian, bedakan hari ramai dari hari sepi, dan cek sejak awal bulan supaya tertinggalnya cepat ketahuan.',
      en: 'A good target starts from what was reached before, plus a push that makes sense. Make sure that its profit covers the fixed costs. Split it into days, with different goals for busy and quiet ones, and check from the start of the month so that you see early when you fall behind.',
    },
    next: { id: 'Rata-rata omzet per hari bulan ini', en: 'Average net sales per day this month' },
  },
  selling_price: {
    text: {
      id: 'Mulai dari HPP per barang, lalu pastikan selisihnya cukup untuk gaji, sewa, potongan aplikasi dan laba. Barang yang sering dibandingkan pembeli sebaiknya bersaing; barang khas boleh lebih mahal. Naikkan sedikit demi sedikit dan pantau jumlah terjualnya. Hitung harga di aplikasi antar sendiri, karena potongannya lain.',
      en: 'Start from the cost per item, then make sure that what is left covers wages, rent, platform fees and a profit. Keep goods that buyers compare competitive; what only you have may cost more. Raise prices in small steps and watch the number sold. Price delivery apps separately, because they take a cut.',
    },
    next: { id: 'Produk dengan margin terendah bulan ini', en: 'Products with the lowest margin this month' },
    nextWithoutProfit: BEST_SELLERS,
  },
};
