/**
 * Goods and other everyday words that resemble words of the grammar ("latte", "late"). They are never
 * mended: a shop that does not sell them is told so, instead of getting the total.
 */
export const GOODS_WORDS: ReadonlySet<string> = new Set(
  `
latte mocha moka espresso americano cappuccino affogato macchiato matcha coklat cokelat chocolate vanila vanilla caramel karamel hazelnut aren susu milk kopi coffee teh tea jus juice sirup soda cola boba cincau dawet cendol jeruk lemon mangga alpukat melon stroberi strawberry durian kelapa pisang nanas apel anggur
nasi rice mie bakmi bihun kwetiau soto sate bakso rawon rendang gulai gudeg pecel gado lontong ketupat ketoprak siomay batagor pempek cireng cilok seblak martabak terang bulan roti bread donat donut bolu brownies cake kue cookies croissant pastel risol lumpia tahu tempe tempeh telur ayam chicken bebek duck sapi beef kambing ikan fish udang shrimp cumi lele gurame burger pizza pasta spageti salad sup soup sambal sambel saus sauce keju cheese mentega butter kentang fries sosis nugget dimsum ramen sushi kebab steak geprek penyet bakar goreng rebus kukus panggang
beras gula garam minyak tepung kecap merica bawang cabai cabe wortel bayam kangkung tomat timun kol labu jagung kacang
sabun soap sampo shampoo odol sikat tisu popok pampers deterjen pewangi parfum perfume lotion serum toner masker mask krim cream lipstik lipstick bedak powder foundation maskara cushion sunscreen sunblock cleanser micellar facial peeling moisturizer pelembap
obat vitamin kapsul tablet sirop salep plester perban antasida antibiotik paracetamol parasetamol amoxicillin ibuprofen cetirizine betadine minyakkayu
baju kaos kemeja celana rok jaket sepatu sandal topi tas dompet jilbab hijab kerudung gamis batik daster sprei handuk selimut bantal
semen pasir cat paku baut kabel lampu pipa keramik genteng triplek kuas palu obeng gembok engsel selang kran keran seng besi kayu
buku pensil pulpen kertas map amplop spidol penghapus rautan stapler printer tinta laminating
pulsa token voucher kuota charger casing headset earphone powerbank baterai kartu
rokok kretek vape pod korek lilin gas elpiji galon aqua
plastik kantong kresek dus kardus box botol gelas sedotan sendok garpu piring mangkok
hujan panas mendung cerah banjir macet sepeda motor mobil parkir pasar mall kampus sekolah kantor rumah
sate bubur kolak opor sayur lodeh asem capcay fuyunghai nasgor migor kwetiaw bakpao onde klepon lemper arem lupis getuk serabi surabi
laundry cuci setrika potong cukur creambath pijat manikur
`
    .trim()
    .split(/\s+/u),
);
