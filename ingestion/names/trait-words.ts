/** What sets products apart although the rest of their names is alike; two values of one are never one product. */
export type Trait = 'size' | 'temperature' | 'sweetness' | 'heat' | 'age';

type TraitWords = Readonly<Record<Trait, Readonly<Record<string, string>>>>;

const TRAIT_WORDS: TraitWords = {
  size: {
    mini: 'mini',
    small: 'kecil kcl sml sm s tanggung',
    regular: 'regular reguler reg r biasa standar standard normal',
    medium: 'medium sedang med m',
    large: 'large besar bsr lrg lg l',
    extra_large: 'xl extralarge',
    double_extra_large: 'xxl',
    jumbo: 'jumbo jmb super giant',
  },
  temperature: { hot: 'hot panas pns', cold: 'iced ice es dingin cold dgn frappe blend blended' },
  sweetness: { sweet: 'manis sweet', plain: 'tawar unsweetened plain less' },
  heat: { hot: 'pedas spicy pds', mild: 'original ori' },
  age: { adult: 'dewasa adult', child: 'anak kids bayi baby junior' },
};

const BY_WORD = new Map(
  (Object.entries(TRAIT_WORDS) as [Trait, Readonly<Record<string, string>>][]).flatMap(([trait, values]) =>
    Object.entries(values).flatMap(([value, words]) =>
      words.split(' ').map((word) => [word, { trait, value }] as const),
    ),
  ),
);

/** The trait that a word tells, and its value. */
export function findTrait(word: string): { trait: Trait; value: string } | undefined {
  return BY_WORD.get(word);
}

const TAGS = new Set(
  'promo promosi diskon disc disk discount sale sales flash bonus gratis free voucher bundling gofood grabfood grab gojek shopeefood online dinein takeaway porsi gelas cup mangkok piring menu'.split(
    ' ',
  ),
);

/** A word that tells how it was sold, not what. */
export function isTag(word: string): boolean {
  return TAGS.has(word);
}

const SPELLINGS = new Map(
  [
    'coklat cokelat coklatt',
    'yogurt yoghurt yoghourt',
    'cappuccino cappucino capuccino capucino kapucino kapusino',
    'espresso expresso',
    'macchiato machiato macchiatto',
    'vanilla vanila',
    'keripik kripik',
    'kerupuk krupuk',
    'sambal sambel',
    'mie mi mee',
    'risoles risol risoll',
    'donat donut',
    'alpukat alpokat avokad',
    'stroberi strawberi stoberi strobery',
    'strawberry strawbery',
    'spesial special spesyal',
    'ekstra extra',
    'teh tehh the',
    'brownies brownis',
    'mozzarella mozarella mozzarela mozarela',
    'barbecue barbeque bbq',
    'paracetamol parasetamol',
    'amoxicillin amoxicilin amoksisilin',
    'vitamin vit',
  ].flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return others.map((word) => [word, first] as const);
  }),
);

/** One way of writing words that people write in several. */
export function toUsualSpelling(word: string): string {
  return SPELLINGS.get(word) ?? word;
}
