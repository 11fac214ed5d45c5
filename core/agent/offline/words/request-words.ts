import { cue, setting, type PhraseLine } from '../concepts.ts';

/** What people want of AIRA besides a figure: proof, a definition changed, a person. */
export const REQUEST_WORDS: readonly PhraseLine[] = [
  [
    [cue('evidence')],
    `bukti | buktikan | pembuktian | dari mana angkanya | angkanya dari mana | dari mana angka itu | angka itu dari mana | dari mana itu | itu dari mana | dari mana datanya | datanya dari mana | dapat dari mana | dapat angka dari mana | sumbernya | sumbernya dari mana | sumber datanya | sumber angkanya | dari mana | kok bisa segitu | kok segitu | kok segini | kok cuma segitu | masa segitu | masa sih | yakin | serius | struk mana | mana struk | struknya mana | mana struknya | nota mana | mana nota | lihat struk | lihat nota | tunjukkan struk | struk struk | bisa dicek | cara dapat angkanya | hitungannya dari mana | ngitungnya dari mana | dihitung dari struk mana | valid tidak | bohong | kamu bohong | bohong ya | ngaco | ngawur | keliru | kok beda | beda sama catatan | tidak sesuai | tidak cocok | tidak masuk akal | angkanya salah | salah angkanya | itu salah | salah itu | you're wrong | that's wrong | that is wrong | are you lying | you're lying | lying | incorrect | can't be right | cannot be right | doesn't match | does not match | doesn't add up | data mentah | data mentahnya
    | where does that come from | where is that from | where did that come from | where does this come from | where does the number come from | where do the numbers come from | where does that number come from | where does this number come from | where does that figure come from | where do those numbers come from | where do these numbers come from | where's that from | where is this from | where did you get that | where'd you get that | where did you get | how did you get | how did you arrive | how did you calculate that | how was that calculated | how do you know | show me the proof | proof | prove it | evidence | source of | what's the source | the source | are you sure | show me the receipts | show the receipts | which receipts | where are the receipts | the receipts behind | show the rows | raw rows | raw data | back that up | can i verify | verify that | audit trail | receipts please`,
  ],
  [
    [cue('set')],
    `kembalikan | balikin | balikkan | pulihkan | restore | revert | ganti | gantiin | diganti | ubah | ubahlah | diubah | rubah | atur | aturkan | diatur | set | setel | setting jadi | jadikan | jadiin | tetapkan | mulai sekarang | ke depannya | kedepannya | seterusnya | anggap | perlakukan | pindahkan | geser | from now on | going forward | change | switch | make it | treat | update the setting | i want`,
  ],
  [
    [setting('day_starts_at')],
    `jam tutup | jam tutup toko | jam tutup buku | jam tutupnya | tutup buku | tutup hari | pergantian hari | jam pergantian hari | ganti hari | jam ganti hari | batas hari | batas jam | cut off | cutoff | jam cut off | jam cutoff | hari baru | hari baru mulai | hari baru dimulai | jam buka | new day starts | day begins | hari usaha | hari bisnis | mulai hari | hari dimulai | hari mulai | awal hari usaha | closing time | closing hour | closing hours | close time | business day | day starts | day start | day ends | day cutoff | start of the business day | end of the business day | start of the day | end of the day`,
  ],
  [[setting('day_starts_at', false)], `tutup | tutupnya | closes | close | closing`],
  [
    [setting('omzet_means')],
    `arti omzet | definisi omzet | makna omzet | hitungan omzet | pengaturan omzet | setting omzet | definition of sales | meaning of sales | sales definition`,
  ],
  [
    [setting('viewers_see_profit', false)],
    `viewer | viewers | kasir boleh | kasir bisa | kasir jangan | kepala toko | kepala outlet | kepala cabang | manajer toko | store manager | outlet head | outlet heads | cashiers can | cashiers see | staff can | staff see | anak buah | karyawan boleh | karyawan bisa | karyawan jangan | pegawai boleh | pegawai bisa | staf boleh | staf bisa | staf jangan | let cashiers | let staff | let viewers`,
  ],
  [
    [cue('set'), setting('day_starts_at', false), setting('omzet_means', false)],
    `pengaturan | setelan | settings | setting | konfigurasi | preferensi | preferences | aturan toko`,
  ],
  [
    [cue('talk')],
    `ngomong | ngobrol | bicara | berbicara | bicara langsung | hubungi | menghubungi | hubungkan | sambungkan | sambungin | kontak | telepon | telpon | telp | whatsapp | chat sama | chat dengan | curhat sama | lapor ke | lapor ke admin | komplain ke | komplain sama | talk | speak | contact | connect me | call | chat with | reach | get me | put me through | escalate`,
  ],
  [
    [cue('person')],
    `admin | orang | orang beneran | orang asli | manusia | manusia asli | operator manusia | cs | customer service | customer care | layanan pelanggan | call center | live agent | human agent | human | a human | a real person | real person | a person | someone | somebody | support | tim support | tim aira | orang aira | petugas | petugas manusia | staf aira | teknisi | agent | representative | pihak aira | bukan bot | bukan robot | not a bot | customer support`,
  ],
  [
    [cue('learn')],
    `cara baca | cara membaca | bacanya gimana | baca margin | cara memahami | cara hitung | cara menghitung | cara ngitung | ngitungnya gimana | gimana cara | bagaimana cara | gimana ngitung | gimana nentuin | gimana menentukan | bagaimana menentukan | menentukan | nentuin | nentukan | tentukan | ajarin | ajari | ajarkan | belajar | pelajaran | jelasin soal | jelaskan soal | jelasin tentang | jelaskan tentang | tips | diapain | diapakan | enaknya diapain | what should i do with | what to do with | how to | how do i | how should i | how do you | teach me | teach | learn | kenapa penting | pentingnya | apa pentingnya | gunanya | apa gunanya | manfaat | bagusnya berapa | idealnya | idealnya berapa | yang sehat | sehat tidak | yang wajar | wajarnya | yang bagus itu berapa | what makes a good | what is a good | what's a good | good margin | explain | what does it mean when | strategi | mengatasi | cara mengatasi | ngatasin | gimana ngatasin`,
  ],
  [
    [cue('act')],
    `naikkan | naikin | turunkan | turunin | hapus | hapuskan | hapusin | delete | remove | batalkan | batalin | cancel | refundkan | refundin | kirim uang | kirimkan uang | transferkan | transfer ke | pindahkan uang | bayarkan | tambahkan | tambahin | masukkan | masukin | edit | perbaiki | betulkan | pesankan | orderkan | belikan | raise | lower | adjust | insert | update harga | ubah harga | ganti harga | set harga | retur in | returin | returkan | retur struk | retur transaksi | refund in | refund transaksi | refund pesanan | refund order | refund struk | refund the | refund this | refund that | matikan | nonaktifkan | tutup toko | liburkan | pecat`,
  ],
  [
    [cue('in_english')],
    `in english | english please | pakai bahasa inggris | dalam bahasa inggris | bahasa inggris | bahasa inggrisnya | pakai inggris | versi inggris | english`,
  ],
  [
    [cue('in_indonesian')],
    `in indonesian | in bahasa | bahasa indonesia | pakai bahasa indonesia | dalam bahasa indonesia | in bahasa indonesia | versi indonesia | indonesian please`,
  ],
  [
    [cue('reverse')],
    `sebaliknya | kebalikannya | kebalikan | dibalik | balik urutannya | dari bawah | the other way round | the other way around | the opposite | opposite | reversed | reverse | reverse order | vice versa | urutan terbalik`,
  ],
  [[cue('both')], `dua duanya | keduanya | dua dua nya | both | both of them | the two | the two of them`],
  [
    [cue('both'), cue('together')],
    `jumlah keduanya | total keduanya | jumlah dua duanya | total dua duanya | keduanya dijumlah | keduanya digabung | kalau dijumlah | both together | the two together | sum of both | sum of the two | total of both | combined total`,
  ],
  [
    [cue('both'), cue('compare')],
    `bandingkan keduanya | bandingkan dua duanya | bandingkan itu | bandingkan saja | bandingkan dong | perbandingannya | compare them | compare both | compare the two | compare those | adu keduanya`,
  ],
  [
    [cue('place'), cue('highest')],
    `peringkat berapa | ranking berapa | rangking berapa | urutan berapa | urutan ke berapa | nomor berapa | juara berapa | posisi berapa | posisi ke berapa | peringkat ke berapa | ranking ke berapa | rank berapa | what rank | which rank | where does it rank | what place | what position | how does it rank | rank among`,
  ],
];
