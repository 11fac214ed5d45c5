/**
 * Everyday uses of words that otherwise state a figure, a direction or a rank. They are taken out
 * before words are checked; none of them says anything about the business.
 */
export const HARMLESS = new RegExp(
  [
    `\\b(?:salah satu|satu (?:per|persatu|demi) satu|satu (?:hal|saran|ide|langkah|catatan|pertanyaan)(?: lagi| lain)?|satu lagi)\\b`,
    `\\b(?:sekali lagi|(?:senang|makasih|terima kasih|menarik|penting|boleh) sekali|sekalian|pertama tama)\\b`,
    `\\bselamat (?:pagi|siang|sore|malam|datang|jalan|istirahat|beristirahat|berjualan|mencoba|kembali)\\b`,
    `\\b(?:kurang (?:lengkap|jelas|tepat|paham|mengerti|menangkap|yakin|pas)|lebih (?:lanjut|detail|rinci|jelas|lengkap|dari itu|baik (?:tanya|cek)|mudah|enak|nyaman|tenang|yakin|paham|dalam))\\b`,
    `\\b(?:untuk|cara|ingin|mau|bisa|bantu|membantu|upaya|ide) (?:me(?:ningkat|naik|nurun|nambah)(?:kan)?|mengurangi|menambah)\\b`,
    `\\b(?:kalau|jika|apabila|bila) (?:ada )?(?:yang )?kurang(?: jelas| pas)?\\b`,
    `\\bsemoga (?:usaha|bisnis|toko|jualan|dagangan|warung|kedai)\\w*(?: kakak| ibu| bapak| anda)? ?(?:(?:makin|semakin|terus|tetap|selalu) )?(?:tumbuh|bertumbuh|berkembang|maju|ramai|rame|lancar|laris(?: manis)?|sukses|berkah|untung)\\b`,
    `\\b(?:ringkasan|gambaran|daftar|tabel|angka|rincian) (?:singkat )?(?:di atas|di bawah)\\b`,
    `\\b(?:no one|which one|this one|that one|the one|one of|one by one|one (?:thing|moment|idea|tip|suggestion|question|step|note)|(?:any|every|some)one|for once|at once|once again|once more|once you)\\b`,
    `\\b(?:first of all|at first|first things?|(?:confirmation|confirm|check|ask|know|look|see|approval|answer|that|this|it) first|at last|last but not least|a second|just a second|second opinion|secondhand)\\b`,
    `\\b(?:tell|know|learn|see|ask) (?:you |me )?(?:a little |a bit )?more\\b|\\b(?:any|anything|something|nothing|once|one|even) more\\b|\\bmore (?:detail|details|about|help|questions?|information|info|on)\\b`,
    `\\b(?:look|looked|looking|set|follow|sum|keep (?:it|that)|back|catch|sign|speak|come|bring|pick|check|clear|open|follow)(?:s|ed|ing)? up\\b|\\bup (?:to (?:you|date)|for)\\b|\\bup to\\b|\\bfollow ups?\\b`,
    `\\b(?:break|broken|breaks|note|write|written|narrow|drill|jot|slow|sit)(?:ed|ing)? (?:it |this |that |them )?down\\b|\\bdrop (?:me|us|by|in|a)\\b|\\bfall back\\b|\\bgo over\\b|\\bover (?:to|here|there)\\b|\\brun over\\b`,
    `\\b(?:at least let me know|the (?:figures?|numbers?|list|lines?|answer|summary|data) (?:above|below)|see (?:above|below)|as above|shown (?:above|below)|below is|below are)\\b`,
    `\\b(?<!(?:seem|seems|seemed|continu\\w+|tend|tends|tended|start\\w*|began|begin|begins|appear\\w*|going|set|about|used|able|manag\\w+|likely|expect\\w*|due|poised) )to (?:increase|grow|boost|improve|reduce|raise|lower|recover|beat|double check)\\b`,
    `\\b(?:understand|help|serve|know) (?:it |you |this |that |your shop )?better\\b|\\bbetter (?:to|ask|check)\\b|\\bhelps? (?:your |the )?(?:shop|business|store) (?:to )?grow\\b`,
    `\\b(?:hope|wish) (?:your |the )?(?:shop|business|store)(?: keeps?| continues?)? (?:grow\\w*|thriv\\w*|doing well|does well|going well)\\b`,
    `\\bnomor (?:telepon|wa|whatsapp|hp)\\b`,
    `\\b(?:no problem(?: at all)?|no worries|feel free|feels?|(?:hanya|cuma) (?:bisa|dapat|membaca|menjawab|membantu)|can only|could only|(?:only|just) (?:answer|read|help|see|look|work))\\b`,
    `\\b(?:great|good) (?:question|morning|afternoon|evening|work|luck)\\b|\\bpertanyaan (?:yang )?(?:bagus|menarik|baik)\\b|\\b(?:keep|pull|pulled|brought|bring) (?:that |this |it |them )?up\\b|\\bsounds good\\b|\\bnot over\\b|\\blebih (?:awal|dulu|dahulu)\\b`,
    `\\bfor short\\b|\\bin short\\b|\\bshort (?:answer|version|summary|list|and)\\b|\\bgo ahead\\b|\\bbehind (?:it|that|this|the)\\b|\\bat your best\\b|\\bbest (?:regards|wishes|of luck)\\b|\\bmost welcome\\b|\\btop of (?:that|it)\\b`,
    `\\blead time\\b|\\bfor the record\\b`,
  ].join('|'),
  'g',
);
