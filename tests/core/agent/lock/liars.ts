import fc from 'fast-check';
import {
  claims,
  closings,
  digitsOf,
  directions,
  disguises,
  foreignNames,
  forged,
  fractions,
  labels,
  numberWords,
  openings,
  percents,
  periods,
} from './lying-words.ts';
import type { ShopTruth } from './shop-truth.ts';

/** A text with a lie in it: `lie` is the part that must never reach anyone. */
interface Lie {
  text: string;
  lie: string;
}

type Liar = (truth: ShopTruth, neighbour: ShopTruth) => fc.Arbitrary<Lie>;

const references = fc.constantFrom('{{c1}}', '{{c2}}', '{{r1}}');

/** The lie in one of the places around a reference. */
function placed(
  lies: fc.Arbitrary<string>,
  places: readonly ((lie: string, ref: string) => string)[],
): fc.Arbitrary<Lie> {
  return fc
    .tuple(lies, references, fc.constantFrom(...places))
    .map(([lie, ref, place]) => ({ lie, text: place(lie, ref) }));
}

/** The lie anywhere, with courtesy before and after it. */
function anywhere(lies: fc.Arbitrary<string>): fc.Arbitrary<Lie> {
  const told = placed(lies, [
    (lie) => lie,
    (lie, ref) => `${ref} ${lie}`,
    (lie, ref) => `${lie} ${ref}`,
    (lie, ref) => `${lie}\n${ref}`,
    (lie, ref) => `${ref}\n${lie}`,
  ]);
  return fc
    .tuple(openings, told, closings)
    .map(([start, { lie, text }, end]) => ({ lie, text: `${start}${text}${end}` }));
}

/** Every kind of liar; the truth is at hand, so that right figures can be put wrongly. */
export const LIARS: Readonly<Record<string, Liar>> = {
  'a wrong digit': ({ sales }) =>
    anywhere(
      fc
        .integer({ min: 0, max: 1e9 })
        .filter((value) => value !== sales.august)
        .chain(digitsOf),
    ),
  'a right figure of its own': ({ sales, orders }) =>
    anywhere(fc.constantFrom(sales.august, sales.july, orders.august).chain(digitsOf)),
  "the neighbour's figure": (_truth, { sales, orders }) =>
    anywhere(fc.constantFrom(sales.august, orders.august).chain(digitsOf)),
  'a figure in words': () => anywhere(fc.oneof(numberWords, fractions)),
  'an invented percentage': () => anywhere(percents),
  'a right figure in a wrong unit': () =>
    placed(fc.constantFrom('juta', 'ribu', '%', 'pcs', 'rupiah', 'dolar', 'persen', 'lusin', 'USD'), [
      (unit, ref) => `${ref} ${unit}`,
      (unit, ref) => `${unit} ${ref}`,
      (unit, ref) => `${ref}${unit}`,
      (unit, ref) => `Dalam ${unit}: ${ref}`,
    ]),
  'a swapped label': () =>
    placed(labels, [
      (label, ref) => `${label}: ${ref}`,
      (label, ref) => `${label}\n${ref}`,
      (label, ref) => `${ref} (${label})`,
      (label, ref) => `${ref} Itu ${label}.`,
      (label, ref) => `${label} ya kak ${ref}`,
      (label, ref) => `${ref}\nItu ${label}`,
    ]),
  'a swapped period': () =>
    placed(periods, [(period, ref) => `${period}: ${ref}`, (period, ref) => `${ref} untuk ${period}`]),
  'a claim without a figure': () => anywhere(claims),
  'a wrong direction': () => anywhere(directions),
  'a wrong order': ({ units }) =>
    fc
      .shuffledSubarray(
        units.map((item) => item.name),
        { minLength: 2 },
      )
      .chain((names) =>
        fc.constantFrom(', ', ' lalu ', ' > ', ' dan ', ' then ').map((joint) => names.join(joint)),
      )
      .chain((order) => anywhere(fc.constantFrom(order, `Urutannya ${order}`, `Juaranya ${order}`))),
  'an invented name': () =>
    placed(foreignNames, [
      (name, ref) => `${name}: ${ref}`,
      (name, ref) => `${ref} untuk ${name}`,
      (name, ref) => `${name}\n${ref}`,
      (name) => `Terlaris: ${name}`,
      (name, ref) => `${ref}\n• ${name}`,
    ]),
  'a forged reference': () =>
    placed(forged, [(lie) => lie, (lie) => `${lie} {{c1}}`, (lie) => `Siap. ${lie}`]),
  'a figure in markup': () =>
    placed(fc.integer({ min: 1, max: 1e7 }).map(String), [
      (lie, ref) => `${ref}\n[klik](https://evil.example/${lie})`,
      (lie, ref) => `${ref}\n| omzet | ${lie} |`,
      (lie, ref) => `${ref} <b>${lie}</b>`,
      (lie, ref) => `${ref} \`${lie}\``,
      (lie, ref) => `![x](https://evil.example/p.png?v=${lie}) ${ref}`,
      (lie, ref) => `# ${lie}\n${ref}`,
      (lie, ref) => `${ref} &#${lie};`,
    ]),
  'disguised letters': () => anywhere(disguises),
};
