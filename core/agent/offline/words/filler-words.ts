/** Words that a question may hold without saying anything about the figure. One list per language. */
export const INDONESIAN_FILLERS = `
yang di ke dari dan dengan untuk pada dalam oleh tentang kepada sebagai adalah ialah itu ini sih dong deh kok lah kah pun nih tuh loh lho ya yuk ayo mah atuh euy kan toh
nya si sang para saya aku gue gw gua kita kami kamu anda dia mereka kalian lu lo elo ane ente bapak pak ibu bu mas mbak kak abang bang bos gan agan min mimin admin sis sist bro cuy coy guys om tante cak mbah neng say beb
tolong mohon minta coba bisa boleh mau ingin pengen pengin pingin kepengen perlu butuh harus mesti akan bakal lagi sedang sudah belum pernah telah masih baru tadi nanti barusan dulu sebentar bentar cepat segera
kasih kasi beri berikan beritahu info infokan informasi informasikan kabari kabarin tahu tau ketahui lihat melihat kelihatan cek periksa hitung menghitung dihitung itungin hitungin hitungkan carikan cari cariin sebutkan sebut tunjukkan tunjukin tampilkan tampil munculkan kirim kirimkan bilang bilangin jelasin ceritakan laporkan laporan lapor report rangkum rangkumin ringkas ringkasan
apakah apa siapa mana kapan berapa bagaimana kenapa banyak jumlah total angka nilai besar nominal data 
ada adakah punya ialah menjadi jadi terjadi merupakan selama sekitar kira kira kurang lebih hampir tepat tepatnya pas persis semuanya keseluruhan
tidak bukan jangan belum tanpa kalau jika bila apabila ketika saat waktu sewaktu pas begitu begini gitu gini seperti kayak kaya kek macam semacam ibarat
atau tapi tetapi namun sedangkan karena sebab makanya maka lalu terus kemudian juga saja hanya cuma banget sekali sangat terlalu agak lumayan cukup memang emang sebenarnya sebenernya sebetulnya katanya kayaknya sepertinya kira mungkin pasti tentu
usaha bisnis jualan dagang warung kedai kita kami perusahaan toko tokoku milik kepunyaan punyaku
per tiap setiap masing satu semua sama lain lainnya beberapa segala
hingga sampai antara mulai sejak sekitar ketimbang
orang pihak hal rekap rekapan secara
masuk keluar kekumpul terkumpul dikumpulkan kepake terpakai dipakai pakai memakai pake dipake kepakai digunakan dikeluarkan diberikan dikasih kena dikenakan terjadi tercatat dicatat catatan dapat didapat mendapat mendapatkan peroleh memperoleh diperoleh jual menjual dijual kejual
beli membeli dibeli pesan memesan dipesan bayar membayar
ambil bawa bikin buat dibuat lewat melalui via pakai
sini situ sana disini disitu disana
rajin gesit produktif aktif jago handal muncul tampak
banyaknya jumlahnya habis dihabiskan model kepengen
catat tercatat tarik ditarik olah diolah tanya nanya bertanya ditanya jawab butuhin pengennya
pelaporan laporannya performanya perbulan
emangnya sebenernya pokok
udahan barusan kemarinan
dihasilkan dihasilin menghasilkan didapatkan dapetin ngasih
yaudah ywdh yowes
mending mendingan
kerja biasa
penasaran ngintip intip pantau memantau
lumayan gede
sodara
catatannya
terpisah dipisah pisah
keliatannya
nyari mencari
saban
mundur maju
kena kepotong dipotong
karena
dipakek dipergunakan
diambil
entah
berturut
seluruh
tetap
anak
jangka
setor
ngecek mengecek
laporanku
hr
makan minum
pesanan
disebutkan
dijelaskan
belanja berbelanja belanjaan
kebanyakan rata
hehe wkwk haha hmm eh oh ah wah duh aduh nah
bener benar betul oke sip siap baik mantap bagus jelek
dalamnya gitu begitu sesuai berdasarkan menurut khusus khususnya terutama 
kalo dah udh tuh pokoknya pokonya soalnya penting nomor no urutan posisi
rp rupiah idr perak kotak biji
kondisi keadaan situasi perkembangan gimana kabar gambaran hasil capaian pencapaian realisasi
setelah sesudah sebelum pertama terakhir lama barusan sekali kali
ngerti paham bingung penasaran pengin kepo serius
mulu melulu selalu sering jarang kadang
dimana kemana darimana gapapa makasih terima kasih
orangnya bosku sayang deh yak yaa gais gaes ngab bestie
dipunya dimiliki tersedia berlangsung berjalan
kena aplikasi sistem
jam hari minggu bulan tahun tanggal
biar supaya agar biarpun biarkan biasanya umumnya lazimnya normalnya rajin rajinnya malas giat ulet telaten gigih
gampang mudah jelas singkat padat cepet buruan langsung pelan sekilas sepintas garis
barangkali sekiranya kiranya bolehkah bisakah adakah maukah sudikah berkenan mohonlah harap diharapkan
padahal walau walaupun meski meskipun meskipun asal asalkan sembari sambil seraya selagi mumpung berhubung
rupanya ternyata nyatanya sesungguhnya sejujurnya jujur tumben akhirnya ujungnya intinya singkatnya
mungkinkah semoga moga mudah2an mudahan insyaallah alhamdulillah masyaallah astaga waduh yaampun ampun buset anjir anjay njir gila gokil
sepele ribet repot pusing bete sebel kesel senang seneng sedih kaget heran takut khawatir kuatir cemas yakin ragu lupa ingat inget
keren mantul mantap sip josss joss jos top banget bgt abis parah amat nian bener2 sungguh sungguhan
lumayanlah mayan segini segitu sebegitu sebanyak sebesar seberapa sejauh sejumlah sepertinya sekarangnya
bikinin buatin hitungkan jumlahin totalin rekapin ringkasin kasihin bagiin share jabarkan uraikan paparkan sajikan
ngomong ngomongin bicara cerita curhat nanyain tanyain nanyak tanyak
gaspol gas kuy yok ayuk hayuk hayo skuy
kita2 kami2 orang2 semuanyaa
beneran bohong salah masalah soal perihal mengenai seputar terkait berkaitan
paham mengerti nangkep nangkap
dirinya sendiri sendirian masing2 bersama barengan
mulanya awalnya tadinya semula
ini itu begituan gituan ginian
pakde bude paman om tante suhu master puh sepuh juragan pakbos bubos ndan komandan
pernahkah sempat sempet keburu terlanjur
sok silakan silahkan monggo mangga
lewat2 kebetulan sengaja iseng coba2 cobain
nih2 tuh2
tolongin bantuin
dech dehh sihh donk dund
yah yaah lagian btw
dibagi dikali dijumlah dijumlahkan digabung gabungan gabung 
menit detik
aira hai kata katanya tapi tetapi namun
hormat terhormat segala mengetahui diketahui perkenankan izin ijin permisi yth kesediaannya bantuannya berkenan menyampaikan sampaikan disampaikan informasinya datanya sekalian hendak kehendaki seandainya rekan tim laporkanlah sejauh
`;

