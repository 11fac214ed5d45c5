import type { Localized } from '#core/text.ts';

/** What the channels say themselves. Everything about a business comes from core. */
export const SENTENCES = {
  wayIn: {
    id:
      'Halo, saya AIRA. Saya menjawab pertanyaan soal penjualan toko, untuk orang tokonya saja.\n' +
      'Minta kode sekali pakai ke pemilik toko, lalu kirim kodenya ke sini.',
    en:
      'Hi, I am AIRA. I answer questions about a shop’s sales, for the people of that shop only.\n' +
      'Ask the shop owner for a one-time code and send it here.',
  },
  wrongCode: {
    id: 'Kode itu salah, sudah dipakai, atau sudah lewat waktunya. Minta kode baru ke pemilik toko, ya.',
    en: 'That code is wrong, used, or too old. Please ask the shop owner for a new one.',
  },
  linked: {
    id: 'Sudah tersambung. Silakan tanya apa saja, misalnya:',
    en: 'You are connected. Ask me anything, for example:',
  },
  unlinked: {
    id: 'Chat ini sudah diputus. Untuk menyambung lagi, kirim kode baru.',
    en: 'This chat is disconnected. Send a new code to connect again.',
  },
  noBusiness: {
    id: 'Akun ini belum terhubung ke toko mana pun. Minta pemilik toko menambahkan kamu.',
    en: 'This account does not belong to any shop yet. Ask the shop owner to add you.',
  },
  whichBusiness: { id: 'Toko yang mana?', en: 'Which shop?' },
  nowSpeaking: { id: 'Siap, sekarang kita bicara soal', en: 'All right, now we speak about' },
  onlyPrivate: {
    id: 'Angka toko hanya saya sebut di chat pribadi. Kirim pesan langsung ke saya, ya.',
    en: 'I give a shop’s figures in a private chat only. Please message me directly.',
  },
  onlyText: {
    id: 'Untuk sekarang saya baru bisa membaca pesan teks. Tulis pertanyaannya, ya.',
    en: 'For now I can read text only. Please type your question.',
  },
  help: {
    id:
      'Tanya dengan bahasa sehari-hari, saya jawab dari data kasir.\n' +
      '/omzet omzet hari ini\n/laris produk terlaris bulan ini\n/bandingkan bulan ini dengan bulan lalu\n' +
      '/bisnis ganti toko\n/putus putuskan chat ini',
    en:
      'Ask in everyday words; I answer from the cash register.\n' +
      '/omzet sales today\n/laris best sellers this month\n/bandingkan this month against last month\n' +
      '/bisnis change shop\n/putus disconnect this chat',
  },
} as const satisfies Record<string, Localized>;

export const SUGGESTIONS: Record<keyof Localized, string[]> = {
  id: ['Omzet hari ini berapa?', 'Produk terlaris minggu ini', 'Bandingkan bulan ini dengan bulan lalu'],
  en: ['What are my sales today?', 'Best sellers this week', 'Compare this month with last month'],
};
