import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '#core/agent/ledger/entry.ts';
import { createLedger, type Ledger } from '#core/agent/ledger/ledger.ts';
import { renderText } from '#core/agent/lock/render-text.ts';
import type { Locale } from '#core/text.ts';

const JULY = { from: '2025-07-01', to: '2025-07-31' };
const AUGUST = { from: '2025-08-01', to: '2025-08-31' };
const SCOPE = { currency: 'IDR', filters: [], isEmpty: false } as const;

/** Sales fell, orders rose: whoever mixes them up lies. */
const DRAFTS: EntryDraft[] = [
  {
    ...SCOPE,
    type: 'cell',
    stat: 'change',
    metric: 'net_sales',
    unit: 'money',
    period: AUGUST,
    value: 19_978_721_000,
    compare: { period: JULY, previous: 24_262_863_200, changePct: -17.7, untilTime: null },
  },
  { ...SCOPE, type: 'cell', stat: 'total', metric: 'orders', unit: 'orders', period: AUGUST, value: 866 },
  {
    type: 'ranking',
    metric: 'items_sold',
    unit: 'units',
    currency: 'IDR',
    period: AUGUST,
    filters: [],
    stat: 'total',
    dimension: 'product',
    direction: 'desc',
    limit: 2,
    isInTime: false,
    items: [
      { key: 'Paket Acne 1', value: 262 },
      { key: 'Tas Tenteng', value: 13 },
    ],
  },
];

function createTurn(): Ledger {
  const ledger = createLedger();
  ledger.record(DRAFTS);
  return ledger;
}

const ledger = createTurn();

const OPENINGS = ['', 'Siap kak. ', 'Jadi begini, ', 'Sure. ', 'Oke,\n', 'Wah, '];
const LIES: Record<string, fc.Arbitrary<string>> = {
  'a wrong digit': fc.integer({ min: 0, max: 1e12 }).map((value) => `Rp ${value.toLocaleString('id-ID')}`),
  'a right figure without a reference': fc.constantFrom(
    'Rp 199.787.210',
    '199,787,210',
    '866 transaksi',
    'Rp 199,8 juta',
    'minus 17,7 persen',
    'delapan ratus enam puluh enam',
  ),
  'an invented percentage': fc
    .float({ min: 0, max: 100, noNaN: true })
    .map((value) => `sekitar ${value.toFixed(1)}%`),
  'a figure in words': fc
    .tuple(
      fc.constantFrom('dua', 'tiga', 'lima', 'sembilan', 'sepuluh', 'seratus', 'two', 'seven', 'ninety'),
      fc.constantFrom('juta', 'ribu', 'puluh', 'persen', 'million', 'percent', 'kali lipat'),
    )
    .map((words) => words.join(' ')),
  'a wrong direction': fc.constantFrom(
    '{{c1}} Mantap, naik terus!',
    'Penjualan meningkat. {{c1}}',
    'It went up. {{c1}}',
    'growth looks good {{c1}}',
    'Pertumbuhan bagus {{c1}}',
    '{{c1}} 📈',
    'omzet naik',
  ),
  'a swapped label': fc.constantFrom(
    'Laba: {{c1}}',
    'Jumlah transaksi {{c1}}',
    'Refunds were {{c2}}',
    'Total pajak: {{c1}}',
    'Tas Tenteng: {{r1}}',
    'Omzet dan transaksi: {{c2}} {{c1}}',
  ),
  'a swapped period': fc.constantFrom(
    'Juli: {{c1}}',
    'Bulan lalu {{c1}}',
    'Kemarin {{c2}}',
    'In June {{c2}}',
    'minggu ini {{c2}}',
    'yesterday {{c2}}',
  ),
  'a claim of rank': fc.constantFrom(
    'Produk terlaris ya Tas Tenteng',
    'the best one is Tas Tenteng',
    'yang paling sepi hari itu',
    'tertinggi sepanjang masa',
  ),
  'an unknown reference': fc.constantFrom(
    '{{c9}}',
    '{{r2}}',
    '{{c1.previous}}',
    '{{say.profit}}',
    '{{x}}',
    '{{C1}}',
  ),
};

describe('the number lock against models that lie', () => {
  describe('fails well', () => {
    it.each(Object.keys(LIES))('lets through nothing with %s in 1,500 tries', (name) => {
      const lie = LIES[name] ?? fc.constant('');
      const tail = fc.constantFrom('', ' ya kak', '\n{{c2}}', ' Semangat!');
      fc.assert(
        fc.property(fc.constantFrom(...OPENINGS), lie, tail, (opening, claim, end) => {
          expect(renderText(`${opening}${claim}${end}`, ledger, 'id').ok).toBe(false);
        }),
        { numRuns: 1500 },
      );
    });
  });

  describe('works', () => {
    it('sends only what the ledger says, whatever honest words stand around it', () => {
      const honest = fc.constantFrom('Siap kak.', 'Ini ya:', 'Here it is.', 'Semoga membantu!', '😊');
      const reference = fc.constantFrom('{{c1}}', '{{c2}}', '{{r1}}', '{{ c1 }}');
      const locale = fc.constantFrom<Locale>('id', 'en');
      fc.assert(
        fc.property(
          fc.array(fc.tuple(honest, reference), { minLength: 1, maxLength: 4 }),
          locale,
          (parts, language) => {
            const result = renderText(parts.flat().join('\n'), ledger, language);
            expect(result.ok).toBe(true);
            if (!result.ok) return;
            const rest = KNOWN[language].reduce((text, known) => text.replaceAll(known, ''), result.text);
            expect(rest).not.toMatch(/\d|naik|turun|up|down/);
          },
        ),
        { numRuns: 1000 },
      );
    });
  });
});

const KNOWN: Record<Locale, string[]> = {
  id: [
    'Omzet Agustus 2025: Rp 199.787.210, turun Rp 42.841.422 (17,7%) dari Juli 2025 (Rp 242.628.632).',
    'Jumlah transaksi Agustus 2025: 866.',
    'Produk dengan item terjual tertinggi, Agustus 2025:\n• Paket Acne 1: 262\n• Tas Tenteng: 13',
  ],
  en: [
    'Net sales August 2025: Rp 199,787,210, down Rp 42,841,422 (17.7%) from July 2025 (Rp 242,628,632).',
    'Orders August 2025: 866.',
    'Product with the highest items sold, August 2025:\n• Paket Acne 1: 262\n• Tas Tenteng: 13',
  ],
};
