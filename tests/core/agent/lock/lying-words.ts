import fc from 'fast-check';

const among = (list: string): fc.Arbitrary<string> =>
  fc.constantFrom(...list.split('|').map((text) => text.trim()));

export const openings = fc.constantFrom(
  '',
  'Siap kak. ',
  'Jadi begini, ',
  'Sure. ',
  'Oke,\n',
  'Hi there! ',
  'Berikut hasilnya: ',
);
export const closings = fc.constantFrom(
  '',
  ' ya kak',
  '\n{{c2}}',
  ' Semoga membantu!',
  '\n{{r1}}',
  ' Anything else?',
);

export const numberWords = fc
  .tuple(
    among('dua|tiga|lima|sembilan|se|dua puluh|empat belas|seven|ninety|twenty five'),
    among('juta|ribu|ratus|puluh|persen|kali lipat|million|percent|hundred|lusin'),
    fc.constantFrom(' ', '', '-', '\u00AD', ' \u2060'),
  )
  .map(([head, scale, joint]) => `${head}${joint}${scale}`);

export const fractions = among(
  `setengahnya|separuh|sepertiga|seperlima dari itu|dua pertiga|a third of it|three quarters|half of them|goceng|gocap|
  cepek|ceban|dobel|twice as much|a dozen|Ⅻ|XIV|½|①|sewu|rongatus|cinco millones|fünf Millionen|deux mille`,
);

/** A subject and what is claimed of it, without any figure. */
export const claims = fc
  .tuple(
    among('omzet|penjualan|toko|usahanya|pelanggan|sales|revenue|business|the shop|orders'),
    among(`naik|turun|jeblok|laris manis|lagi ramai|sepi banget|lesu|bagus sekali|untung besar|lebih ramai dari biasanya|
      makin bagus|meroket|biasa saja|lumayan|mengecewakan|kuat|went up|fell|is booming|was slow|looks strong|
      was disappointing|is growing|beat expectations`),
  )
  .map((parts) => parts.join(' '));

export const directions = among(
  `naik terus|turun tajam|melonjak|anjlok|pertumbuhan bagus|kenaikan|merosot|naiiiik|n a i k|it went up|down a bit|growth|
  a decline|higher|worse|tu**run**|nai\u200Bk|ｎａｉｋ|📈|⬇️|🎉`,
);

export const foreignNames = among('Nasi Uduk|Sate Ayam|Bakso Urat|Matcha Latte');
export const labels = among(
  'Laba|Pajak|Jumlah refund|HPP|Diskon|Gross profit|Tax|Units sold|Omzet Shopee|Biaya',
);
export const periods = among(
  'Juli|Bulan lalu|Kemarin|In June|Minggu ini|yesterday|Tahun lalu|Senin|kuartal ini|Lebaran',
);
export const percents = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom('%', ' persen', ' percent', '％', ' pct', ' per cent'),
  )
  .map(([value, sign]) => `${value}${sign}`);

const FORGED = `{{c9}}|{{r2}}|{{c1.previous}}|{{say.profit}}|{{x}}|{{C1}}|{{c01}}|{{n1}}|{{assume.all}}|{{c1}|{c1}|{{c1|c1}}|
  {{ c1 . x }}|{{{c1}}}|{{c1}}}`;
export const forged = among(FORGED);

/** A figure in every way in which it may be typed. */
export function digitsOf(value: number): fc.Arbitrary<string> {
  const shifted = (zero: number): string =>
    [...String(value)].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
  return fc.constantFrom(
    String(value),
    value.toLocaleString('id-ID'),
    value.toLocaleString('en-US'),
    `Rp ${value.toLocaleString('id-ID')}`,
    `${(value / 1e6).toFixed(1).replace('.', ',')} juta`,
    `${Math.round(value / 1000)}k`,
    shifted(0xff10),
    shifted(0x0660),
    [...String(value)].join('\u200B'),
    `**${String(value).slice(0, 2)}**${String(value).slice(2)}`,
  );
}

const LOOKALIKES: Readonly<Record<string, string>> = { a: 'а', e: 'е', i: 'і', u: 'υ' };
const toMathLetter = (letter: string): string => String.fromCodePoint(0x1d5ba + letter.charCodeAt(0) - 97);

/** Words that an eye reads, in letters that a program may not. */
export const disguises = fc
  .tuple(
    among('naik|turun|lima juta|untung|higher|seven|terlaris'),
    fc.constantFrom(
      (text: string) => [...text].join(' '),
      (text: string) => [...text].join('.'),
      (text: string) => [...text].join('\u200D'),
      (text: string) => text.replace(/[aeiu]/, (vowel) => vowel.repeat(4)),
      (text: string) => text.replace(/[aeiu]/, (vowel) => LOOKALIKES[vowel] ?? vowel),
      (text: string) => [...text].map((letter) => `${letter}\u0332`).join(''),
      (text: string) => text.replace(/[a-z]/g, toMathLetter),
      (text: string) => `${text.slice(0, 2)}*${text.slice(2)}`,
    ),
  )
  .map(([word, disguise]) => disguise(word));
