/** Every word of the page, in both languages. */
const WORDS = {
  id: {
    skip: 'Langsung ke pertanyaan',
    shop: 'Toko',
    newChat: 'Obrolan baru',
    otherLanguage: 'EN',
    switchLanguage: 'Switch to English',
    today: 'Hari ini',
    yourQuestion: 'Pertanyaanmu',
    askAnything: 'Tanya soal penjualan…',
    send: 'Kirim',
    signIn: 'Masuk',
    signInHow: 'Minta kode sekali pakai ke pemilik toko, lalu tulis di sini.',
    code: 'Kode',
    wrongCode: 'Kode itu salah, sudah dipakai, atau lewat waktu. Minta kode baru, ya.',
    salesToday: 'Omzet hari ini',
    orders: 'pesanan',
    yesterday: 'kemarin',
    month: 'Omzet bulan ini',
    up: 'naik',
    down: 'turun',
    against: 'dari',
    bestSellers: 'Terlaris bulan ini',
    units: 'terjual',
    noSales: 'Belum ada penjualan',
    through: 'Data s.d.',
    outletsMissing: 'belum masuk:',
    noData: 'Belum ada data yang masuk.',
    notLoaded: 'Angka belum bisa dimuat. Coba muat ulang halaman.',
    hello: 'Halo',
    helloNote: 'Mau tahu apa soal tokomu? Tulis seperti biasa, saya jawab dari data kasir.',
    thinking: 'Sebentar, saya lihat datanya…',
    wording: 'Menulis jawaban…',
    counting: 'Menghitung…',
    showFigures: 'Lihat angkanya',
    download: 'Unduh',
    offline: 'Sambungan putus. Coba kirim lagi.',
    suggestions: [
      'Omzet hari ini berapa?',
      'Produk terlaris minggu ini',
      'Bandingkan bulan ini dengan bulan lalu',
      'Jam paling ramai bulan ini',
    ],
  },
  en: {
    skip: 'Skip to the question',
    shop: 'Shop',
    newChat: 'New chat',
    otherLanguage: 'ID',
    switchLanguage: 'Ganti ke Bahasa Indonesia',
    today: 'Today',
    yourQuestion: 'Your question',
    askAnything: 'Ask about your sales…',
    send: 'Send',
    signIn: 'Sign in',
    signInHow: 'Ask the shop owner for a one-time code and type it here.',
    code: 'Code',
    wrongCode: 'That code is wrong, used, or too old. Please ask for a new one.',
    salesToday: 'Net sales today',
    orders: 'orders',
    yesterday: 'yesterday',
    month: 'Net sales this month',
    up: 'up',
    down: 'down',
    against: 'from',
    bestSellers: 'Best sellers this month',
    units: 'sold',
    noSales: 'No sales yet',
    through: 'Data up to',
    outletsMissing: 'not received yet:',
    noData: 'No data has arrived yet.',
    notLoaded: 'The figures could not be loaded. Please reload the page.',
    hello: 'Hello',
    helloNote: 'What would you like to know about your shop? I answer from the cash register.',
    thinking: 'One moment, looking at the data…',
    wording: 'Writing the answer…',
    counting: 'Counting…',
    showFigures: 'Show the figures',
    download: 'Download',
    offline: 'The connection broke. Please send it again.',
    suggestions: [
      'What are my sales today?',
      'Best sellers this week',
      'Compare this month with last month',
      'Busiest hour this month',
    ],
  },
};

const STORED = 'aira-language';

export function readLanguage(fallback) {
  const stored = localStorage.getItem(STORED) ?? fallback;
  return stored === 'en' ? 'en' : 'id';
}

export function keepLanguage(language) {
  localStorage.setItem(STORED, language);
}

export function wordsFor(language) {
  return WORDS[language];
}

/** Puts the words into every element that names one. */
export function translatePage(language) {
  const words = wordsFor(language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-word]')) {
    element.textContent = words[element.dataset.word];
  }
  for (const element of document.querySelectorAll('[data-placeholder]')) {
    element.placeholder = words[element.dataset.placeholder];
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', words[element.dataset.label]);
  }
  const button = document.querySelector('#language');
  button.textContent = words.otherLanguage;
  button.setAttribute('aria-label', words.switchLanguage);
  button.lang = language === 'id' ? 'en' : 'id';
}
