/** Words that stand for a number. `scale` multiplies what came before it. */
export interface NumberWord {
  value: number;
  role: 'unit' | 'teen' | 'ten' | 'scale' | 'whole' | 'half';
}

const units = (words: string, from: number): [string, NumberWord][] =>
  words.split(' ').map((word, index) => [word, { value: from + index, role: 'unit' }]);
const all = (words: string, value: number, role: NumberWord['role']): [string, NumberWord][] =>
  words.split(' ').map((word) => [word, { value, role }]);

/** Both languages, and the Hokkien money words of Jakarta. A lone `m` is decided by the currency. */
export const NUMBER_WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...units('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas', 1),
  ...units('one two three four five six seven eight nine ten eleven twelve', 1),
  ...all('belas', 10, 'teen'),
  ...all('puluh', 10, 'ten'),
  ...all('twenty', 20, 'unit'),
  ...all('thirty', 30, 'unit'),
  ...all('fifty', 50, 'unit'),
  ...all('seratus', 100, 'whole'),
  ...all('ratus hundred', 100, 'scale'),
  ...all('ribu k thousand grand', 1_000, 'scale'),
  ...all('seribu seceng', 1_000, 'whole'),
  ...all('juta million mio mil mn', 1_000_000, 'scale'),
  ...all('sejuta', 1_000_000, 'whole'),
  ...all('miliar billion bn', 1_000_000_000, 'scale'),
  ...all('semiliar', 1_000_000_000, 'whole'),
  ...all('m', 0, 'scale'),
  ...all('setengah', 0.5, 'half'),
  ...all('gopek', 500, 'whole'),
  ...all('goceng', 5_000, 'whole'),
  ...all('ceban', 10_000, 'whole'),
  ...all('noban', 20_000, 'whole'),
  ...all('gocap', 50_000, 'whole'),
  ...all('cepek', 100_000, 'whole'),
  ...all('gocengan', 5_000, 'whole'),
]);
