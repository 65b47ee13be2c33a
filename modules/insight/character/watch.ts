import { dayIn } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { touch } from '../../people/index.ts'
import { CHARACTER } from './build-characters.ts'
import { texts } from './character.texts.ts'
import {
  insertWatchNote,
  isActiveStaff,
  lastWatchNote,
  lockNotes,
  type WatchNote,
} from './notes.queries.ts'

/** Who looks after a person on the watch-list; null for nobody. Throws `not_found`. */
export async function setWatchOwner(
  ctx: Ctx,
  { personId, staffId }: { personId: string; staffId: string | null },
): Promise<void> {
  requirePermission(ctx, 'insight.care')
  await inTransaction(ctx, async (ctx) => {
    if (staffId && !(await isActiveStaff(ctx.tx, staffId))) throw notFound(texts.noSuchStaff)
    await write(ctx, personId, { kind: 'owner', staffId, pausedUntil: null, words: '' })
  })
}

/**
 * Notes that somebody has been in touch: the person stands on the list again from `until` on, if
 * they are still silent. Throws `not_found`, `invalid` for a day that is not to come.
 */
export async function noteContacted(
  ctx: Ctx,
  { personId, until, words = '' }: { personId: string; until: string; words?: string },
): Promise<void> {
  requirePermission(ctx, 'insight.care')
  await inTransaction(ctx, async (ctx) => {
    const { zone } = await readCompany(ctx)
    if (until <= dayIn(zone, ctx.now)) throw invalid(texts.pauseIsPast)
    await write(ctx, personId, { kind: 'contacted', staffId: null, pausedUntil: until, words })
  })
}

async function write(ctx: Ctx, personId: string, note: WatchNote): Promise<void> {
  if (!(await lockNotes(ctx.tx, personId))) throw notFound(texts.noSuchPerson)
  const before = await lastWatchNote(ctx.tx, personId, note.kind)
  const { staffId, pausedUntil, words } = before ?? { staffId: null, pausedUntil: null, words: '' }
  if (staffId === note.staffId && pausedUntil === note.pausedUntil && words === note.words) return
  const written = { personId, id: newId(), by: actorLabel(ctx.actor), at: ctx.now }
  await insertWatchNote(ctx.tx, { ...written, ...note })
  await touch(ctx, [{ personId, name: CHARACTER }])
  await audit(ctx, {
    action: note.kind === 'owner' ? 'insight.watch_owner_set' : 'insight.contacted',
    subject: { kind: 'person', id: personId },
    detail: { staffId: note.staffId, until: note.pausedUntil },
  })
}
