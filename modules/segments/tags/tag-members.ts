import { z } from 'zod'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { audit } from '../../accounts/index.ts'
import { countMembers, findMembers } from '../members.queries.ts'
import { texts } from '../segments.texts.ts'
import { requireMaySell } from '../selling.ts'
import { findLiveVersion } from '../store.queries.ts'
import { type Ends, endOf, handTag, putOn } from './tag-people.ts'

const PERSONS_AT_ONCE = 500

export interface TagMembers extends Ends {
  tagId: string
  segmentId: string
  why: string
}

/**
 * Puts a tag on whoever is in a segment when the job comes to them; answers how many are in it now.
 * Those who come later do not get it: that is what a tag with a rule is for. Throws `not_found`, and
 * `precondition_failed` for a segment that may not sell.
 */
export async function tagMembers(ctx: Ctx, input: TagMembers): Promise<{ people: number }> {
  requirePermission(ctx, 'tags.set')
  const { tagId, segmentId, why } = input
  const expiresAt = await endOf(ctx, input)
  return inTransaction(ctx, async (ctx) => {
    await handTag(ctx, tagId)
    const versionId = await liveVersion(ctx, segmentId)
    // Of a tag nobody can tell any more what it was made of, and it may sell.
    await requireMaySell(ctx, { segmentId })
    await enqueue(ctx, tagMembersJob, {
      tagId,
      segmentId,
      why,
      expiresAt: expiresAt?.toISOString() ?? null,
      by: actorLabel(ctx.actor),
    })
    await audit(ctx, {
      action: 'tags.set',
      subject: { kind: 'tag', id: tagId },
      detail: { segmentId },
    })
    return { people: await countMembers(ctx.tx, versionId) }
  })
}

const payload = z.strictObject({
  tagId: z.uuid(),
  segmentId: z.uuid(),
  why: z.string(),
  expiresAt: z.string().nullable(),
  by: z.string(),
})

/** In the order of ids, a transaction for each few: begun again, it finds the first ones done. */
export const tagMembersJob = defineJob({
  name: 'segments.tagMembers',
  payload,
  run: async (ctx, { segmentId, expiresAt, ...put }) => {
    const end = expiresAt === null ? null : new Date(expiresAt)
    let after: string | null = null
    do {
      after = await inTransaction(ctx, async (ctx) => {
        const versionId = await liveVersion(ctx, segmentId)
        const rows = await findMembers(ctx.tx, versionId, after, PERSONS_AT_ONCE)
        const personIds = rows.map(({ personId }) => personId)
        await putOn(ctx, { ...put, personIds, expiresAt: end })
        return rows.length < PERSONS_AT_ONCE ? null : (personIds.at(-1) ?? null)
      })
    } while (after !== null)
  },
})

async function liveVersion(ctx: Ctx, segmentId: string): Promise<number> {
  const found = await findLiveVersion(ctx.tx, segmentId)
  if (!found) throw notFound(texts.noSuchSegment)
  // Not filled yet: nobody is in it.
  return found.versionId ?? 0
}
