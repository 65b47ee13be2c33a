import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom } from '../../../kernel/paging.ts'
import { getPerson, personCards } from '../../people/index.ts'
import type { PersonTag, TagDetail, TaggedPerson, TagLine } from '../contract/tags.ts'
import { findMembers } from '../members.queries.ts'
import { readWords } from '../read-catalogue.ts'
import type { Rule } from '../rule/rule.ts'
import { sayWith } from '../sentences.ts'
import { findLiveVersion } from '../store.queries.ts'
import { tagTexts } from '../tags.texts.ts'
import { usersOfTag } from './decide-tag.ts'
import { findPersonTags, findTagsOf } from './person-tags.queries.ts'
import { findTagged, findTagRows, type TaggedRow, type TagRow } from './tags.queries.ts'

const SOON = 30 * 86_400_000

/** Tags by name, each with how many people have it now; or those put away. */
export async function listTags(
  ctx: Ctx,
  { q, state = 'current' }: { q?: string; state?: 'current' | 'archived' },
): Promise<TagLine[]> {
  requirePermission(ctx, 'segments.read')
  const rows = await findTagRows(ctx.tx, {
    q,
    archived: state === 'archived',
    now: ctx.now,
    soon: soonOf(ctx),
  })
  const say = await sayRules(ctx, rows)
  return rows.map((row) => lineOf(row, say))
}

/** One tag. Throws `not_found`. */
export async function readTag(ctx: Ctx, { tagId }: { tagId: string }): Promise<TagDetail> {
  requirePermission(ctx, 'segments.read')
  const row = await oneTag(ctx, tagId)
  const say = await sayRules(ctx, [row])
  const users = await usersOfTag(ctx, row)
  return {
    ...lineOf(row, say),
    rule: row.rule,
    usedBy: users,
  }
}

async function oneTag(ctx: Ctx, tagId: string): Promise<TagRow> {
  const [row] = await findTagRows(ctx.tx, { tagId, now: ctx.now, soon: soonOf(ctx) })
  if (!row) throw notFound(tagTexts.noSuchTag)
  return row
}

const soonOf = (ctx: Ctx) => new Date(ctx.now.getTime() + SOON)

type Say = (rule: Rule | null) => string | null

/** The catalogue is read only where there is a rule to say. */
async function sayRules(ctx: Ctx, rows: readonly { rule: Rule | null }[]): Promise<Say> {
  if (rows.every(({ rule }) => rule === null)) return () => null
  const say = sayWith(await readWords(ctx), ctx)
  return (rule) => rule && say(rule)
}

function lineOf({ rule, segmentId, done, total, ...row }: TagRow, say: Say): TagLine {
  const filling = done === null || total === null ? null : { done, total }
  return { ...row, sentence: say(rule), filling }
}

export interface ListTagged {
  tagId: string
  limit: number
  cursor?: string | undefined
  /** Only those who lose it within 30 days. */
  ending?: 'soon' | undefined
}

/** Who has a tag now, in a fixed order; `total` is its size. */
export async function listTagged(
  ctx: Ctx,
  { tagId, limit, cursor, ending }: ListTagged,
): Promise<{ items: TaggedPerson[]; nextCursor: string | null; total: number }> {
  requirePermission(ctx, 'segments.read')
  const [after = null] = fromCursor(z.tuple([z.uuid()]), cursor) ?? []
  const tag = await oneTag(ctx, tagId)
  const before = ending === 'soon' ? soonOf(ctx) : null
  const rows = await holdersOf(ctx, tag, { after, limit: limit + 1, before })
  const { items, nextCursor } = pageFrom(rows, limit, ({ personId }) => [personId])
  return {
    items: await withNames(ctx, items),
    nextCursor,
    total: (before ? tag.expiring : tag.people) ?? 0,
  }
}

async function holdersOf(
  ctx: Ctx,
  { tagId, segmentId }: TagRow,
  { after, limit, before }: { after: string | null; limit: number; before: Date | null },
): Promise<TaggedRow[]> {
  if (!segmentId) return findTagged(ctx.tx, { tagId, now: ctx.now, before, after, limit })
  // A rule sets no end.
  if (before) return []
  const version = await findLiveVersion(ctx.tx, segmentId)
  const members = await findMembers(ctx.tx, version?.versionId ?? 0, after, limit)
  return members.map((member) => ({ ...member, why: null, expiresAt: null }))
}

async function withNames(ctx: Ctx, rows: readonly TaggedRow[]): Promise<TaggedPerson[]> {
  const ids = rows.map(({ personId }) => personId)
  const cards = new Map((await personCards(ctx, ids)).map((card) => [card.personId, card]))
  return rows.flatMap((row) => {
    const card = cards.get(row.personId)
    if (!card) return []
    const { name, kana, number, place } = card
    return [{ ...row, name, kana, number, place }]
  })
}

/** What stands on a person now, each with its reason; they may be asked for by a merged record. */
export async function listPersonTags(
  ctx: Ctx,
  { personId }: { personId: string },
): Promise<PersonTag[]> {
  requirePermission(ctx, 'segments.read')
  const living = await getPerson(ctx, { personId })
  const rows = await findPersonTags(ctx.tx, { personId: living.personId, now: ctx.now })
  const say = await sayRules(ctx, rows)
  return rows.map(({ rule, ...row }) => ({ ...row, sentence: say(rule) }))
}

/** Which tags these living people carry; who has none is not in it. */
export async function tagsOf(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  requirePermission(ctx, 'segments.read')
  const carried = new Map<string, Set<string>>()
  for (const { personId, tagId } of await findTagsOf(ctx.tx, { personIds, now: ctx.now })) {
    const tags = carried.get(personId) ?? new Set()
    carried.set(personId, tags.add(tagId))
  }
  return carried
}
