import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { deleteTouched, readBulkTouched } from '../../people/index.ts'
import { lockPersons } from '../segments.queries.ts'
import { judgeTouched, type Lanes, refresh, touchesOf } from './turns.ts'

/** A source that has been silent for so long has ended, or is being resumed and will touch again. */
const SILENCE = 3000
const ROWS_A_TURN = 100
const PERSONS_A_CHUNK = 500

/**
 * History that an import or an undo brought: one look at each person when it is over, in small
 * chunks, so that the live lane never waits for it. A crash in the middle begins again; twice is once.
 */
export async function bulkTurn(ctx: Ctx, lanes: Lanes): Promise<'more' | 'rest'> {
  const quietSince = new Date(Date.now() - SILENCE)
  const rows = await readBulkTouched(ctx.tx, { quietSince, limit: ROWS_A_TURN })
  if (rows.length === 0) return 'rest'
  const touches = [...touchesOf(rows)]
  for (let from = 0; from < touches.length; from += PERSONS_A_CHUNK) {
    const chunk = new Map(touches.slice(from, from + PERSONS_A_CHUNK))
    await inTransaction(ctx, async (ctx) => {
      const now = await lockPersons(ctx.tx, [...chunk.keys()])
      const active = await refresh(ctx, lanes)
      await judgeTouched(ctx, active, chunk, now)
    })
  }
  await deleteTouched(
    ctx.tx,
    rows.map(({ touchedId }) => touchedId),
  )
  return 'more'
}
