import { setTimeout } from 'node:timers/promises'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'
import { isTouchedWaiting } from '../../people/index.ts'
import { lockPersons } from '../segments.queries.ts'
import { findFilling, movePosition, nextPersons, removeRetired } from './fill.queries.ts'
import { goLive } from './go-live.ts'
import { judgePersons } from './judge-persons.ts'
import { type Active, activeVersions } from './versions.ts'

/** Persons locked at a time: 500 hold the live lane up for some 20 ms. */
const CHUNK = 500
const CHUNK_WHEN_QUIET = 4000
const TELL_EVERY = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Fills the versions that are new, in the order of the persons' ids, and lets them go live. Each
 * chunk is judged by the very function that judges live changes, so the two need no reconciling.
 * Resumable: a version keeps how far it is. While facts come in it rests as long as it works.
 */
export async function fillVersions(ctx: Ctx): Promise<void> {
  let active: Active | null = null
  let told = 0
  for (;;) {
    const began = Date.now()
    const busy = await isTouchedWaiting(ctx.tx)
    const size = busy ? CHUNK : CHUNK_WHEN_QUIET
    const step = await inTransaction(ctx, (ctx) => fillChunk(ctx, active, size))
    if (!step) break
    active = step.active
    if (step.ended.length > 0) await goLive(ctx, step.ended)
    if (step.ended.length > 0 || Date.now() - told > TELL_EVERY) {
      await publish(ctx, 'segments', {})
      told = Date.now()
    }
    if (busy) await setTimeout(Date.now() - began)
  }
  await removeRetired(ctx.tx)
}

async function fillChunk(ctx: Ctx, known: Active | null, size: number) {
  const behind = await findFilling(ctx.tx)
  if (behind.length === 0) return null
  // Those that began together are filled together; the one furthest behind goes first.
  const from = behind[0]?.filledTo ?? null
  const ids = new Set(
    behind.filter(({ filledTo }) => filledTo === from).map(({ versionId }) => versionId),
  )
  const personIds = await nextPersons(ctx.tx, from, size)
  const last = personIds.at(-1)
  if (!last) return { active: known, ended: [...ids] }
  const now = await lockPersons(ctx.tx, personIds)
  const active = await activeVersions(ctx, known)
  const versions = active.versions.filter(({ versionId }) => ids.has(versionId))
  await judgePersons(ctx, {
    active,
    versions,
    personIds,
    now,
    cause: 'fill',
    after: from ?? FIRST,
    exactly: false,
  })
  await movePosition(ctx.tx, [...ids], last, personIds.length)
  return { active, ended: [] }
}
