import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CardKind } from '../card-shapes.rules.ts'

export interface LayoutRow {
  layoutId: string
  name: string | null
  preset: string | null
  kind: CardKind
  design: unknown
  isDefault: boolean
  updatedAt: Date
}

const LAYOUT = sql`layout_id as "layoutId", name, preset, kind, design, is_default as "isDefault",
  updated_at as "updatedAt"`

/** Those in use; the default of each kind first. */
export async function findLayouts(tx: Tx): Promise<LayoutRow[]> {
  const { rows } = await sql<LayoutRow>`select ${LAYOUT} from post.layouts where archived_at is null
    order by kind desc, is_default desc, created_at, layout_id`.execute(tx)
  return rows
}

/** One put away is found too: cards that chose it keep it. */
export async function findLayoutsByIds(tx: Tx, ids: readonly string[]): Promise<LayoutRow[]> {
  const { rows } = await sql<LayoutRow>`select ${LAYOUT} from post.layouts
    where layout_id = any(${ids}::uuid[])`.execute(tx)
  return rows
}

export async function insertLayout(
  tx: Tx,
  row: { layoutId: string; name: string; kind: CardKind; design: object; by: string; now: Date },
): Promise<void> {
  await sql`insert into post.layouts (layout_id, name, kind, design, created_by, created_at, updated_at)
    values (${row.layoutId}, ${row.name}, ${row.kind}, ${JSON.stringify(row.design)}::jsonb, ${row.by},
      ${row.now}, ${row.now})`.execute(tx)
}

/** A name given to one that the house came with makes it the shop's own. */
export async function updateLayout(
  tx: Tx,
  row: { layoutId: string; name: string | undefined; design: object; now: Date },
): Promise<boolean> {
  const { rows } = await sql`update post.layouts set design = ${JSON.stringify(row.design)}::jsonb,
      name = coalesce(${row.name ?? null}, name),
      preset = case when ${row.name ?? null}::text is null then preset end, updated_at = ${row.now}
    where layout_id = ${row.layoutId} and archived_at is null returning 1`.execute(tx)
  return rows.length > 0
}

export async function makeDefault(tx: Tx, layout: { layoutId: string; kind: CardKind }) {
  await sql`update post.layouts set is_default = (layout_id = ${layout.layoutId})
    where kind = ${layout.kind}`.execute(tx)
}

export async function archiveRow(tx: Tx, layoutId: string, now: Date): Promise<void> {
  await sql`update post.layouts set archived_at = ${now} where layout_id = ${layoutId}`.execute(tx)
}
