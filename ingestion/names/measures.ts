/** What a name says of the amount: base units are ml, mg, pcs and the like, so that 1 kg is 1000 g. */
export interface Measure {
  unit: string;
  /** In the base unit. */
  amount: number;
  /** As written, for people. */
  size: number;
  sizeUnit: string;
}

/** Ways of writing a unit → its base unit and how many of them it holds. */
const UNITS: ReadonlyMap<string, readonly [base: string, factor: number, shown: string]> = new Map([
  ...spell('ml mili mililiter milliliter cc', 'ml', 1, 'ml'),
  ...spell('cl', 'ml', 10, 'cl'),
  ...spell('l lt ltr liter litre liters', 'ml', 1000, 'l'),
  ...spell('oz ons_cair', 'oz', 1, 'oz'),
  ...spell('mcg ug', 'mg', 0.001, 'mcg'),
  ...spell('mg miligram', 'mg', 1, 'mg'),
  ...spell('g gr gram grams grm', 'mg', 1000, 'g'),
  ...spell('ons', 'mg', 100_000, 'ons'),
  ...spell('kg kilo kilogram kgs', 'mg', 1_000_000, 'kg'),
  ...spell('iu', 'iu', 1, 'IU'),
  ...spell(
    'pcs pc pce piece pieces buah bh butir btr biji lembar lbr sheet sheets sachet scht sct tab tabs tablet kaplet kapsul caps capsule capsules tusuk potong ptg slice slices s',
    'pcs',
    1,
    'pcs',
  ),
  ...spell('lusin dozen', 'pcs', 12, 'pcs'),
  ...spell('strip', 'strip', 1, 'strip'),
  ...spell('pack packs pak', 'pack', 1, 'pack'),
  ...spell('mm', 'mm', 1, 'mm'),
  ...spell('cm', 'mm', 10, 'cm'),
  ...spell('m mtr meter', 'mm', 1000, 'm'),
  ...spell('inch inci', 'inch', 1, 'inch'),
  ...spell('w watt', 'watt', 1, 'watt'),
  ...spell('mah', 'mah', 1, 'mAh'),
  ...spell('gb', 'gb', 1, 'GB'),
  ...spell('tb', 'gb', 1000, 'TB'),
  ...spell('orang org pax porsi', 'people', 1, 'porsi'),
]);
/** A longer number is a code. */
const LARGEST = 1e7;
/** Letters that also end names: a unit only right behind their number (`10s`, `5m`). */
const CLOSE_ONLY = new Set(['s', 'm', 'w']);
const NUMBER = String.raw`\d+(?:[.,]\d+)?(?:\s?\/\s?\d+)?`;
const MEASURE = new RegExp(
  String.raw`(?<![\d.,/\p{L}])(${NUMBER})(\s*)(?:'\s?)?(\p{L}+)(?![\p{L}\d])`,
  'giu',
);
const COUNT =
  /(?<![\p{L}\d])(?:isi|@)\s*(\d{1,6})(?![\d.,]*\p{L})(?:\s*(?:pcs|pc|buah|bh|biji|butir|lembar|sachet)(?!\p{L}))?/giu;

interface Measured {
  measures: Measure[];
  /** The name without them. */
  rest: string;
}

/** Takes sizes and packs out of a name: `Aqua 600ml`, `Beras 1/2 kg`, `Tisu isi 10`, `12x200ml`. */
export function readMeasures(name: string): Measured {
  const measures: Measure[] = [];
  const spaced = name.replaceAll(/(\d)\s*[x×]\s*(?=\d)/giu, '$1 pcs ');
  const counted = spaced.replaceAll(COUNT, (_whole, count: string) => {
    measures.push({ unit: 'pcs', amount: Number(count), size: Number(count), sizeUnit: 'pcs' });
    return ' ';
  });
  const rest = counted.replaceAll(MEASURE, (whole, written: string, space: string, word: string) => {
    const key = word.toLowerCase();
    const unit = UNITS.get(key);
    const size = unit && toNumber(written, key);
    if (!unit || !size || (space !== '' && CLOSE_ONLY.has(key))) return whole;
    const [base, factor, shown] = unit;
    const isDozen = shown === 'pcs' && factor !== 1;
    measures.push({
      unit: base,
      amount: round(size * factor),
      size: isDozen ? size * factor : size,
      sizeUnit: shown,
    });
    return ' ';
  });
  return { measures, rest };
}

/** What one unit of the product holds, where its name tells one thing only, or a count of one thing. */
export function toPack(measures: readonly Measure[]): { size: number; unit: string } | null {
  const [first] = measures.filter(({ unit }) => unit !== 'pcs');
  const pack = first ?? measures[0];
  return pack ? { size: pack.size, unit: pack.sizeUnit } : null;
}

/** `1.500 ml` is fifteen hundred, `1.500 kg` one and a half; `1/2` a half. */
function toNumber(written: string, unit: string): number | null {
  const fraction = /^(\d+)\s?\/\s?(\d+)$/.exec(written);
  if (fraction) return toSize(Number(fraction[1]) / Number(fraction[2]));
  if (written.includes('/')) return null;
  const isThousands = /^\d{1,3}[.,]\d{3}$/.test(written) && !/^(?:k|l|m$|meter)/.test(unit);
  return toSize(Number(isThousands ? written.replace(/[.,]/, '') : written.replace(',', '.')));
}

function toSize(value: number): number | null {
  return value > 0 && value < LARGEST ? value : null;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function spell(
  words: string,
  base: string,
  factor: number,
  shown: string,
): [string, readonly [string, number, string]][] {
  return words.split(' ').map((word) => [word, [base, factor, shown] as const]);
}
