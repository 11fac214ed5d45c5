/**
 * Javanese, Sundanese and Betawi words that owners mix in, one line per Indonesian word. Left out
 * are those that are people's names as well ("wulan", "dina", "ana").
 */
export const REGIONAL_WORDS = `
berapa: pinten sakumaha
ini: iki niki ieu
itu: iku kuwi niku eta
apa: opo nopo naon ape
siapa: sopo sinten saha sape
mana: endi pundi mane
bagaimana: kepiye kepriye pripun pegimane gimane
sekarang: saiki sakniki ayeuna
hari: dino dinten poe
besok: sesuk isukan enjing
bulan: sasi sasih
lalu: kepungkur kapengker
malam: bengi wengi peuting
pagi: esuk isuk
yang: sing nyang nu
di: ning nang neng
dari: ti
dan: karo jeung sareng
sama: ame
kalau: mun upami
tidak: ora mboten teu henteu
sudah: wis wes uwis tos geus ude
belum: durung dereng acan encan
ada: ade aya ono
semua: kabeh sedoyo sadaya sadayana
banyak: akeh seueur loba
sedikit: sithik sekedik saeutik
lebih: luwih langkung
saja: aje wae bae
kita: kite
dapat: entuk angsal
masuk: lebet
uang: artos duwit
untung: bathi bati
penjualan: dodolan icalan sadean
laku: payu pajeng
terlaris: pangpayuna
terbanyak: pangseueurna panglobana
harga: rego regane regi
nanti: ntar entar mengko engke
`;
