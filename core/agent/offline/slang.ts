import { REGIONAL_WORDS } from './words/regional-words.ts';

/**
 * Everyday spellings, one line per word: what AIRA reads, then how people type it. Only forms
 * that no clitic, repeated letter or edit distance explains. A form that is a name in the
 * business's own lexicon is never replaced.
 */
const TABLE = `
berapa: brp brapa brpa brpaan berapaan brpn berape piro pira sabaraha
kemarin: kmrn kemaren kmren kmaren kmarin kmrin kemarn kmr wingi kemrin kamari kmaren
kemarin lusa: kmrn2
bulan: bln bl
minggu: mgg mg mnggu mngg
tahun: thn taon th
tanggal: tgl tg tggl tanggl
hari: hr hri
jam: jm pukul
yang: yg yng ygg
bagaimana: gmn gmana gimana gimna gmna bgmn piye gemana kumaha
dengan: dgn dg dngn
sama: sm ama
untuk: utk buat bwt tuk untk
belum: blm blom belom blum
sudah: udah udh sdh dah uda udeh
sekarang: skrg skrng skg skr skarang
atau: ato atw apa_atau
kalau: klo kl kalo klu kalok klau lek nek
juga: jg jga
dan: n
tadi: td
weekend: wiken wikend wekeend weeken
sejak: smnjak semenjak sjk
sebutkan: sebutin sebutken
vitamin: vit
saja: aja aj doang doank sj cuman
dapat: dpt dapet dpat
dari: dr dri
paling: plg plng palng
banget: bgt bngt bgtt
tidak: ga gak nggak enggak tdk gk ngga kagak tak ndak gax engga nda ora
januari: jan janu january
februari: feb febuari pebruari february febr
maret: mar mrt march
april: apr
mei: may
juni: jun june
juli: jul july
agustus: agst agt ags aug august agu agus agustusan
september: sep sept
oktober: okt oct october
november: nov nop nopember
desember: des dec december
transaksi: trx trans trans trk transaksian trxs
omzet: omset omst omzt omsetan
orang: org orng
datang: dateng dtg dtng
dipakai: dipake kepake kepakai dipakek
pakai: pake pakek pke
laris: lariss
ramai: rame rami
laku: lakuu
item: itm
top: topp
bayar: byr
dibayar: dibyr
jumlah: jml jmlh jlh
total: ttl tot totl
rata rata: rerata rataan avg ratarata rtrt
berapa persen: brppersen
tolong: tlg tlong tolongin plis pls
bagaimana kabar: gimanakabar
terima kasih: makasih makasi mksh mksih trims thx tks tengkyu thankyou thanks makaci tq ty terimakasih nuhun suwun matursuwun mtrnuwun
ribu: rb rebu
juta: jt jeti jutaan
miliar: milyar milyard
di atas: diatas
di bawah: dibawah
per hari: perhari
per bulan: perbulan
per minggu: perminggu
per jam: perjam
per transaksi: pertransaksi
per produk: perproduk
per kategori: perkategori
per outlet: peroutlet
per cabang: percabang
terus: trus trs teros
kenapa: knp knapa napa ngapa kenape
mengapa: mngapa
apa: ap apaan
siapa: sapa
mana: mn
kapan: kpn
ini: ni nih
itu: tu tuh
ya: y yaa yah iya iyaa
semua: smua sma
sampai: sd sampe smp ampe smpe nyampe sampek
sebelum: sblm seblum sblom
sebelumnya: sblmnya seblumnya
lihat: liat
pelanggan: plgn pelangan
penjualan: jualan penjuaan pnjualan penjualn
produk: prodk prduk prd
barang: brg brng
cabang: cbg cbang
karyawan: krywn karyawn
pembayaran: pembyrn pembayran
bandingkan: bandingin bandingken
dibanding: dibandingkan dibandingin dibandingkn dbanding drpd daripada ketimbang tinimbang
urutkan: urutin urutan sortir sortirin
tampilkan: tampilin liatin kasih_lihat
cek: check ngecek cekin
maksud: mksd mksud
kurang: krg kurg
lebih: lbh
besar: gede gedhe
kecil: kecik
sedikit: dikit sdikit
banyak: bnyk byk banyk
masuk: msk
uang: duit fulus doku
naik: naek
how: hw hwo
lalu: llu lalau
terakhir: trakhir terkhir trkhr
hilang: ilang
habis: abis
cash: kes kontan
transfer: tf trf trnsfer
debit: debet
ramadan: ramadhan romadhon ramadlan ramadon bulan_puasa puasa
lebaran: idulfitri idul_fitri
bos: boss bosku bosque bosqu
kak: kakak kk
bang: bg bng
mbak: mba mbk
pagi: pg pgi
selamat: slmt slamat
oke: ok okay okey okeh okee sip siap siip
the: teh hte
average: avrg
how many: howmany
what: wat wht whats
compare: cmp
versus: vs
yesterday: ystd yest yday ystrday
revenue: rev
this year: ytd
this month: mtd
last: lst lsat
week: wk weeek
much: mcuh muhc
please: pleas
quantity: qty kuantitas
`;

/** Typed form → the words that AIRA reads (several words stand with spaces between). */
export const SLANG: ReadonlyMap<string, string> = new Map(
  [...TABLE.trim().split('\n'), ...REGIONAL_WORDS.trim().split('\n')].flatMap((line) => {
    const [word = '', forms = ''] = line.split(':');
    return forms
      .trim()
      .split(' ')
      .map((form): [string, string] => [form.replaceAll('_', ' '), word.trim()]);
  }),
);
