/** Names of feasts that take several words, and the one word that the grammar knows each by. */
const FEASTS: readonly (readonly [word: string, spellings: RegExp])[] = [
  [
    'iduladha',
    /\b(?:(?:hari raya )?idul ?adha|hari raya (?:haji|k[uo]rban)|lebaran haji|eid (?:al|ul)?[- ]?adha)\b/gu,
  ],
  ['lebaran', /\b(?:(?:hari raya )?(?:idul ?fitri|idul ?fitry)|hari raya|eid(?: (?:al|ul)?[- ]?fitr)?)\b/gu],
  ['imlek', /\b(?:tahun baru (?:imlek|cina|china|tionghoa)|chinese new year|lunar new year|cny|sincia)\b/gu],
  [
    'muharram',
    /\b(?:tahun baru (?:islam|hijriah)|(?:1|satu) (?:muharram|muharam|suro)|islamic new year)\b/gu,
  ],
  ['isramiraj', /\bisra['’]? ?mi['’]?k?raj['’]?\b/gu],
  ['kenaikanisa', /\b(?:kenaikan (?:isa(?: al ?masih)?|yesus(?: kristus)?)|ascension day)\b/gu],
  ['jumatagung', /\b(?:jumat agung|good friday|wafat (?:isa(?: al ?masih)?|yesus(?: kristus)?))\b/gu],
  ['malamnatal', /\b(?:malam natal|christmas eve|xmas eve)\b/gu],
  ['malamtahunbaru', /\b(?:malam tahun baru|new year['’]?s? eve)\b/gu],
  ['tahunbaru', /\b(?:tahun baru|new year['’]?s?(?: day)?)\b/gu],
  [
    'kemerdekaan',
    /\b(?:hari kemerdekaan|hut (?:kemerdekaan|ri)|independence day|tujuh ?belasan|17 ?-?an)\b/gu,
  ],
  ['hariburuh', /\b(?:hari buruh|may day|labou?r day)\b/gu],
  ['haripancasila', /\b(?:hari (?:lahir )?pancasila)\b/gu],
  ['valentine', /\b(?:hari valentine|valentine['’]?s?(?: day)?)\b/gu],
  ['harikartini', /\b(?:hari kartini)\b/gu],
  ['hariibu', /\b(?:hari ibu|mother['’]?s day)\b/gu],
  ['nataru', /\b(?:nataru|natal (?:dan|&) tahunbaru)\b/gu],
];

/** "idul fitri" → "lebaran": each feast becomes one word. `text` is lower case. */
export function foldFeasts(text: string): string {
  let folded = text;
  for (const [word, spellings] of FEASTS) folded = folded.replace(spellings, ` ${word} `);
  return folded;
}

/** Whether the text may name a feast, so that a name of plain words can be taken as it is. */
export const mayNameFeast = (text: string): boolean =>
  /idul|raya|eid|tahun baru|new year|cny|sincia|suro|muhar|isra|kenaikan|ascension|agung|good friday|wafat|natal|xmas|hut|day|belasan|hari |valentine/u.test(
    text,
  );
