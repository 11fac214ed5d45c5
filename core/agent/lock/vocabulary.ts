/**
 * Words that state a figure, a direction, a rank or a date. A model may not write them: they
 * come from the ledger through references. Lower case, without accents.
 */
const INDONESIAN_DIGITS = 'dua|tiga|empat|lima|enam|tujuh|delapan|lapan|sembilan';
const INDONESIAN_SCALES = 'belas|puluh|ratus|ribu|rb|juta|jt|miliar|milyar|triliun|lusin|kodi';
const ENGLISH_DIGITS = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const ENGLISH_TEENS = 'thir|four|fif|six|seven|eigh|nine';

/** One whole word each. */
export const FIGURE_WORDS = new RegExp(
  [
    `^(?:ke|ber|se|per)?(?:${INDONESIAN_DIGITS})(?:an|nya|kali|${INDONESIAN_SCALES})*$`,
    `^(?:se|ber|per|ke)?(?:${INDONESIAN_SCALES})(?:an|nya|lah)*$`,
    '^(?:nol|satu|kesatu|sepuluh|sebelas|setengah\\w*|separuh\\w*|separo\\w*|sepertiga\\w*|seperempat\\w*)$',
    '^(?:goceng|ceban|gocap|cepek|gopek|seceng|noceng|cetiau|persen\\w*|prosen|mayoritas|kelipatan|dobel|ganda|berlipat|lipat\\w*)$',
    '^(?:pertama|terakhir|sekali|nihil)$',
    `^(?:${ENGLISH_DIGITS})(?:s|th|fold)?$`,
    `^(?:${ENGLISH_TEENS})(?:teen|ty|tieth|teenth)$`,
    '^(?:zero|one|once|twice|thrice|twenty|twentieth|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores?)$',
    '^(?:half|halves|halved|third|thirds|quarters?|fourth|fifth|eighth|ninth|tenth|double[ds]?|doubling|triple[ds]?|tripling|tenfold|twofold|percent\\w*|pct|majority|nil)$',
    '^(?:ji|loro|telu|limo|nem|pitu|wolu|songo|sepoloh)$',
  ].join('|'),
);

export const DIRECTION_WORDS = new RegExp(
  [
    '^(?:me|di|ke|pe|ter|me?ng|men|pen)?(?:naik|turun)(?:an|kan|nya|i|lah)*$',
    '^(?:kenaikan|penurunan|peningkatan|meningkat\\w*|ningkat\\w*|menurun\\w*|bertambah|tambah|berkurang|berkurangnya|tumbuh|bertumbuh|pertumbuhan\\w*|menyusut)$',
    '^(?:anjlok|merosot|melonjak|lonjakan|melesat|melejit|meroket|menanjak|ambruk|jeblok|drop|ngedrop|membaik|memburuk|stabil|stagnan|mendatar|untung|rugi|merugi|surplus|defisit)$',
    '^(?:tercapai|melampaui|melebihi|terlampaui|tembus|menembus|kurang|lebih|ketimbang|dibanding\\w*)$',
    '^(?:up|down|upward|downward|upwards|downwards|rise[sn]?|rising|rose|increas\\w*|decreas\\w*|grow\\w*|grew|fall\\w*|fell|drop\\w*|declin(?:ed|ing|es)|shrink\\w*|shrank|shrunk|plung\\w*|surg\\w*|soar\\w*|jump\\w*|slump\\w*|climb\\w*|dip|dipped|gain\\w*|lost|loss|losses|profitable|improv\\w*|worsen\\w*)$',
    '^(?:higher|lower|more|less|fewer|better|worse|bigger|smaller|larger|greater|exceed\\w*|beat|beats|outperform\\w*|above|below|under|flat|unchanged|steady|stable)$',
  ].join('|'),
);

export const RANK_WORDS =
  /^(?:ter(?:tinggi|rendah|besar|kecil|banyak|sedikit|laris|laku|ramai|rame|sepi|baik|buruk|unggul|favorit|populer|murah|mahal|atas|bawah)|paling|juara|unggulan|top|best\w*|worst|most|least|highest|lowest|biggest|smallest|largest|greatest|fewest|busiest|quietest|slowest|strongest|weakest|leading|leads|peak|puncak)$/;

export const CALENDAR_WORDS =
  /^(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|agst|september|oktober|november|nopember|desember|january|february|june|july|august|october|december|jan|feb|mar|apr|jun|jul|agu|aug|sep|sept|okt|oct|nov|des|dec|senin|selasa|rabu|kamis|jumat|sabtu|minggu|mingguan|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|kemarin|kmrn|kemaren|lusa|besok|tadi|semalam|yesterday|today|tomorrow|tonight|ramadan|ramadhan|lebaran|natal|christmas|kuartal|semester|triwulan)$/;

/** Several words together; matched on the text with single spaces. */
export const CALENDAR_PHRASES =
  /\b(?:hari|pekan|bulan|tahun|malam|pagi|siang|sore) (?:ini|lalu|kemarin|depan|sebelumnya|sama)\b|\b(?:last|this|next|previous|same) (?:day|week|month|year|night|morning|period)\b|\b(?:awal|akhir|pertengahan) (?:bulan|tahun|pekan)\b|\bsama dengan\b|\bsebagian besar\b|\b(?:a|per) (?:couple|pair|few)\b/;

/** Harmless uses of words that are otherwise figures or comparisons. */
export const HARMLESS =
  /\b(?:salah satu|satu per satu|terima kasih|kurang lengkap|lebih lanjut|lebih detail|lebih rinci|lebih jelas|lebih dari itu|no one|which one|this one|that one|one of|one by one|more detail|more details|look up|set up|follow up|at least let me know|once again)\b/g;

/** A metric's name beside a reference could relabel it: the reference brings its own label. */
export const METRIC_WORDS =
  /^(?:omzet|omset|penjualan|pendapatan|pemasukan|revenue|sales|diskon|potongan|discounts?|refunds?|retur|pengembalian|pajak|tax|transaksi|struk|nota|bon|orders?|receipts?|pesanan|item|items|produk|products?|unit|units|pcs|porsi|margin|laba|profit|hpp|modal|cogs|cost|costs|rata|rerata|average|basket|kasir|cashiers?|kanal|channels?|kategori|category|cabang|outlets?|pembayaran|payments?|kontribusi|share|target|gap|selisih|total|jumlah|gross|net|kotor|bersih|cash|tunai|qris)$/;
