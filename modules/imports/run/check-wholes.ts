import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { breathe, type ImportRow, updateImport } from '../imports.queries.ts'
import type { Mapping } from '../mapping.rules.ts'
import { countUntaken, deleteLate, insertUntaken } from '../staging.queries.ts'
import { nextChunk } from './next-chunk.ts'
import { foreseeRefusals } from './refusals.ts'
import { LostWork, StopWanted } from './stage.ts'
import { refusedByVerb, sortOut } from './take-chunk.ts'
import { originOf } from './take-pieces.ts'

/**
 * The last part of a dry run: whole orders are put together as a run would, and the rows that it
 * could not take are listed. Nothing is taken, and the cursor does not move.
 */
export async function checkWholes(
  ctx: Ctx,
  row: ImportRow,
  mapping: Mapping,
  currency: string,
  worker: string,
) {
  const { importId } = row
  const origin = originOf(ctx, mapping, importId, mapping.currency ?? currency)
  await inTransaction(ctx, (ctx) => deleteLate(ctx.tx, importId))
  let from = { ...row, cursorKey: '', cursorPiece: 0, cursorNth: 0 }
  for (;;) {
    const chunk = await nextChunk(ctx.tx, from)
    if (!chunk) break
    const { ready, untaken } = await sortOut(ctx, from, mapping, chunk)
    for (const refused of await foreseeRefusals(ctx, ready, origin))
      untaken.push(...refusedByVerb(refused))
    await inTransaction(ctx, async (ctx) => {
      const alive = await breathe(ctx.tx, importId, worker)
      if (!alive) throw new LostWork()
      if (alive.stopWanted) throw new StopWanted()
      await insertUntaken(ctx.tx, importId, untaken, true)
    })
    const { cursorKey, cursorPiece, cursorNth } = chunk
    from = { ...from, cursorKey, cursorPiece, cursorNth }
  }
  const rowsUntaken = await countUntaken(ctx.tx, importId)
  const rowsStaged = row.rowsTotal - row.rowsSkipped - rowsUntaken
  await updateImport(ctx.tx, importId, { rowsUntaken, rowsStaged })
}
