/** Head words of goods by category; the first language is Indonesian. Two words stand before one. */
const TABLE: readonly (readonly [id: string, en: string, words: string])[] = [
  [
    'Kopi',
    'Coffee',
    'kopi coffee espresso latte cappuccino americano macchiato mocha affogato v60 cold_brew es_kopi',
  ],
  ['Teh', 'Tea', 'teh tea thai_tea milk_tea green_tea lemon_tea teh_tarik es_teh matcha_latte'],
  [
    'Minuman',
    'Drinks',
    'minuman drink jus juice es soda squash smoothie milkshake aqua mineral air_mineral wedang bandrek susu cendol coklat_panas hot_chocolate boba cola coca_cola sprite fanta lemonade sirup yakult bir wine wedang_jahe',
  ],
  [
    'Makanan',
    'Food',
    'nasi mie bihun kwetiau ayam bebek sapi ikan lele udang cumi bakso soto rawon sate rendang gado pecel lontong ketupat bubur gulai sop sup capcay tumis pizza pasta spaghetti burger steak sandwich salad rice noodle chicken beef fish soup ramen sushi nasgor sambosa martabak telur tempe tahu',
  ],
  [
    'Camilan',
    'Snacks',
    'keripik kerupuk kentang kentang_goreng french_fries cireng cilok cimol siomay batagor pisang pisang_goreng gorengan bakwan risoles lumpia pastel lemper singkong snack chips kacang biskuit wafer permen coklat popcorn nugget sosis dimsum',
  ],
  [
    'Roti & Kue',
    'Bakery',
    'roti kue cake bread donat croissant brownies bolu tart muffin pastry cookies pie bagel toast pancake waffle',
  ],
  [
    'Obat',
    'Medicine',
    'obat tablet kaplet sirup_obat paracetamol amoxicillin ibuprofen antasida cetirizine salep tetes inhaler kapsul metformin amlodipine omeprazole cefixime asam_mefenamat loratadine ranitidine captopril simvastatin',
  ],
  ['Vitamin', 'Vitamins', 'vitamin multivitamin suplemen supplement zinc calcium omega'],
  [
    'Perawatan Kulit',
    'Skincare',
    'serum toner cleanser moisturizer sunscreen sunblock facial face_wash masker_wajah essence lotion body_lotion krim cream day_cream night_cream peeling scrub',
  ],
  [
    'Kosmetik',
    'Cosmetics',
    'lipstik lipstick lip_cream lip_tint bedak foundation cushion mascara maskara eyeliner blush eyeshadow parfum perfume',
  ],
  [
    'Pakaian',
    'Clothing',
    'kaos kemeja celana rok jaket hoodie sweater gamis hijab jilbab kerudung dress blouse blus jeans batik daster piyama koko mukena shirt pants skirt jacket topi sepatu sandal',
  ],
  [
    'Rumah Tangga',
    'Household',
    'sabun sampo shampoo deterjen detergen pewangi pembersih tisu tissue pasta_gigi sikat sikat_gigi odol popok pembalut sapu ember lampu baterai',
  ],
  [
    'Sembako',
    'Groceries',
    'beras gula minyak minyak_goreng tepung garam kecap saus sarden indomie mie_instan margarin',
  ],
  ['Rokok', 'Cigarettes', 'rokok cigarette kretek vape liquid'],
  ['Pulsa & Data', 'Phone credit', 'pulsa voucher_data paket_data token_listrik kuota'],
  [
    'Alat Tulis',
    'Stationery',
    'pensil pulpen buku_tulis penghapus penggaris spidol kertas map amplop lem stapler pen pencil notebook',
  ],
  ['Ibu & Bayi', 'Mother & baby', 'susu_bayi popok_bayi bedak_bayi baby bayi diapers'],
];

export interface WordCategory {
  id: string;
  en: string;
}

const BY_WORD = new Map<string, WordCategory>(
  TABLE.flatMap(([id, en, words]) =>
    words.split(' ').map((word) => [word.replaceAll('_', ' '), { id, en }] as const),
  ),
);

/** The category that a word, or two in a row, usually heads. */
export function findWordCategory(words: string): WordCategory | undefined {
  return BY_WORD.get(words);
}

/** Words that are goods of their own: one is no slip of another. */
const OTHER_WORDS = new Set(
  'lemon melon mangga manggis jeruk apel anggur nanas leci markisa sirsak stroberi strawberry vanilla keju original rendang gurame gurami kerang karang tongkol tenggiri bandeng lada merica jahe kunyit kencur sereh serai ketan ketam mocha matcha retinol retinal merah putih hitam hijau biru kuning coklat maroon navy cream creme lilac cokelat bakar goreng rebus kukus geprek krispi spesial komplit lengkap balado rica teriyaki kecap panggang asin asam gula aren pandan tape tempe tahu cilok cilor cimol cireng clonidine clonazepam lorazepam prednison prednisone prednisolone metformin metronidazole cefixime cefadroxil ceftriaxone losartan valsartan captopril lisinopril dopamin dobutamin celebrex cerebyx brightening lightening tightening whitening toner tonic peeling feeling glow gloss'.split(
    ' ',
  ),
);

/** True for a word that is known to mean something: two such words are two things. */
export function isKnownWord(word: string): boolean {
  return OTHER_WORDS.has(word) || BY_WORD.has(word);
}
