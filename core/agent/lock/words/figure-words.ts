import { toFlexible, toWordPattern } from './word-list.ts';

const MORPHEMES = `
  nol satu dua tiga empat lima enam tujuh delapan lapan sembilan puluh belas ratus ribu rebu juta miliar
  milyar triliun lusin kodi gros
  one two three four five six seven eight nine ten eleven twelve twenty thirty forty fourty fifty sixty
  seventy eighty ninety thirteen fourteen fifteen sixteen seventeen eighteen nineteen hundred thousand
  million billion trillion persen percent lipat`;

/** Words made of number words alone: "limaratusribu", "seperlima", "kedua", "twentyone", "sevenfold". */
const COMPOUND = (() => {
  const morphemes = MORPHEMES.split(/\s+/).filter(Boolean).map(toFlexible).join('|');
  return new RegExp(
    `^(?:ke|ber|se|per|seper|sepersi|ter)?(?:${morphemes})+(?:an|nya|kali|lah|pun|ku|mu|s|es|th|fold|ish)*$`,
  );
})();

const INDONESIAN = `
  sepuluh* sebelas* seratus* seribu* serebu* sejuta* semiliar* semilyar* setriliun* kesatu persatu
  setengah* separuh* separo* sepertiga* seperempat* paruh* perempat* sepersepuluh* rb jt mlyr sepasang*
  persen* prosen* mayoritas minoritas kelipatan dobel* ganda* berganda berlipat* lipat* melipat* rangkap*
  pertama kesekian terakhir sekali nihil sekian segelintir secuil
  goceng* ceban* gocap* cepek* cepe gopek* seceng* noceng* cetiau* goban* noban* jigo* cenggo* gotun* sejut
  sejeti jeti* ceng pekgo samban tiban* siceng limaceng`;

const ENGLISH = `
  zero once twice thrice nought naught nil zilch nada dozen* score scores
  half halves halved halving third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh
  eighth eighths ninth ninths tenth tenths twentieth hundredth* thousandth* first second secondly thirdly
  double* doubling triple* tripling treble* quadruple* quintuple* twofold threefold tenfold manifold percent*
  pct cent cents majority minority umpteen fraction*`;

/** Number words of the region and of other languages in Latin letters. */
const ELSEWHERE = `
  siji loro telu papat limo enem nem pitu wolu songo sepoloh sewu ewu sayuta yuta satus atus rongatus separone
  hiji tilu opat genep dalapan salapan sapuluh saratus sarebu sajuta satengah
  uno dos tres cuatro cinco seis siete ocho nueve diez cien ciento mil millon millones mitad doble
  deux trois quatre cinq huit neuf dix mille moitie
  eins zwei drei vier funf sechs sieben acht neun zehn hundert tausend millionen halfte doppelt
  twee vijf zes zeven negen tien honderd duizend miljoen helft dubbel
  dois quatro sete oito nove dez cem milhao milhoes metade dobro`;

const WORDS = toWordPattern(INDONESIAN, ENGLISH, ELSEWHERE);
/** Lower-case Roman numbers up to thirty-nine; none of them is a word. */
const ROMAN = /^(?=..)x{0,3}(?:ix|iv|v?i{0,3})$/;

/** True for a word that states a figure, a fraction, a place in an order, or nearness to a figure. */
export function isFigureWord(word: string): boolean {
  return COMPOUND.test(word) || WORDS.test(word) || ROMAN.test(word);
}
