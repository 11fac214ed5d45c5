import type { Localized } from '../../text.ts';
import type { SmalltalkIntent } from '../offline/plan.ts';

/** Fixed sentences that a text may place by `{{say.<id>}}`. */
export const PHRASES: Readonly<Record<SmalltalkIntent, Localized>> = {
  greeting: {
    id: 'Halo! Saya AIRA, siap bantu lihat angka penjualan. Mau tahu apa?',
    en: "Hello! I'm AIRA, here to look up your sales figures. What would you like to know?",
  },
  thanks: {
    id: 'Sama-sama! Kalau ada yang mau dicek lagi, tanya saja ya.',
    en: "You're welcome! Just ask when you want to check something else.",
  },
  help: {
    id: 'Saya bisa bantu cek omzet, jumlah transaksi, item terjual, diskon, refund dan pajak; membandingkan periode; melihat produk, kanal, cabang, jam atau hari yang paling ramai; dan mengecek target. Contoh: “omzet kemarin berapa?”, “produk paling laku bulan ini”, “bandingkan bulan ini dengan bulan lalu”.',
    en: 'I can look up net sales, orders, items sold, discounts, refunds and tax; compare periods; show the best products, channels, outlets, hours or days; and check a target. For example: “sales yesterday?”, “best seller this month”, “compare this month with last month”.',
  },
  goodbye: {
    id: 'Sampai nanti! Semoga jualannya lancar.',
    en: 'See you! I hope the shop does well.',
  },
  acknowledgement: {
    id: 'Siap. Ada lagi yang mau dicek?',
    en: 'All right. Anything else to check?',
  },
  identity: {
    id: 'Saya AIRA, asisten yang membaca data penjualan usaha ini dan menjawab pertanyaan tentangnya.',
    en: "I'm AIRA, an assistant that reads this business's sales data and answers questions about it.",
  },
  forgotten: {
    id: 'Baik, percakapan ini saya lupakan. Kita mulai dari awal.',
    en: 'Done, I have forgotten this conversation. We start afresh.',
  },
  unclear: {
    id: 'Maaf, saya belum menangkap maksudnya. Coba sebut angka apa dan periodenya, misalnya “omzet kemarin” atau “produk paling laku bulan ini”.',
    en: 'Sorry, I did not get that. Try naming the figure and the period, such as “sales yesterday” or “best seller this month”.',
  },
};
