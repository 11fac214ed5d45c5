/** The terminals of the period grammar, and the words (after slang) that stand for each. */
const TABLE = {
  DAY: 'hari day days',
  WEEK: 'minggu week weeks pekan mingguan',
  MONTH: 'bulan month months',
  YEAR: "tahun year years year's",
  QUARTER: 'kuartal triwulan quarter quarters kwartal',
  HALF: 'semester half paruh',
  WEEKEND: 'weekend weekends',
  THIS: 'ini this current berjalan sekarang',
  LAST: 'lalu last past kemarin',
  PRIOR: 'sebelumnya previous prior preceding',
  RECENT: 'terakhir belakangan kebelakang recent',
  NEXT: 'depan next besok mendatang upcoming coming',
  YESTERDAY: 'kemarin yesterday',
  TODAY: 'today tadi',
  NOW: 'sekarang now',
  TOMORROW: 'besok tomorrow',
  LUSA: 'lusa',
  AGO: 'lalu ago',
  BEFORE: 'before sebelum',
  FROM: 'dari from between antara mulai start starting since sejak',
  SINCE: 'sejak since mulai starting',
  TO: 'sampai hingga until till through to thru - ke',
  AND: 'dan and',
  BETWEEN: 'antara between',
  DATE: 'tanggal date',
  THE: 'the pada di of in for selama during on that at',
  YANG: 'yang',
  EARLY: 'awal early beginning start permulaan',
  MID: 'pertengahan tengah mid middle',
  LATE: 'akhir end late penghujung ujung',
  WHOLE: 'sepanjang seluruh whole entire full penuh all semua selama throughout setahun',
  DATA: 'data masa time periode waktu history riwayat period catatan',
  EVER: 'ever overall alltime',
  NTH: 'ke pertama kedua ketiga keempat kelima first second third fourth fifth terakhir',
  SAME: 'sama same',
  PERIOD: 'periode period waktu tanggal time',
  FEAST:
    'ramadan lebaran iduladha muharram maulid isramiraj imlek nyepi waisak jumatagung paskah kenaikanisa natal christmas xmas malamnatal tahunbaru malamtahunbaru hariburuh haripancasila kemerdekaan valentine harikartini hariibu nataru',
  PREFEAST: 'sebelum menjelang jelang before',
  POSTFEAST: 'setelah sesudah pasca selepas after',
  SEASON: 'musim sekitar around',
  HMINUS: 'hminus',
  HPLUS: 'hplus',
  PAYDAY: 'gajian payday',
  FEW: 'beberapa few',
  FORTNIGHT: 'fortnight',
  BEHIND: 'belakang',
  WEEKDAYS: 'weekdays',
  EARLIER: 'earlier',
  A: 'a',
  CLOCK: 'jam waktu time hour',
  PART: 'pagi siang sore malam morning afternoon evening night',
  NIGHT: 'night',
  TONIGHT: 'tonight',
  LASTNIGHT: 'semalam',
  ONEYEAR: 'setahun',
  ONEMONTH: 'sebulan',
  ONEWEEK: 'seminggu sepekan',
} as const;

export type PeriodSymbol =
  | keyof typeof TABLE
  | 'NUM'
  | 'NAME'
  | 'WDAY'
  | 'YNUM'
  | 'QNUM'
  | 'HNUM'
  | 'DATETOKEN';

export const MONTHS: readonly (readonly string[])[] = [
  ['januari'],
  ['februari'],
  ['maret'],
  ['april'],
  ['mei'],
  ['juni'],
  ['juli'],
  ['agustus'],
  ['september'],
  ['oktober'],
  ['november'],
  ['desember'],
];

export const WEEKDAYS: Readonly<Record<string, number>> = {
  senin: 1,
  monday: 1,
  mondays: 1,
  mon: 1,
  selasa: 2,
  tuesday: 2,
  tuesdays: 2,
  tue: 2,
  tues: 2,
  rabu: 3,
  wednesday: 3,
  wednesdays: 3,
  wed: 3,
  kamis: 4,
  thursday: 4,
  thursdays: 4,
  thu: 4,
  thurs: 4,
  jumat: 5,
  "jum'at": 5,
  friday: 5,
  fridays: 5,
  fri: 5,
  sabtu: 6,
  saturday: 6,
  saturdays: 6,
  sat: 6,
  sabtuan: 6,
  ahad: 7,
  sunday: 7,
  sundays: 7,
  sun: 7,
};

export const WEEKDAY_NAMES = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Word → the terminals that it can be. */
export const PERIOD_SYMBOLS: ReadonlyMap<string, readonly PeriodSymbol[]> = collect();

function collect(): Map<string, PeriodSymbol[]> {
  const map = new Map<string, PeriodSymbol[]>();
  const add = (word: string, symbol: PeriodSymbol): void => {
    const list = map.get(word);
    if (list === undefined) map.set(word, [symbol]);
    else list.push(symbol);
  };
  for (const [symbol, words] of Object.entries(TABLE)) {
    for (const word of words.split(' ')) add(word, symbol as keyof typeof TABLE);
  }
  for (const names of MONTHS) for (const name of names) add(name, 'NAME');
  for (const name of Object.keys(WEEKDAYS)) add(name, 'WDAY');
  for (const quarter of ['q1', 'q2', 'q3', 'q4']) add(quarter, 'QNUM');
  for (const half of ['h1', 'h2']) add(half, 'HNUM');
  return map;
}
