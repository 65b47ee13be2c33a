import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { isTouchedWaiting } from '../../people/index.ts'
import { lockPersons } from '../segments.queries.ts'
import {
  findFilling,
  movePosition,
  nextPersons,
  readInARow,
  removeRetired,
} from './fill.queries.ts'
import { goLive } from './go-live.ts'
import { judgePersons } from './judge-persons.ts'
import type { Lanes } from './turns.ts'
import { activeVersions } from './versions.ts'

/** Persons locked at a time: 500 hold the live lane up for some 20 ms. */
const CHUNK = 500
const CHUNK_WHEN_QUIET = 4000
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Fills the versions that are new by one chunk, in the order of the persons' ids; those that have
 * seen everybody go live. A chunk is judged by the very function that judges live changes, so the
 * two need no reconciling. Resumable: a version keeps how far it is. While facts come in, it rests
 * as long as it works.
 */
export async function fillTurn(ctx: Ctx, lanes: Lanes): Promise<'more' | 'rest' | Date> {
  const began = Date.now()
  const isBusy = await isTouchedWaiting(ctx.tx)
  const step = await inTransaction(ctx, (ctx) =>
    fillChunk(ctx, lanes, isBusy ? CHUNK : CHUNK_WHEN_QUIET),
  )
  if (!step) return 'rest'
  if (step.ended.length > 0) await goLive(ctx, step.ended)
  await publish(ctx, 'segments', {})
  const now = Date.now()
  return isBusy ? new Date(now + (now - began)) : 'more'
}

/** Fills until nothing is left to fill. */
export async function fillVersions(ctx: Ctx): Promise<void> {
  const lanes: Lanes = { active: null }
  while ((await fillTurn(ctx, lanes)) !== 'rest');
}

async function fillChunk(ctx: Ctx, lanes: Lanes, size: number) {
  const behind = await findFilling(ctx.tx)
  if (behind.length === 0) {
    const active = await activeVersions(ctx, lanes.active)
    // Once for each change of the set of versions: members may be millions.
    if (active !== lanes.active) await removeRetired(ctx.tx)
    lanes.active = active
    return null
  }
  // Those that began together are filled together; the one furthest behind goes first.
  const from = behind[0]?.filledTo ?? null
  const ids = new Set(
    behind.filter(({ filledTo }) => filledTo === from).map(({ versionId }) => versionId),
  )
  const personIds = await nextPersons(ctx.tx, from, size)
  const last = personIds.at(-1)
  if (!last) return { ended: [...ids] }
  const now = await lockPersons(ctx.tx, personIds)
  await readInARow(ctx.tx)
  const active = await activeVersions(ctx, lanes.active)
  lanes.active = active
  await judgePersons(ctx, {
    active,
    versions: active.versions.filter(({ versionId }) => ids.has(versionId)),
    personIds,
    now,
    cause: 'fill',
    after: from ?? FIRST,
    exactly: false,
  })
  await movePosition(ctx.tx, [...ids], last, personIds.length)
  return { ended: [] }
}
