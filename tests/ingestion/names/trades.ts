/** How a trade names its goods: parts that are put together, one of each. '' leaves a part out. */
export interface Trade {
  name: string;
  parts: readonly (readonly string[])[];
  /** Prices of the trade, few on purpose: different goods often cost the same. */
  prices: readonly number[];
}

const list = (text: string): string[] => text.split(',').map((part) => part.trim());

/** Seen while the rules were written. */
export const SEEN_TRADES: readonly Trade[] = [
  {
    name: 'café',
    parts: [
      list('Es,Hot,Iced,,'),
      list(
        'Kopi Susu,Latte,Cappuccino,Americano,Mocha,Matcha Latte,Kopi Tubruk,Teh Tarik,Lemon Tea,Melon Squash,Cokelat,Red Velvet,Taro,Macchiato,Affogato,Espresso,Flat White,Lychee Tea',
      ),
      list(',,Gula Aren,Vanilla,Hazelnut,Caramel,Pandan,Oat,Almond,Rum,Regal,Boba'),
      list(',,Small,Medium,Large'),
    ],
    prices: [15_000, 18_000, 22_000, 25_000, 28_000],
  },
  {
    name: 'minimarket',
    parts: [
      list(
        'Indomilk,Ultramilk,Frisian,Nutrisari,Pocari,Mizone,Chitato,Qtela,Taro,Oreo,Roma,Monde,Silverqueen,Beng Beng,Sunlight,Rinso,Soklin,Molto,Lifebuoy,Pepsodent,Sariwangi,Bango,Kapal Api,Tropicana',
      ),
      list(
        'Cokelat,Stroberi,Vanila,Original,Jeruk,Lemon,Melon,Apel,Anggur,Keju,Rumput Laut,Sapi Panggang,Balado,Barbeque,Mint,Jahe',
      ),
      list('50g,75 g,100g,110 ml,200ml,250 ml,600ml,1 L,1.5L,isi 10,isi 12,@5'),
    ],
    prices: [2_500, 3_500, 5_000, 7_500, 12_000, 18_000],
  },
  {
    name: 'skincare',
    parts: [
      list('Radian,Glowing,Luminos,Avera,Naura,Kirana,Somera,Dewita'),
      list(
        'Brightening,Lightening,Whitening,Hydrating,Soothing,Acne,Anti Aging,Retinol,Retinal,Niacinamide,Salicylic,Centella,Ceramide,Vitamin C,Peptide',
      ),
      list(
        'Serum,Toner,Tonic,Cleanser,Day Cream,Night Cream,Sunscreen,Facial Wash,Peeling,Essence,Lotion,Mask',
      ),
      list(',,15ml,30 ml,50 ml,100ml,New,Refill'),
    ],
    prices: [45_000, 65_000, 85_000, 99_000, 129_000],
  },
];

/** Trades that were looked at only when a merge of theirs was wrong. */
export const FURTHER_TRADES: readonly Trade[] = [
  {
    name: 'warung',
    parts: [
      list(
        'Ayam,Bebek,Lele,Nila,Gurame,Kerang,Cumi,Udang,Tongkol,Bandeng,Tempe,Tahu,Telur,Nasi,Mie,Bihun,Kwetiau,Soto Ayam,Soto Sapi,Pecel,Rawon,Sate Kambing,Sate Ayam,Gulai,Rendang',
      ),
      list(
        'Goreng,Bakar,Geprek,Penyet,Rebus,Kremes,Balado,Rica,Asam Manis,Saus Padang,Lada Hitam,Kecap,Krispi,Komplit,,',
      ),
      list(
        ',,,Pedas,Spesial,Telur,Keju,Sambal Ijo,Sambal Matah,Sambal Terasi,Paket 1,Paket 2,Paket A,Paket B,1 Ekor,1/2 Ekor',
      ),
    ],
    prices: [8_000, 10_000, 13_000, 15_000, 18_000, 20_000],
  },
  {
    name: 'pharmacy',
    parts: [
      list(
        'Paracetamol,Amoxicillin,Ampicillin,Cefixime,Cefadroxil,Cefotaxime,Ceftriaxone,Cetirizine,Loratadine,Amlodipine,Nifedipine,Nicardipine,Captopril,Lisinopril,Losartan,Valsartan,Simvastatin,Atorvastatin,Metformin,Metronidazole,Glimepiride,Glibenclamide,Omeprazole,Lansoprazole,Ranitidine,Famotidine,Antasida,Ibuprofen,Diclofenac,Meloxicam,Piroxicam,Prednisone,Prednisolone,Dexamethasone,Methylprednisolone,Salbutamol,Ambroxol,Bromhexine,Domperidone,Clonidine,Clonazepam,Lorazepam,Clobazam,Ketoconazole,Itraconazole,Fluconazole,Acyclovir,Allopurinol,Folavit,Neurobion,Sangobion,Becefort,Enervon,Imboost,Tolak Angin,Antangin,Bodrex,Bodrexin,Panadol,Sanmol,Tempra,Promag,Mylanta,Polysilane,Decolgen,Neozep,Mixagrip,Ultraflu,Konidin,Komix,Laserin,Betadine,Insto,Rohto',
      ),
      list(',Tablet,Kaplet,Sirup,Drop,Forte,Plus'),
      list(',,4mg,5 mg,10 mg,100mg,250 mg,500mg,60 ml,100 ml'),
      list(',,,isi 10,isi 4,strip'),
    ],
    prices: [3_000, 6_000, 9_000, 12_500, 21_000, 35_000],
  },
  {
    name: 'fashion',
    parts: [
      list(
        'Kaos,Kemeja,Celana,Rok,Jaket,Gamis,Tunik,Blouse,Dress,Hoodie,Sweater,Cardigan,Jilbab,Pashmina,Bergo,Daster,Kulot,Koko',
      ),
      list(
        'Polos,Batik,Bordir,Renda,Katun,Linen,Denim,Rayon,Crinkle,Plisket,Motif Bunga,Garis,Salur,Kotak,Oversize,Slimfit',
      ),
      list(
        'Hitam,Putih,Merah,Maroon,Navy,Coklat,Cream,Mocca,Hijau,Army,Lilac,Abu,Biru,Kuning,Mustard,Salem,Milo,Dusty Pink',
      ),
      list(',,S,M,L,XL,XXL,Anak,Dewasa'),
    ],
    prices: [49_000, 75_000, 89_000, 120_000, 165_000],
  },
];
