import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/context.ts'
import { contributed } from '../../../kernel/module.ts'
import { type TableShape, tableShapes } from './table-shapes.ts'

export type Move = {
  from: string
  to: string
  /** Only what was first written for these people; null moves everything. */
  origins: string[] | null
}

/**
 * Moves every row that any module keeps about a person, in one statement, so that foreign keys between
 * the tables hold at its end. Rows keep their origin_id, by which they are moved back. A row whose key
 * the other person has already stays where it is, and so is not lost either.
 *
 * Deletes and inserts instead of updating person_id: that is how tables are spread over machines.
 */
export async function moveRows(ctx: Ctx, move: Move): Promise<void> {
  const shapes = await tableShapes(ctx.tx, ctx.host.modules)
  const moved = shapes.filter(({ kind }) => kind === 'person' || kind === 'lookup')
  const parts = moved.map((shape, at) =>
    shape.kind === 'lookup' ? movedLookup(shape, at, move) : movedTable(shape, at, move),
  )
  await sql`with ${sql.join(parts)} select 1`.execute(ctx.tx)
}

const whose = ({ from, origins }: Move) =>
  origins === null
    ? sql`r.person_id = ${from}::uuid`
    : sql`r.person_id = ${from}::uuid and r.origin_id = any(${origins}::uuid[])`

function movedLookup({ name }: TableShape, at: number, move: Move) {
  return sql`${sql.raw(`moved_${at}`)} as (update ${sql.raw(name)} r
    set person_id = ${move.to}::uuid where ${whose(move)})`
}

function movedTable({ name, columns, keys }: TableShape, at: number, move: Move) {
  const taken = keys.map((key) => {
    const same = key.map((column) => `and x.${column} = r.${column}`).join(' ')
    return sql`and not exists (select from ${sql.raw(name)} x
      where x.person_id = ${move.to}::uuid ${sql.raw(same)})`
  })
  const list = sql.raw(columns.join(', '))
  return sql`${sql.raw(`gone_${at}`)} as (delete from ${sql.raw(name)} r
      where ${whose(move)} ${sql.join(taken, sql` `)} returning ${list}),
    ${sql.raw(`moved_${at}`)} as (insert into ${sql.raw(name)} (person_id, ${list})
      select ${move.to}::uuid, ${list} from ${sql.raw(`gone_${at}`)})`
}

/** What is counted from rows that moved is thrown away and counted again by the module that owns it. */
export async function rebuildDerived(ctx: Ctx, personIds: string[]): Promise<void> {
  const shapes = await tableShapes(ctx.tx, ctx.host.modules)
  for (const { name, kind } of shapes) {
    if (kind !== 'derived') continue
    await sql`delete from ${sql.raw(name)} where person_id = any(${personIds}::uuid[])`.execute(
      ctx.tx,
    )
  }
  for (const { value } of contributed(ctx.host.modules, 'person')) {
    await value.rebuild?.(ctx, personIds)
  }
}
