import { decline, type PhraseLine } from '../concepts.ts';

/**
 * What sales data cannot answer. `sure` ones decline whatever else the question says;
 * the others only when no name of the business explains the word.
 */
export const GUARD_WORDS: readonly PhraseLine[] = [
  [
    [decline('injection')],
    `abaikan instruksi | abaikan perintah | abaikan semua instruksi | abaikan semua perintah | abaikan aturan | abaikan semua aturan | lupakan instruksi | lupakan semua instruksi | lupakan perintah | lupakan aturan | ignore previous | ignore all previous | ignore the previous | ignore all | ignore your | ignore above | ignore the above | ignore any | disregard | disregard previous | forget previous | forget your instructions | forget all
    | forget everything above | forget everything you were told | forget everything before | forget your rules | system prompt | prompt sistem | your prompt | instruksi sistem | sistem prompt | system message | developer mode | mode developer | mode pengembang | jailbreak | kamu sekarang admin | kamu sekarang adalah | kamu adalah admin | you are now | act as | pretend | pretend to be | pura pura | berpura pura | berperan sebagai | override | bypass | sebagai admin | as an admin | as admin | admin mode | sudo
    | drop table | select from | select * from | delete from | insert into | union select | update set | or 1 1 | truncate table | alter table | tampilkan prompt | bocorkan | reveal your | show your instructions | your instructions | instruksimu | api key | password | kata sandi | secret key | token rahasia | kredensial | credentials | database dump | isi database | semua tenant | all tenants | business_id | tenant | tanpa batasan | no restrictions
    | hapus semua data | hapus data | delete all | delete data | drop database | ubah data | ubah angka | karang angka | make up numbers | make up a number | ngarang | ngarang angka | mark as admin | new instructions | instruksi baru | dan mode | root access | akses root | instruksi sebelumnya | previous instructions | perintah sebelumnya | initial instructions | hidden instructions | guardrails`,
  ],
  [
    [decline('other_business')],
    `sebelah | seberang | tetangga | toko lain | toko sebelah | toko tetangga | warung sebelah | warung lain | usaha lain | bisnis lain | bisnis sebelah | usaha sebelah | kompetitor | pesaing | competitor | competitors | competitor's | other shop | other shops | other store | other stores | other business | other businesses | another shop | another store | another business | neighbor | neighbour | neighbors | neighbours | next door
    | orang lain | usaha orang | toko orang | saingan | rival | rivals | cafe sebelah | cafe lain | kafe sebelah | kafe lain | restoran sebelah | restoran lain | resto sebelah | resto lain | kedai sebelah | tetangga sebelah | industri | rata rata industri | industry average | pengguna lain | user lain | other users | other merchants | merchant lain | client lain | klien lain | semua toko yang pakai | pemilik lain | other owners | across the street | down the street | other customers of yours
    | starbucks | janji jiwa | kopi kenangan | mixue | mcdonalds | mcdonald | kfc | domino | dominos | pizza hut | indomaret | alfamart | skintific | wardah | somethinc | toko seberang | warung seberang | kafe seberang | cafe seberang | resto seberang | outlet orang | brand lain | merk lain | merek lain | other brand | other brands | other restaurants | other restaurant | other pizzerias | other companies | toko temanku | toko teman | toko saudara | punya orang | punya tetangga`,
  ],
  [
    [decline('no_stock_data')],
    `stok | stock | stocks | persediaan | inventory | inventori | sisa stok | sisa barang | tinggal berapa | sisanya berapa | sisa berapa | in stock | out of stock | restock | restok | kehabisan | habis stok | gudang | warehouse | left in store | how many left | how much left | are left | left in | do we have left | have left | stok opname | stock opname | masih ada berapa | sisa | ready stock | on hand | stok habis | kedaluwarsa | kadaluarsa | expired | expire | reorder | remaining | re stock | perlu beli lagi | perlu belanja lagi | inventory level | stok aman`,
  ],
  [
    [decline('out_of_scope')],
    `gaji | gajian karyawan | upah | payroll | salary | salaries | wage | wages | karyawan | pegawai | employee | employees | absensi | absen | attendance | shift kerja | lembur | sewa | biaya sewa | rent | listrik | biaya listrik | electricity | biaya operasional | operasional | operating expenses | operating expense | operating cost | operating costs | expenses | expense | pengeluaran | biaya iklan | iklan | ads | ad spend | marketing | hutang | utang | piutang | debt | loan | pinjaman | kredit bank | cicilan | modal usaha
    | bayar supplier | supplier | pemasok | vendor | pembelian bahan | arus kas | cash flow | cashflow | neraca | balance sheet | saldo | saldo bank | rekening | bank balance | aset | investor | valuasi | valuation | cuaca | weather | hujan | lelucon | joke | jokes | pantun | puisi | poem | cerita lucu | tebak tebakan | presiden | president | politik | berita | news | sepak bola | bola | football | resep | recipe | recipes | kode python | python | javascript | coding | program | bikin kode | write code
    | write a | tuliskan | bikinin | buatkan caption | caption | konten instagram | instagram | tiktok | followers | follower | rating | ulasan | review | reviews | bintang | lowongan | rekrut | hire | saham | bitcoin | crypto | kurs | dollar rate | exchange rate | zodiak | ramalan bintang | terjemahkan | translate | translation | ibu kota | capital of | siapa penemu | pr matematika | homework | film | movie | lagu | song | musik | music | obat | dokter | kesehatan | agama | pacar | jodoh | nikah | instal | install | wifi
    | thr | bonus karyawan | bpjs | pajak penghasilan | pph | spt | npwp | izin usaha | legal | hukum | lawyer | asuransi | insurance | ongkos kirim | ongkir | pengiriman paket | resi | jadwal | schedule | pesan tiket | tiket | hotel | pesawat | harga emas | harga saham | bensin | macet | traffic jam | pencurian | maling | who won | world cup | piala dunia | stock market | horoscope | biaya gas | biaya air | tagihan listrik | utilities | utility bills`,
  ],
  [
    [decline('no_field')],
    `expensive | most expensive | cheapest | cheap | termahal | paling mahal | mahal | termurah | paling murah | murah | tanggal merah | hari libur | libur | holiday | holidays`,
  ],
  [
    [decline('out_of_scope')],
    `saran | sebaiknya | seharusnya | baiknya | harusnya | haruskah | promosikan | promosiin | advice | tips jualan | strategi | strategy | supaya omzet naik | supaya penjualan naik | supaya sales naik | supaya omzet | supaya penjualan | supaya sales | supaya toko | supaya laku | supaya laris | supaya ramai | supaya tidak sepi | supaya makin laris | supaya makin laku | supaya makin ramai | supaya lebih laris | supaya lebih laku | supaya lebih ramai | supaya naik | supaya untung | supaya pelanggan | supaya customer | supaya orang | supaya produk | supaya barang | supaya bisa naik | supaya tambah laris | supaya tambah ramai | biar omzet naik | biar penjualan naik | biar sales naik | biar omzet | biar penjualan | biar sales | biar toko | biar laku | biar laris | biar ramai | biar tidak sepi | biar makin laris | biar makin laku | biar makin ramai | biar lebih laris | biar lebih laku | biar lebih ramai | biar naik | biar untung | biar pelanggan | biar customer | biar orang | biar produk | biar barang | biar bisa naik | biar tambah laris | biar tambah ramai | agar omzet naik | agar penjualan naik | agar sales naik | agar omzet | agar penjualan | agar sales | agar toko | agar laku | agar laris | agar ramai | agar tidak sepi | agar makin laris | agar makin laku | agar makin ramai | agar lebih laris | agar lebih laku | agar lebih ramai | agar naik | agar untung | agar pelanggan | agar customer | agar orang | agar produk | agar barang | agar bisa naik | agar tambah laris | agar tambah ramai | should i | should we | recommend | recommendation | rekomendasi | gimana caranya | bagaimana cara | how can i | how can we`,
  ],
  [[decline('no_field')], `ukuran | size | sizes | large | medium | small`],
  [
    [decline('no_field')],
    `siapa yang paling banyak beli | siapa yang paling sering beli | siapa yang paling banyak belanja | siapa yang paling sering belanja | siapa yang beli | siapa yang belanja | siapa yang paling banyak order | who buys | who bought | refund rate | return rate | tingkat refund | rasio refund | tingkat retur | berapa kali refund | berapa kali retur | how many refunds | number of refunds | berapa transaksi refund | berapa orang | berapa orang yang datang | best customer | best customers | top customer | top customers | pelanggan terbaik | pelanggan paling`,
  ],
  [
    [decline('no_field', false)],
    `harga | harga jual | price | prices | pricing | harga satuan | unit price | pelanggan | customer | customers | pembeli | konsumen | tamu | pengunjung | visitor | visitors | guest | guests | pelanggan baru | pelanggan lama | new customers | returning customers | repeat customers | repeat order | pelanggan setia | loyal customer | loyal | loyalitas | retention | retensi | umur | usia | age | gender | jenis kelamin | laki laki | perempuan | pria | wanita | male | female | alamat | nomor hp | nomor telepon | phone number | nama pelanggan | email pelanggan | kota pelanggan
    | tip | tips | tipping | meja | table number | nomor meja | waktu tunggu | waiting time | lama makan | durasi | ukuran pizza | komplain | complaint | complaints | footfall | traffic | konversi | conversion | conversion rate | dine in duration | people | persons | orang yang datang | orang datang | berapa orang | how many people | foot traffic | demografi | demographics | walk ins | covers | pax | ekspedisi | kurir | courier | shipping`,
  ],
];
