import { addDays, startOfDay } from '../../../kernel/clock.ts'
import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid, notFound } from '../../../kernel/errors.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { tagTexts } from '../tags.texts.ts'
import { removeTags, setTags } from './person-tags.queries.ts'
import { shareTag, type Tag } from './tags.queries.ts'

const FACTS_AT_ONCE = 1000

export interface Ends {
  expiresAt?: Date | undefined
  /** The last day on which it stands, in the company's zone. */
  lastDay?: string | undefined
}

export interface TagPeople extends Ends {
  tagId: string
  personIds: readonly string[]
  why: string
}

/**
 * Puts a tag on people by hand; who has it already for the same reason and as long keeps it as it is.
 * Answers of whom something changed. Throws `conflict` for a tag that comes by its rule, `invalid` for
 * an end that has passed. Whoever is not there any more is left out.
 */
export async function tagPeople(ctx: Ctx, input: TagPeople): Promise<string[]> {
  requirePermission(ctx, 'tags.set')
  const { tagId, personIds, why } = input
  const expiresAt = await endOf(ctx, input)
  return inTransaction(ctx, async (ctx) => {
    const changed = await putOn(ctx, {
      tagId,
      personIds,
      why,
      expiresAt,
      by: actorLabel(ctx.actor),
    })
    if (changed.length > 0) await note(ctx, 'tags.set', tagId, changed)
    return changed
  })
}

export interface PutOn {
  tagId: string
  personIds: readonly string[]
  why: string
  expiresAt: Date | null
  /** Who asked for it; of a job, somebody else than its actor. */
  by: string
}

/** Sets and tells; the caller has checked who asks. */
export async function putOn(ctx: Ctx, { tagId, ...set }: PutOn): Promise<string[]> {
  const { name } = await handTag(ctx, tagId)
  const changed = await setTags(ctx.tx, { tagId, ...set, now: ctx.now })
  const { why, by, expiresAt } = set
  const payload = { tagId, tag: name, why, by, expiresAt: expiresAt?.toISOString() ?? null }
  for (let from = 0; from < changed.length; from += FACTS_AT_ONCE) {
    const chunk = changed.slice(from, from + FACTS_AT_ONCE)
    await record(
      ctx,
      chunk.map((personId) => ({ personId, name: 'tag.set', payload })),
    )
  }
  return changed
}

/** Takes a tag off that was set by hand. Answers off whom; nobody who does not have it. */
export async function untag(
  ctx: Ctx,
  { tagId, personIds }: { tagId: string; personIds: readonly string[] },
): Promise<string[]> {
  requirePermission(ctx, 'tags.set')
  return inTransaction(ctx, async (ctx) => {
    const { name } = await handTag(ctx, tagId)
    const removed = await removeTags(ctx.tx, { tagId, personIds, now: ctx.now })
    const stood = removed.filter((one) => one.stood)
    const by = actorLabel(ctx.actor)
    for (let from = 0; from < stood.length; from += FACTS_AT_ONCE)
      await record(
        ctx,
        stood.slice(from, from + FACTS_AT_ONCE).map(({ personId, why }) => ({
          personId,
          name: 'tag.removed',
          payload: { tagId, tag: name, why, by },
        })),
      )
    const people = stood.map(({ personId }) => personId)
    if (people.length > 0) await note(ctx, 'tags.removed', tagId, people)
    return people
  })
}

/** A tag that people get by hand, kept from being put away meanwhile. */
export async function handTag(ctx: Ctx, tagId: string): Promise<Tag> {
  const tag = await shareTag(ctx.tx, tagId)
  if (!tag) throw notFound(tagTexts.noSuchTag)
  if (tag.segmentId) throw conflict(tagTexts.setsItself, { name: tag.name })
  return tag
}

/** The moment at which it leaves; null for never. */
export async function endOf(ctx: Ctx, { expiresAt, lastDay }: Ends): Promise<Date | null> {
  if (expiresAt && lastDay) throw invalid(tagTexts.oneEnd)
  const end = lastDay ? await midnightAfter(ctx, lastDay) : (expiresAt ?? null)
  if (end && end <= ctx.now) throw invalid(tagTexts.inThePast)
  return end
}

async function midnightAfter(ctx: Ctx, day: string): Promise<Date> {
  const { zone } = await readCompany(ctx)
  return startOfDay(zone, addDays(day, 1))
}

async function note(ctx: Ctx, action: string, tagId: string, people: readonly string[]) {
  const [only] = people
  await audit(ctx, {
    action,
    subject: { kind: 'tag', id: tagId },
    detail: people.length === 1 ? { personId: only } : { people: people.length },
  })
}
