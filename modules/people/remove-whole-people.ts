import { sql } from 'kysely'
import { type Ctx, inTransaction, requirePermission, type Tx } from '../../kernel/context.ts'
import { audit } from '../accounts/index.ts'
import { keepHeadcount } from './headcount.queries.ts'
import { tableShapes } from './merge/table-shapes.ts'
import { touchAll } from './touch.ts'

const AT_ONCE = 500

/**
 * Removes the people that an import made with every row of every module about them, as if they had
 * never been: for made-up people, never for real ones (those are erased). One with whom somebody else
 * was merged stays.
 */
export async function removeWholePeople(
  ctx: Ctx,
  { importId }: { importId: string },
): Promise<{ people: number }> {
  requirePermission(ctx, 'people.erase')
  let people = 0
  for (;;) {
    const removed = await inTransaction(ctx, (ctx) => removeSome(ctx, importId))
    if (removed === 0) break
    people += removed
  }
  await audit(ctx, {
    action: 'people.removed',
    subject: { kind: 'import', id: importId },
    detail: { people },
  })
  return { people }
}

async function removeSome(ctx: Ctx, importId: string): Promise<number> {
  const ids = await removable(ctx.tx, importId)
  if (ids.length === 0) return 0
  const parts = (await tableShapes(ctx.tx, ctx.host.modules)).map(
    ({ name }, at) =>
      sql`${sql.raw(`gone_${at}`)} as (delete from ${sql.raw(name)} where person_id = any(${ids}::uuid[]))`,
  )
  // One statement, so that foreign keys between the tables hold at its end.
  await sql`with ${sql.join(parts)} select 1`.execute(ctx.tx)
  await sql`delete from people.candidates where low_id = any(${ids}::uuid[]) or high_id = any(${ids}::uuid[])`.execute(
    ctx.tx,
  )
  await sql`delete from people.merges where person_id = any(${ids}::uuid[]) or into_id = any(${ids}::uuid[])`.execute(
    ctx.tx,
  )
  const write = sql`delete from people.persons where person_id = any(${ids}::uuid[])`
  await keepHeadcount(ctx.tx, ids, () => write.execute(ctx.tx))
  await touchAll(ctx, ids, '*', { bulk: `import:${importId}` })
  return ids.length
}

async function removable(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people.persons p
    where p.import_id = ${importId} and not exists (
      select from people.persons o where o.merged_into = p.person_id
        and o.import_id is distinct from p.import_id)
    order by p.person_id limit ${AT_ONCE}`.execute(tx)
  return rows.map((row) => row.personId)
}
