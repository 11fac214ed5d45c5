import { toWordPattern } from './word-list.ts';

/**
 * The words that may stand in one breath with a reference: courtesy, presenting, asking back. What
 * is not here could rename the figure, hedge it, deny it or add to it.
 */
export const PLAIN_WORDS = toWordPattern(
  `halo hai hallo assalamualaikum salam kak kakak kakakku bos boss bu ibu pak bapak mas mbak bang min kawan
  saya aku kami kita anda kamu kakaknya aira oke ok okay baik baiklah siap sip nah jadi begini berikut ini itu ya iya
  yaa yuk deh dong kok sih nih lho loh kan pun wah oh ah hmm aduh maaf mohon permisi tolong silakan silahkan
  ada adalah yang dan atau serta juga lalu kemudian dengan untuk buat dari di ke pada dalam oleh agar supaya biar kalau jika
  sudah telah akan bisa dapat boleh mau ingin perlu harus coba mari ayo
  hasil hasilnya jawaban jawabannya angka angkanya data datanya rincian rinciannya ringkasan ringkasannya daftar
  daftarnya informasi info infonya gambaran gambarannya catatan laporan laporannya detail detailnya isi isinya
  pertanyaan pertanyaannya permintaan permintaannya tabel grafik grafiknya tabelnya penjelasan penjelasannya bukti perbandingan perbandingannya beres per
  saya cek kucek dicek cekkan carikan cari lihat lihatlah lihatin tampilkan rangkum rangkumkan hitung dihitung hitungkan
  ambil ambilkan bantu bantuin dibantu jawab sampaikan kirim kirimkan tunjukkan baca bacakan catat
  diminta ditanya ditanyakan tanyakan tanya nanya menanyakan minta sesuai permintaannya
  semoga membantu bermanfaat berguna jelas cukup lengkap terima kasih makasih trims sama samasama senang hati
  silahkan lagi saja aja dulu sekarang langsung tentu pasti memang sekalian sebentar tunggu
  sekali lainnya lain hal begitu gitu seperti dari sini sana bawah atas berikutnya selanjutnya kabari hubungi
  pengecekan pengecekannya penelusuran pencarian temukan ditemukan salinan salinannya temuan temuannya uraian uraiannya ulasan sekilas terlampir lampiran
  berkas file filenya csv bentuk versi siapkan disiapkan sajikan selesai konfirmasi persetujuan maksud maksudnya paham
  mengerti berdasarkan menurut barusan pembanding pembandingnya alasannya kenapa mengapa dia tadi nanti dong semangat jumpa apa apakah bagaimana mana siapa kapan`,
  `hi hello hey dear good morning afternoon evening welcome sure certainly course alright right ok okay yes well so now
  here heres there theres is are thats it its this that these those the a an and or with for from of to in on at by as also too
  i ive im ill me my we our us you your youre youve let lets look looked looking see checked check found find have has had
  been pulled pull got get give given take show shows showing shown share below above following follows
  answer answers result results figure figures data detail details information info summary overview breakdown list
  report comparison simply put request question asked ask asking wanted want need needed requested please thanks thank welcome happy glad hope
  helps help helpful useful enjoy sorry moment just what how do does did can could would like will be
  chart graph picture table file export why explanation thing things sounds back again pull pulled note noted register confirm
  confirmation approval view version found finding findings looking requested together based according way
  done ready quick quickly brief briefly short shortly go goes ahead`,
);
