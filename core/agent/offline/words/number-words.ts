/** Words that stand for a number. `scale` multiplies what came before it. */
export interface NumberWord {
  value: number;
  /** `whole`: an amount of its own ("seribu"). */
  role: 'unit' | 'teen' | 'ten' | 'scale' | 'whole' | 'half';
}

const units = (words: string, from: number, step = 1): [string, NumberWord][] =>
  words.split(' ').map((word, index) => [word, { value: from + index * step, role: 'unit' }]);
const all = (words: string, value: number, role: NumberWord['role']): [string, NumberWord][] =>
  words.split(' ').map((word) => [word, { value, role }]);

/** Both languages, and the Hokkien money words of Jakarta. A lone `m` is decided by the currency. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...units('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas', 1),
  ...units('one two three four five six seven eight nine ten eleven twelve thirteen fourteen', 1),
  ...units('fifteen sixteen seventeen eighteen nineteen', 15),
  ...units('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
  ...all('selawe jigo', 25, 'unit'),
  ...all('belas', 10, 'teen'),
  ...all('puluh', 10, 'ten'),
  ...all('seratus satus saratus', 100, 'whole'),
  ...all('ratus hundred', 100, 'scale'),
  ...all('ribu k thousand grand', 1_000, 'scale'),
  ...all('seribu sewu sarebu seceng', 1_000, 'whole'),
  ...all('juta million mio mil mn', 1_000_000, 'scale'),
  ...all('sejuta sajuta setiao cetiao cetiaw', 1_000_000, 'whole'),
  ...all('gotiao gotiaw', 5_000_000, 'whole'),
  ...all('miliar billion bn', 1_000_000_000, 'scale'),
  ...all('semiliar', 1_000_000_000, 'whole'),
  ...all('m', 0, 'scale'),
  ...all('setengah half', 0.5, 'half'),
  ...all('seperempat', 0.25, 'half'),
  ...all('gopek', 500, 'whole'),
  ...all('noceng', 2_000, 'whole'),
  ...all('goceng gocengan', 5_000, 'whole'),
  ...all('ceban', 10_000, 'whole'),
  ...all('noban', 20_000, 'whole'),
  ...all('gocap goban', 50_000, 'whole'),
  ...all('cepek cepekceng', 100_000, 'whole'),
  ...all('pekgo', 150_000, 'whole'),
  ...all('gopekceng', 500_000, 'whole'),
]);
