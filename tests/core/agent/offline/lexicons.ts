import type { Lexicon } from '#core/agent/offline/plan.ts';

/** A café with three outlets; its channel and its payment method "Shopee" share a name. */
export const CAFE: Lexicon = {
  businessName: 'Kopi Senja',
  currency: 'IDR',
  covered: { from: '2024-11-19', to: '2026-11-18' },
  names: {
    outlet: ['Denpasar', 'Ubud', 'Kemang'],
    category: ['Kopi', 'Non Kopi', 'Makanan', 'Snack'],
    product: [
      'Kopi Susu Gula Aren',
      'Americano',
      'Cappuccino',
      'Es Teh Manis',
      'Matcha Latte',
      'Caffe Latte',
      'Caramel Latte',
      'Roti Bakar Coklat',
      'Roti Bakar Keju',
      'Nasi Goreng Kampung',
      'Mie Goreng',
      'Pisang Goreng',
      'Kentang Goreng',
      'Croissant',
      'Es Jeruk',
      'Lemon Tea',
      'Air Mineral',
      'Paket Hemat A',
      'Paket Hemat B',
      'V60',
    ],
    payment_method: ['Tunai', 'QRIS', 'GoPay', 'OVO', 'Debit BCA', 'Shopee'],
    sales_channel: ['Dine In', 'Take Away', 'GoFood', 'GrabFood', 'Shopee'],
    cashier: ['Sari', 'Budi', 'Agus', 'Dewi'],
  },
};

/** A corner shop with one outlet and no channels. */
export const MART: Lexicon = {
  businessName: 'Toko Makmur',
  currency: 'IDR',
  covered: { from: '2025-01-02', to: '2026-03-24' },
  names: {
    outlet: ['Toko Makmur'],
    category: ['Sembako', 'Minuman', 'Rokok', 'Perawatan'],
    product: [
      'Indomie Goreng',
      'Indomie Soto Ayam',
      'Beras Ramos 5kg',
      'Beras Pandan Wangi 5kg',
      'Minyak Goreng Bimoli 2L',
      'Gula Pasir 1kg',
      'Aqua 600ml',
      'Aqua Galon',
      'Teh Botol Sosro',
      'Rokok Surya 16',
      'Sampo Pantene 170ml',
      'Sabun Lifebuoy',
      'Telur Ayam 1kg',
      'Kopi Kapal Api',
    ],
    payment_method: ['cash', 'transfer', 'QRIS'],
    cashier: ['Rina', 'Joko'],
  },
};

/** A pizzeria in dollars without payment methods, outlets or cashiers. */
export const PIZZERIA: Lexicon = {
  businessName: 'Luigi',
  currency: 'USD',
  covered: { from: '2025-01-01', to: '2026-06-09' },
  names: {
    category: ['Classic', 'Veggie', 'Supreme'],
    product: [
      'The Hawaiian Pizza',
      'The Pepperoni Pizza',
      'The Greek Pizza',
      'The Five Cheese Pizza',
      'The Thai Chicken Pizza',
      'The Spicy Italian Pizza',
      'The Italian Supreme Pizza',
      'The Veggie Pizza',
    ],
  },
};

/** A kedai whose names are sizes of one product, parts of each other, and words of the language. */
export const KEDAI: Lexicon = {
  businessName: 'Kedai Rindu',
  currency: 'IDR',
  covered: { from: '2025-01-01', to: '2026-11-18' },
  names: {
    outlet: ['Sudirman', 'Kota Lama'],
    category: ['Makanan', 'Minuman', 'Promo'],
    product: [
      'Es Teh Manis',
      'Es Teh Manis Jumbo',
      'Es Teh Tawar',
      'Teh Tarik',
      'Teh Panas',
      'Kopi Susu Gula Aren',
      'Kopi Susu Panas',
      'Paket Nasi Ayam + Es Teh',
      'Hari Ini Kopi',
      'Paket Hemat',
      'Americano Hot',
      'Americano Ice',
      'Nasi Goreng Spesial',
      'Nasi Goreng Ayam',
      'Ayam Geprek',
      'Air Mineral 600ml',
      'Air Mineral 1500ml',
      'Kopi Pagi',
    ],
    payment_method: ['Tunai', 'QRIS', 'GoPay'],
    sales_channel: ['GoFood', 'GrabFood', 'Dine In'],
    cashier: ['Untung', 'Senin', 'Agus', 'Fitri', 'Dini', 'Mei', 'Ade'],
  },
};

/** A pharmacy, where another strength is another product. */
export const APOTEK: Lexicon = {
  businessName: 'Apotek Sehat',
  currency: 'IDR',
  covered: { from: '2025-01-01', to: '2026-11-18' },
  names: {
    outlet: ['Bogor', 'Depok'],
    category: ['Obat Bebas', 'Obat Resep', 'Vitamin', 'Alkes'],
    product: [
      'Amoxicillin 500 mg',
      'Paracetamol 500 mg',
      'Promaag Tablet',
      'Vitamin C 1000 mg',
      'Vitamin C 500 mg',
      'Vitamin D3',
      'Minyak Kayu Putih',
    ],
    payment_method: ['Tunai', 'QRIS'],
    cashier: ['Rina', 'Joko'],
  },
};
