import { cue, type PhraseLine } from '../concepts.ts';

/** The words that say what to do with a figure. */
export const CUE_WORDS: readonly PhraseLine[] = [
  [
    [cue('highest')],
    `gedean | lebih gede | banyakan | tinggian | bagusan | menangan | yang menang | menang | unggul | wins | is winning | paling tinggi | paling besar | paling banyak | paling tebal | paling bagus | paling baik | paling gacor | paling oke | paling mantap | paling jago | paling gede | paling kencang | tertinggi | terbesar | terbanyak | terbaik | top | paling | best | highest | most | biggest | largest | greatest
    | strongest | maximum | maksimal | maksimum | juara | nomor satu | number one | leading | rekor | record | paling unggul | besar ke kecil | dari besar | dari yang terbesar | dari tertinggi | paling ngebut | dari yang paling besar | sukses | tersukses | paling sukses | gacor | moncer | peringkat atas | descending | dari terbesar | teratas | papan atas | better | lebih tinggi | lebih besar | lebih banyak | lebih bagus | lebih baik | higher | bigger | larger`,
  ],
  [
    [cue('lowest')],
    `paling rendah | paling tipis | tertipis | thinnest | paling kecil | paling sedikit | paling jelek | paling buruk | paling parah | paling minim | paling jarang | paling lemah | paling zonk | paling ampas | terendah | terkecil | tersedikit | terburuk | terjelek | terlemah | worst | lowest | least | smallest | fewest | weakest | minimum | minimal | bottom | poorest | paling bawah | terbawah | kecil ke besar
    | dari kecil | dari yang kecil | dari yang terkecil | dari terendah | dari yang paling kecil | paling payah | ascending | lebih kecil | lebih rendah | lebih sedikit | zonk | lower | smaller | poor | jelek | buruk | paling tidak`,
  ],
  [
    [cue('lowest'), cue('change')],
    `paling turun | paling jeblok | paling ambles | paling merosot | paling drop | paling nyungsep | paling anjlok | paling menurun | turun paling banyak | turun paling besar | paling banyak turun | paling berkurang | biggest drop | biggest decline | dropped the most | fell the most | declined the most | biggest loser | biggest losers`,
  ],
  [
    [cue('highest'), cue('change')],
    `paling naik | paling melonjak | paling meroket | paling meningkat | paling tumbuh | naik paling banyak | naik paling besar | paling banyak naik | biggest increase | paling ngaruh | paling berpengaruh | paling mempengaruhi | paling pengaruh | most affected | contributed the most | biggest growth | grew the most | rose the most | increased the most | fastest growing | biggest gainer | biggest gainers`,
  ],
  [
    [cue('list')],
    `urutkan | urut | urutin | diurutin | rank | ranking | rangking | peringkat | sort | sorted | order by | daftar | list | breakdown | rincian | rinci | rincikan | dirinci | detail | break down | split | sebaran | distribusi | distribution | per each | masing masing | leaderboard | klasemen`,
  ],
  [
    [cue('trend'), cue('chart')],
    `tren | trend | trends | trending | pola | pattern | perkembangan | over time | dari waktu ke waktu | hari ke hari | day to day | bulan ke bulan | pergerakan | naik turunnya | timeline`,
  ],
  [
    [cue('chart')],
    `grafik | grafik batang | grafik garis | grafik lingkaran | grafis | chart | charts | graph | graphs | plot | diagram | kurva | gambar grafik | gambarkan | digambarin | gambarin | visualisasi | visualisasikan | visualkan | divisualkan | visualize | visualise | bar chart | line chart | pie chart | diagram batang | diagram garis | draw`,
  ],
  [
    [cue('table')],
    `tabel | table | tabelkan | ditabelkan | bentuk tabel | dalam tabel | dalam bentuk tabel | as a table | in a table | tables | tabulasi | tabelin | dibikin tabel`,
  ],
  [
    [cue('file')],
    `csv | excel | exel | eksel | xls | xlsx | spreadsheet | google sheet | google sheets | export | ekspor | eksport | unduh | unduhan | download | donlot | file | berkas | as a file | file csv | file excel`,
  ],
  [[cue('list'), cue('recap')], `rekap | rekapan | rekapin | rekapitulasi | recap | summary`],
  [
    [cue('per')],
    `per | by | tiap | each | for each | menurut | berdasarkan | based on | according to | pisah per | dipisah per | dikelompokkan | group by | grouped by | across`,
  ],
  [[cue('every')], `setiap | every | all the`],
  [[cue('which')], `apa | mana | yang mana | which | what | manakah | which one | what is | whats`],
  [
    [cue('plural')],
    `apa saja | mana saja | siapa saja | which ones | what are | apa apa | what were | which are | some`,
  ],
  [
    [cue('share')],
    `porsi berapa persen | berapa persen | persen | persentase | persentasenya | kontribusi | kontribusinya | menyumbang | nyumbang | sumbangan | menyumbangkan | sumbang | share | percent | percentage | proporsi | porsi dari | contribution | contribute | contributes | contributed | portion of | seberapa besar porsi | besar porsi | porsi pembayaran | porsi penjualan | porsi omzet | porsi transaksi | porsi dari | fraction | pangsa | andil | bagian | proportion | how much of | what part of | prosentase | persenan | berapa prosen | part of | what portion | makes up | make up | made up | accounts for | account for`,
  ],
  [
    [cue('compare')],
    `bandingkan | perbandingan | compare | comparison | compared | comparing | banding | beda | bedanya | selisih | perbedaan | difference | differ | membandingkan | differences | compares | gap between | komparasi | apa beda`,
  ],
  [
    [cue('versus')],
    `dikurangi | minus | dibanding | dari pada | versus | vs | against | than | compared to | compared with | compare with | compare to | dengan sebelumnya | dibanding sama | relative to | in comparison to | lawan | kontra | terhadap`,
  ],
  [
    [cue('change')],
    `naik | turun | naik atau turun | turun atau naik | naik apa turun | turun apa naik | naik turun | kenaikan | penurunan | pertumbuhan | tumbuh | growth | grow | grew | grown | growing | rising | falling | dropping | shrinking | increasing | decreasing | declining | increase | increased | decrease | decreased | drop | dropped | fall | fell | fallen | rise | rose | risen | up or down | down or up | going up | going down | go up | go down | went up | went down | up | down
    | meningkat | menurun | peningkatan | anjlok | drop banget | merosot | melonjak | lonjakan | berubah | perubahan | change | changed | changes | ada kenaikan | ada penurunan | membaik | memburuk | lebih baik dari | ketimbang | progress | progres | jeblok | ambles | improve | improved | decline | declined | better than | worse than | worse | higher than | lower than | more than last | less than last | lebih tinggi dari | lebih rendah dari | nambah | berkurang | double | doubled | triple | tripled | halve | halved | jump | jumped | surge | surged | spike | spiked | plunge | plunged | crash | crashed | slump | slumped | soar | soared | tank | tanked | melejit | meroket | melesat | terjun | nyungsep | ambruk | loyo | lesu | dua kali lipat | bagus tidak | bagus apa tidak | bagus atau tidak | bagus apa jelek | get better | got better | getting better | get worse | got worse | getting worse | makin bagus | makin rame | makin sepi | makin laku | is that good | is it good | good or bad | normal tidak | is that normal`,
  ],
  [
    [cue('why')],
    `kenapa | mengapa | why | how come | penyebab | sebab | sebabnya | penyebabnya | alasan | alasannya | gara gara apa | what caused | reason | reasons | what happened | apa yang terjadi | faktor | what explains | explain why | ada apa dengan | apa penyebab | karena apa | apa yang bikin | apa yang membuat | apa yang buat | yang bikin | yang membuat | bikin turun | bikin naik | gara gara | what made | what makes | what drove | what drives | what is driving | driven by | drove | what's driving | what's behind | what is behind | behind the | kok bisa turun | kok bisa naik | kok turun | kok naik | kok sepi | kok ramai | kok anjlok | kok drop | kok menurun | kok bisa | how come | disebabkan | dikarenakan | pemicu | biang kerok | biang keroknya | ada apa sama`,
  ],
  [
    [cue('target')],
    `target | kurang berapa | berapa lagi | kurang berapa lagi | how far | how much more | kekejar | tercapai | kecapai | mencapai | goal | reach | reached | hit | achieve | achieved | tembus | nembus | kejar | dikejar | kesampaian | capai | menembus | quota | sasaran | nyampe target | terpenuhi | penuhi | short of | beat | beats | surpass | surpassed | on track | on course | terlampaui | melampaui`,
  ],
  [[cue('average')], `rata rata | average | mean | on average | avg | averages`],
  [
    [cue('average'), cue('daily')],
    `rata rata per hari | rata rata harian | rata rata sehari | average per day | average daily | daily average | per hari rata rata | average a day | per day on average | sehari rata rata | harian rata rata | rata rata tiap hari | rata rata setiap hari | a day on average | on an average day | in a typical day | sehari dapat berapa | per hari berapa rata rata | average day | on a typical day | biasanya sehari | sehari | a day`,
  ],
  [
    [cue('count')],
    `berapa kali | how many times | berapa hari | berapa banyak hari | how many days | number of days | jumlah hari | ada berapa hari | berapa kali hari | count of days | how many day`,
  ],
  [
    [cue('above')],
    `di atas | lebih dari | lebih besar dari | above | over | more than | greater than | melebihi | exceed | exceeded | exceeding | lewat dari | higher than | tembus lebih dari | bigger than | larger than | exceeds | nembus di atas | past`,
  ],
  [
    [cue('at_least')],
    `minimal | paling sedikit | paling tidak | at least | ke atas | or more | atau lebih | setidaknya | sekurangnya | minimum of | no less than`,
  ],
  [
    [cue('below')],
    `di bawah | kurang dari | lebih kecil dari | below | under | less than | fewer than | lower than | tidak sampai | tidak nyampai | lebih rendah dari | smaller than | tidak tembus | belum sampai | tidak mencapai`,
  ],
  [
    [cue('at_most')],
    `maksimal | at most | or less | ke bawah | atau kurang | no more than | up to | paling banyak hanya | tidak lebih dari`,
  ],
  [
    [cue('status')],
    `data sampai kapan | sampai kapan datanya | data sampai tanggal berapa | data terakhir | data terakhir kapan | update terakhir | terakhir update | data update | sinkron terakhir | terakhir sinkron | last sync | last update | last updated | data up to date | how fresh | data terbaru | data fresh | datanya dari kapan | data dari kapan | data mulai kapan | data lengkap | how recent | latest data | data status | status data | data mulai dari kapan | up to when | until when | since when do you have data | what data do you have | data apa saja | data tersedia | ketersediaan data | periode data | rentang data | data range | date range | data masuk sampai | data sudah masuk | data sudah update | data complete | data coverage | data hari ini sudah masuk | what period does the data cover | data kapan | is the data current | is the data complete | data dari tanggal berapa | data up to | data sudah sampai | data sudah sampai mana | datanya sampai mana | datanya sampai mana | kapan terakhir sinkron | kapan terakhir update | data go back | data goes back | data start | data end`,
  ],
  [
    [cue('define')],
    `itu apa | apa itu | apa artinya | artinya apa | apa arti | maksudnya apa | apa maksud | apa yang dimaksud | yang dimaksud | definisi | what does | what is meant by | mean by | meaning of | definition of | definition | define | explain | jelaskan | pengertian | apa bedanya | what's the difference between | what is the difference between | bedanya apa | cara hitung | cara menghitung | dihitung gimana | dihitung bagaimana | how is it calculated | how do you calculate | how is | calculated | dihitung dari mana | rumus | formula | how do you define | hitungannya gimana | hitungannya bagaimana | dihitungnya | ngitungnya`,
  ],
  [
    [cue('names')],
    `ada apa saja | daftar produk | daftar menu | daftar barang | daftar outlet | daftar cabang | daftar kategori | daftar kasir | daftar channel | nama nama | sebutkan nama | sebutkan semua | sebutkan menu | sebutkan produk | apa saja yang dijual | jual apa saja | what do we sell | what do you sell | do we have | do we sell | yang kita punya | yang kita jual | kita jual apa | list of | list all | list our | list the | show all products | punya apa saja | punya berapa | ada berapa produk | ada berapa menu | ada berapa outlet | ada berapa cabang | ada berapa kasir | ada berapa kategori | berapa produk yang kita punya | berapa cabang | berapa outlet | how many outlets | how many branches | how many products do | how many cashiers | berapa jenis produk | how many categories | name all | names of`,
  ],
  [
    [cue('pay')],
    `bayar | dibayar | pembayaran | paid | pay | paying | paid with | bayar pakai | dibayar pakai | paid by | payments | payment | pays | bayarnya | bayar lewat | bayar via`,
  ],
  [
    [cue('channel')],
    `jualan di | penjualan di | sold through | sold via | order lewat | order via | pesan lewat | lewat aplikasi | pesanan lewat | pesanan dari`,
  ],
  [[cue('only')], `saja | hanya | cuma | only | just | khusus | terbatas | specifically`],
  [[cue('all')], `semua | semuanya | seluruh | all | lengkap | keseluruhan | everything | entire | complete`],
  [
    [cue('follow')],
    `kalau | terus | lalu | trus | and | what about | how about | lanjut | bagaimana dengan | kalo yang | nah | then | same | same for | same thing | yang sama | sama juga | now | or | also | juga | begitu juga | kalau yang | instead | saja kalau`,
  ],
  [
    [cue('correct')],
    `bukan | maksudku | maksud saya | maksudnya | maksud | i mean | i meant | no i meant | salah | eh salah | bukan itu | sorry i meant | ralat | not that | no not | meant | i said | koreksi | eh`,
  ],
  [
    [cue('how')],
    `bagaimana | gimana | how did | how was | how is | how are | how were | how's | how have | how has | how does | how do | seperti apa | apa kabar penjualan | how well`,
  ],
  [
    [cue('none_sold')],
    `belum laku | sama sekali tidak laku | sama sekali belum laku | tidak ada yang beli | nol penjualan | nol terjual | penjualan nol | belum ada yang beli | tidak ada yang laku | have not sold | haven't sold | hasn't sold | has not sold | did we not sell | we didn't sell | not been sold | never been sold | never been ordered | not been ordered | sold nothing | zero sold | sell nothing | belum laku sama sekali | tidak laku sama sekali | belum terjual sama sekali | tidak terjual sama sekali | never sold | not sold at all | tidak terjual | belum terjual | no sales at all | zero sales | tidak ada penjualan | didn't sell | did not sell | unsold | tidak pernah terjual | not selling at all | belum pernah terjual | belum kejual | tidak kejual`,
  ],
  [
    [cue('except')],
    `kecuali | selain | tanpa | except | excluding | without | other than | apart from | not including | tidak termasuk | di luar | besides | bukan dari`,
  ],
  [
    [cue('forecast')],
    `prediksi | prediksikan | perkiraan | perkirakan | ramal | ramalan | ramalkan | forecast | predict | prediction | proyeksi | projection | estimasi | estimate | kira kira bakal | bakal | akan | will | expected | going to be | diprediksi`,
  ],
  [[cue('and')], `dan | serta | beserta | plus | sekalian | as well as | along with | sama`],
  [
    [cue('highest'), cue('often')],
    `paling sering dipakai | paling banyak dipakai | paling sering digunakan | paling banyak digunakan | paling umum | most used | most common | most often | paling sering | tersering | most frequently | most frequent | used most | used the most`,
  ],
  [
    [cue('lowest'), cue('often')],
    `paling jarang dipakai | jarang dipakai | paling sedikit dipakai | least used | paling jarang digunakan | used least | used the least`,
  ],
  [[cue('together')], `gabungan | digabung | gabung | combined | together | dijumlah | ditotal | in total`],
  [
    [cue('plain_total')],
    `total ya bukan rata rata | bukan rata rata | total bukan rata rata | not average | not the average | jangan rata rata`,
  ],
  [
    [cue('nth')],
    `yang kedua | yang ketiga | is second | is third | second place | third place | the second | the third | second one | third one | juara dua | juara tiga | juara 2 | juara 3 | peringkat dua | peringkat tiga | peringkat kedua | peringkat ketiga | kedua | ketiga | kedua terbaik | runner up | second best | nomor dua | nomor 2 | nomor tiga | second highest | third`,
  ],
];
