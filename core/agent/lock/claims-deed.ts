const DONE =
  '(?:(?:di|ku)?(?:ubah|ganti|atur|setel|simpan|catat|teruskan|sambungkan|hubungi|kirim|hapus|lupakan|batalkan|perbarui|aktifkan|tutup|buka)(?:kan)?|mengubah|mengganti|meneruskan|menghapus|mengirim|menghubungi|menyambungkan|menyimpan)';
const DID =
  '(?:changed|updated|switched|saved|passed|forwarded|notified|contacted|connected|deleted|erased|forgotten|cancelled|canceled|enabled|disabled|applied)';

/** "sudah saya ubah", "has been changed": deeds come from the person's own yes, and from notices. */
const DEEDS = new RegExp(
  [
    `\\b(?:sudah|udah|sdh|telah|berhasil|barusan|baru saja) (?:saya |aku |kami |aira )?(?:berhasil )?${DONE}(?:nya)?\\b`,
    `\\b(?:have|has|had|ve|was|were|is|are|been|now|just|already|successfully|i|we) (?:been |now |just |already |also )?${DID}\\b`,
  ].join('|'),
);

/** True when a text says that something was done. A model can do nothing, so it cannot have. */
export function claimsDeed(reading: string): boolean {
  return DEEDS.test(reading);
}