export const ENGLISH_FILLERS = `
the a an of in on at to for from with by and or but so as is are was were be been being am do does did done have has had having will would can could shall should may might must
i me my mine we us our ours you your yours he she it its they them their this that these those there here
what which who whom whose when where why how much many
please kindly could would want need like wanna gonna gotta let lets tell show give get got getting know see look find check pull fetch display provide send report reports say said
just only also too very really quite about around approximately roughly exactly total totals overall sum figure figures number numbers amount amounts value values count data info information stats statistics
any some all each every both either neither no not none nor yes ok okay hey hi hello thanks thank
business shop store company restaurant place
during within over through throughout across into onto off out up down again further then than once between per via
more less most least few lot lots bit
if because while until although though since whether
last next same other another such own
hmm um uh oh ah well right actually basically
come came coming go went going gone happen happened happening look looks looking like
sir boss mate buddy dude man guys bro miss madam
me us quick quickly now currently right today
one ones thing things
use used using given gave put
people customers
dont don't didn't doesn't isn't aren't wasn't weren't won't can't couldn't i'm i'd i'll we're we've it's that's there's what's whats who's let's how's
us$ usd dollar dollars bucks
many much lately
start starts started end ends ended
run running ran
think thought guess wonder wondering curious
good great nice fine cool bad badly weak door tambah idea true
new old
able across
calendar fiscal
overall
possible possibly maybe perhaps
order sort
their theirs
also else ever
time times
level
dear team
hardworking productive active appear appears appeared
beat beats growing move moved moving model ship shipped bring
track collect collected handled handle handling process processed serve served complete completed bring brought
compared trending trend pace doing going gone turn turned hit hitting expect
seem seems seemed feel felt keep kept stay stayed put set work worked working help helped ask asking question answer
add added include includes including included cover covered contain contains
bar person team staff manager owner customer's
total's overall please's
moment recently earlier previously since already yet still always usually often ever never sometimes
kind sort type
exact precise rough rounded correct accurate actual real
interested interesting important worried
after noon midday
basically typically normally generally roughly essentially simply briefly clearly obviously supposedly apparently hopefully fortunately unfortunately
hardworking busy lazy diligent easier easy quickly real quick
gimme lemme kinda sorta dunno ain't y'all folks everyone everybody anyone anybody someone somebody mate pal fam chief
wow damn gosh omg lol haha btw fyi asap imo tbh idk
assuming given considering regarding concerning
mind minding bother appreciate grateful
figure pull pulled grab fetch crunch crunched dig
first second third
wise basis based
show's
pull up list me tell us
remind let's
read reading hear heard
average
though anyway actually honestly literally
pls plz thx
we've
far
ring rang rung registered
worth
sum
currently
compute calculate calculated calculation count counted counting
rank
full whole entire
open opened close closed closing opening
rest remaining
quick brief short detailed detail details
update updates updated
number's
vs
account accounts
take taken
hour day week month year date
does far
generated
single
recorded record recorded
half
summary summarize summarise overview snapshot
update
terms
respectively
together combined
break broken
went
respectfully kind regards sincerely advise inform grateful outsell outsold outperform outperformed
`;
