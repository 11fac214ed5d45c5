import { toWordPattern } from './word-list.ts';

/** Words that say where a figure went, or whether it is much, good or enough. */
export const DIRECTION_WORDS = toWordPattern(
  `naik* menaik* dinaik* kenaik* pernaik* turun* menurun* diturun* penurun* keturunan
  meningkat* ningkat* peningkat* ditingkat* bertambah* tambah nambah berkurang* berkurangnya ngurang*
  tumbuh* bertumbuh* pertumbuh* menyusut* susut menciut* melambat* mencepat* melaju
  anjlok* merosot* kemerosotan melonjak* lonjak* melesat* melejit* meroket* roket meledak* ledakan menanjak*
  ambruk* jeblok* ngedrop drop* amblas* amblek ambles terpuruk* terjun* longsor rontok melorot* melempem* lesu
  membaik* memburuk* stabil* stagnan* mendatar* datar pulih* bangkit* rebound
  makin semakin kian untung* keuntungan rugi* merugi* kerugian surplus defisit boncos* tekor* cuan* impas breakeven
  laris* larismanis moncer* seret ludes* diserbu membludak* meriah menggila gila gilaan
  tercapai* melampaui* terlampaui* melebihi* lebih* tembus* menembus* kurang*
  unggul* mengungguli kalah* mengalahkan menang menangkan memenangkan kemenangan imbang* setara*
  kabarbaik kabarburuk`,
  `munggah mudhun naek mundak subio bajo hausse baisse gestiegen gesunken steigt sinkt`,
  `up down upward* downward* rise rises rising risen rose increas* decreas* grow* grew fall falls fallen falling fell drop* declin*
  shrink* shrank shrunk plung* surg* soar* jump jumps jumped jumping slump* climb* dip dipped dips gain* lost loss losses lose losing
  profit* improv* worsen* recover* rebound* boom* bust flop* skyrocket* rocket* tank tanked tanking nosedive*
  crash* spike* peak* double* slid slide* sliding sank sink* collapse* deteriorat* accelerat* slow slowed slowing
  slowdown momentum upturn downturn uptick downtick
  higher lower more less fewer better worse bigger smaller larger greater exceed* beat beats beaten outperform*
  underperform* outsold outsell* surpass* above below under over flat unchanged steady stable thriving struggling
  short shortfall ahead behind overachiev*`,
);

/** Words that put something first, last or anywhere in an order. */
export const RANK_WORDS = toWordPattern(
  `tertinggi terendah terbesar terkecil terbanyak tersedikit terlaris terlaku teramai terame tersepi terbaik terburuk
  terunggul terfavorit terpopuler termurah termahal teratas terbawah terdepan terbelakang terlemah terkuat paling*
  juara* unggulan andalan* primadona* jagoan* favorit* idola* bintang* raja* rajanya ratunya top puncak* nomor
  peringkat* ranking* urut* urutan* posisi* disusul* diikuti* menyusul rekor*`,
  `best* worst most mostly least highest lowest biggest smallest largest greatest fewest busiest quietest slowest
  strongest weakest fastest leading leads leader leaders lead star stars favorite* favourite* hero winner* champion*
  king queen peak peaks rank* ranking* runner record runnerup last lasts followed outrank* dominat*
  mendominasi dominan didominasi`,
);
