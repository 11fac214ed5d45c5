import { listEvidence } from '../../metrics/list-evidence.ts';
import { listEvidenceSources } from '../../metrics/list-evidence-sources.ts';
import { listOutletClocks } from '../../metrics/outlet-clocks.ts';
import { toNameKey } from '../../text.ts';
import type { EntryDraft } from '../ledger/entry.ts';
import type { Evidence, EvidencePlace } from '../ledger/evidence.ts';
import { findProofs, type Proof } from './find-proofs.ts';
import { measure, type Measurement, unitOf } from './measure.ts';
import { onlyAsked } from './only-asked.ts';
import { openComparison } from './open-comparison.ts';
import { noteOmzet } from './note-omzet.ts';
import { defineTool, type ToolTurn } from './tool.ts';

export const showEvidenceTool = defineTool({
  name: 'show_evidence',
  description:
    'Proof of the last answer, or of a metric and period: definition, scope, receipts, what was left out, agreement with the source’s own report.',
  run: async (turn, input) => {
    const proofs = findProofs(input, turn.previous);
    if (proofs.length === 0) return turn.results.record([{ type: 'notice', notice: 'nothing_to_prove' }]);
    const drafts: EntryDraft[] = [];
    for (const proof of proofs) drafts.push(...(await proveSides(turn, proof, drafts.length > 0)));
    return turn.results.record(drafts.slice(0, MOST_ENTRIES));
  },
});

const MOST_ENTRIES = 3;
/** More than people read, less than a phone can open. */
const MOST_ROWS = 5000;

/** A comparison is proved on both sides, each as far as it was compared. */
async function listSides(turn: ToolTurn, proof: Proof): Promise<{ turn: ToolTurn; proof: Proof }[]> {
  const { period, compareTo, filters } = proof;
  if (!compareTo) return [{ turn, proof }];
  const fair = await openComparison(turn, { period, compareTo, filters });
  return [fair.current, fair.earlier].map((side) => ({
    turn: side.turn,
    proof: { ...proof, period: side.period, filters: fair.filters },
  }));
}

/** What is missing on the first side is not said again for the other. */
async function proveSides(turn: ToolTurn, proof: Proof, isFurther: boolean): Promise<EntryDraft[]> {
  const drafts: EntryDraft[] = [];
  for (const [place, side] of (await listSides(turn, proof)).entries()) {
    const beside = place > 0 ? 'compared' : isFurther ? 'also' : null;
    const found = await prove(side.turn, side.proof, beside);
    drafts.push(...found);
    if (found.every((draft) => draft.type !== 'evidence')) break;
  }
  return drafts;
}

async function prove(turn: ToolTurn, asked: Proof, beside: Evidence['beside']): Promise<EntryDraft[]> {
  const { proof, measured } = await measureProof(turn, asked);
  const { metric, period, filters, receipts, dimensions } = proof;
  if (!measured.available.includes(metric)) return measured.missing;
  const { result } = measured;
  const values = result.rows[0]?.values ?? {};
  const value = values[metric] ?? null;
  if (value === null) return [{ type: 'notice', notice: 'empty', metric, period, filters }];
  noteOmzet(turn, metric);
  const question = { metric, period, filters, dimensions, ...(receipts ? { receipts } : {}) };
  const found = beside
    ? { rows: [], isCut: false }
    : await listEvidence(turn.ctx, { ...question, limit: MOST_ROWS });
  return [
    {
      type: 'evidence',
      metric,
      unit: unitOf(metric),
      currency: result.currency,
      period,
      filters,
      ...(receipts ? { receipts } : {}),
      value,
      orders: values.orders ?? null,
      refunds: values.refunds ?? null,
      places: await listPlaces(turn, proof, result.freshness.outlets),
      sources: beside ? [] : await listEvidenceSources(turn.ctx, { period, filters }),
      beside,
      ...found,
    },
  ];
}

/** Receipts that list products without units were ranked by receipts; they are proved so, too. */
async function measureProof(turn: ToolTurn, proof: Proof): Promise<{ proof: Proof; measured: Measurement }> {
  const { metric, period, filters, receipts } = proof;
  const measured = await measure(turn, {
    metrics: [...new Set([metric, 'orders' as const, 'refunds' as const])],
    period,
    filters,
    ...(receipts ? { receipts } : {}),
  });
  const isListed = proof.dimensions.length > 0 && metric === 'items_sold';
  if (measured.available.includes(metric) || !isListed || !measured.available.includes('orders')) {
    return { proof, measured: { ...measured, missing: onlyAsked(measured.missing, [metric]) } };
  }
  turn.results.addAssumption('orders_instead_of_units');
  return { proof: { ...proof, metric: 'orders' }, measured };
}

/** Where the figure is from, with the start of each outlet's business day. */
async function listPlaces(
  { ctx }: ToolTurn,
  { filters }: Proof,
  ends: readonly { name: string; through: string }[],
): Promise<EvidencePlace[]> {
  const clocks = await ctx.query((tx) => listOutletClocks(tx, ctx.now));
  const asked = filters
    .filter((filter) => filter.dimension === 'outlet')
    .map(({ values }) => values.map(toNameKey));
  return clocks
    .filter(({ nameKey }) => asked.every((keys) => keys.includes(nameKey)))
    .map(({ name, timeZone, dayStartMinutes }) => ({
      outlet: name,
      timeZone,
      dayStartMinutes,
      through: ends.find((end) => end.name === name)?.through ?? null,
    }));
}
