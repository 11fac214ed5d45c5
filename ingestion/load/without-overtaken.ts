import { sql } from 'drizzle-orm';
import { selectRows, type Tx } from '#core/db/database.ts';
import type { CleanSale } from '../clean-sale.ts';
import { toChunks, toJsonParameter } from './json-rows.ts';

/**
 * The sales of an earlier upload that is read again, but those that a later upload has told since: what
 * came last counts, whenever it is read.
 * @param replayOf the run that first read the bytes.
 */
export async function withoutOvertaken(
  tx: Tx,
  target: { sourceId: string; replayOf: string },
  sales: readonly CleanSale[],
): Promise<CleanSale[]> {
  const overtaken = new Set<string>();
  for (const chunk of toChunks(sales.map((sale) => sale.externalId))) {
    const found = await selectRows<{ id: string }>(
      tx,
      sql`with root as (select started_at, file_hash from ingest_runs where id = ${target.replayOf})
          select s.external_id as id
          from json_array_elements_text(${toJsonParameter(chunk)}) as wanted(id)
          cross join lateral (
            select external_id, run_id, status from sales
            where source_id = ${target.sourceId} and external_id = wanted.id offset 0) s
          join ingest_runs r on r.id = s.run_id
          left join ingest_runs first on first.id = r.replay_of
          cross join root
          where s.status <> 'deleted' and coalesce(first.started_at, r.started_at) > root.started_at
            and (r.file_hash is null or r.file_hash is distinct from root.file_hash)`,
    );
    for (const { id } of found) overtaken.add(id);
  }
  return overtaken.size === 0 ? [...sales] : sales.filter((sale) => !overtaken.has(sale.externalId));
}
