import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { type ImportKind, type Mapping, mapping } from './mapping.rules.ts'

/** How files of this kind were read before, the latest first. */
export async function rememberedMappings(tx: Tx, kind: ImportKind): Promise<Mapping[]> {
  const { rows } = await sql<{ mapping: unknown }>`
    select mapping from imports.mappings where kind = ${kind} order by updated_at desc`.execute(tx)
  return rows.flatMap((row) => mapping.safeParse(row.mapping).data ?? [])
}

export async function rememberMapping(
  tx: Tx,
  remembered: Mapping,
  by: { name: string; at: Date },
): Promise<void> {
  await sql`
    insert into imports.mappings (kind, source, mapping, updated_by_name, updated_at)
    values (${remembered.kind}, ${remembered.source}, ${JSON.stringify(remembered)}::jsonb, ${by.name},
      ${by.at})
    on conflict (kind, source) do update set mapping = excluded.mapping,
      updated_by_name = excluded.updated_by_name, updated_at = excluded.updated_at`.execute(tx)
}
