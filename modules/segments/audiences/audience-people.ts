import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { invalid, notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { HELD_BECAUSE, type HeldBecause, type NeededConsent } from '../audiences.rules.ts'
import { audienceTexts } from '../audiences.texts.ts'
import type { AudiencePreview } from '../contract.ts'
import { membersOf } from '../members.ts'
import { texts } from '../segments.texts.ts'
import { findLiveVersion } from '../store.queries.ts'
import { countVerdicts, findJudged } from './people.queries.ts'
import { findHeld } from './synced.queries.ts'
import { findSyncs } from './syncs.queries.ts'

interface Asked {
  segmentId: string
  channel?: NeededConsent['channel'] | undefined
  purpose?: NeededConsent['purpose'] | undefined
}

/** How many of a segment would be handed over under a consent, and why the others would not. */
export async function previewAudience(ctx: Ctx, asked: Asked): Promise<AudiencePreview> {
  requirePermission(ctx, 'audiences.read')
  const counts = await countVerdicts(ctx.tx, await versionOf(ctx, asked), needOf(asked))
  const peopleOf = (because: HeldBecause | null) =>
    counts.find((one) => one.because === because)?.people ?? 0
  const sendable = peopleOf(null)
  const held = HELD_BECAUSE.map((because) => ({ because, people: peopleOf(because) })).filter(
    ({ people }) => people > 0,
  )
  return { sendable, held, members: held.reduce((sum, { people }) => sum + people, sendable) }
}

interface Page {
  limit: number
  cursor?: string | undefined
}

/** The same people, one by one. */
export async function listAudiencePeople(
  ctx: Ctx,
  { limit, cursor, which, ...asked }: Asked & Page & { which: 'sendable' | 'held' | HeldBecause },
) {
  requirePermission(ctx, 'audiences.read')
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const versionId = await versionOf(ctx, asked)
  const page = { which, after, limit: limit + 1 }
  const rows = await findJudged(ctx.tx, versionId, needOf(asked), page)
  return withNames(ctx, rows, limit)
}

/** Whom the last run of a sync held back. */
export async function listHeldBack(ctx: Ctx, { syncId, limit, cursor }: Page & { syncId: string }) {
  requirePermission(ctx, 'audiences.read')
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const [sync] = await findSyncs(ctx.tx, { syncId })
  if (!sync) throw notFound(audienceTexts.noSuchSync)
  return withNames(ctx, await findHeld(ctx.tx, syncId, after, limit + 1), limit)
}

async function withNames<B>(
  ctx: Ctx,
  rows: readonly { personId: string; because: B }[],
  limit: number,
) {
  const { items, nextCursor } = pageFrom(rows, limit, ({ personId }) => [personId])
  const whys = new Map(items.map(({ personId, because }) => [personId, because]))
  const cards = await membersOf(
    ctx,
    items.map(({ personId }) => ({ personId, since: null })),
  )
  return {
    items: cards.flatMap(({ since, ...card }) => {
      const because = whys.get(card.personId)
      return because === undefined ? [] : [{ ...card, because }]
    }),
    nextCursor,
  }
}

async function versionOf(ctx: Ctx, { segmentId }: Asked): Promise<number> {
  const found = await findLiveVersion(ctx.tx, segmentId)
  if (!found) throw notFound(texts.noSuchSegment)
  return found.versionId ?? 0
}

function needOf({ channel, purpose }: Asked): NeededConsent | null {
  if (channel && purpose) return { channel, purpose }
  if (channel || purpose) throw invalid(audienceTexts.wholeConsent)
  return null
}
