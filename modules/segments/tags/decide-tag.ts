import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { archiveSegment } from '../archive-segment.ts'
import type { TagDetail } from '../contract/tags.ts'
import { changeSegment, createSegment, makeVersions } from '../decide-rule.ts'
import { findPersonas } from '../personas/personas.queries.ts'
import type { Rule } from '../rule/rule.ts'
import { segmentsIn } from '../rule/whole.ts'
import { lockGeneration } from '../segments.queries.ts'
import { findRules, unarchive } from '../store.queries.ts'
import { type Colour, tagsIn } from '../tags.rules.ts'
import { tagTexts } from '../tags.texts.ts'
import * as queries from './tags.queries.ts'

export interface CreateTag {
  name: string
  note?: string | null | undefined
  colour: Colour
  /** Whoever it holds for has the tag, as long as it does. Without it the tag is set by hand. */
  rule?: Rule | undefined
}

/** Makes a tag. Throws `conflict` where another has the name. */
export async function createTag(ctx: Ctx, input: CreateTag): Promise<{ tagId: string }> {
  requirePermission(ctx, 'segments.write')
  const { name, note = null, colour, rule } = input
  return inTransaction(ctx, async (ctx) => {
    const tagId = newId()
    const segment = rule ? await createSegment(ctx, { name, rule, kind: 'tag' }) : null
    const row = { tagId, name, note, colour, segmentId: segment?.segmentId ?? null }
    const made = await queries.insertTag(ctx.tx, {
      ...row,
      by: actorLabel(ctx.actor),
      now: ctx.now,
    })
    if (!made) throw conflict(tagTexts.nameTaken, { name })
    await audit(ctx, { action: 'tags.created', subject: { kind: 'tag', id: tagId } })
    return { tagId }
  })
}

export type ChangeTag = { tagId: string } & {
  [K in keyof CreateTag]?: CreateTag[K] | undefined
}

/**
 * Changes what is said of a tag, or its rule: those who come and go by the new one do so in one moment.
 * Throws `conflict` for a name that is taken, and for a rule on a tag that is set by hand.
 */
export async function changeTag(ctx: Ctx, input: ChangeTag): Promise<{ tagId: string }> {
  requirePermission(ctx, 'segments.write')
  const { tagId, rule } = input
  return inTransaction(ctx, async (ctx) => {
    await lockGeneration(ctx.tx)
    const before = await lockedTag(ctx, tagId)
    const { name = before.name, note = before.note, colour = before.colour } = input
    if (rule && !before.segmentId) throw conflict(tagTexts.setByHand, { name })
    if (await queries.isNameTaken(ctx.tx, name, tagId)) throw conflict(tagTexts.nameTaken, { name })
    await queries.updateTag(ctx.tx, { tagId, name, note, colour })
    if (before.segmentId && (rule || name !== before.name))
      await changeSegment(ctx, { segmentId: before.segmentId, kind: 'tag', name, rule })
    await audit(ctx, { action: 'tags.changed', subject: { kind: 'tag', id: tagId } })
    return { tagId }
  })
}

/** Puts a tag away: nobody has it any more. Throws `conflict` with their names while rules speak of it. */
export async function archiveTag(
  ctx: Ctx,
  { tagId }: { tagId: string },
): Promise<{ tagId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    // Orders all changes of rules: one that begins to speak of the tag comes first, or finds it gone.
    await lockGeneration(ctx.tx)
    const tag = await lockedTag(ctx, tagId)
    const users = await usersOfTag(ctx, tag)
    if (users.length > 0) {
      const names = users.map((user) => user.name)
      throw conflict(tagTexts.inUse, { name: tag.name, users: names.join(', ') })
    }
    await queries.archiveTag(ctx.tx, tagId, ctx.now)
    if (tag.segmentId) await archiveSegment(ctx, { segmentId: tag.segmentId, kind: 'tag' })
    await audit(ctx, { action: 'tags.archived', subject: { kind: 'tag', id: tagId } })
    return { tagId }
  })
}

/**
 * Brings a tag back to whoever had it by hand, where it has not expired, and to whomever its rule holds
 * for. Throws `conflict` where another has its name by now, and what is wrong with its rule.
 */
export async function restoreTag(
  ctx: Ctx,
  { tagId }: { tagId: string },
): Promise<{ tagId: string }> {
  requirePermission(ctx, 'segments.write')
  return inTransaction(ctx, async (ctx) => {
    await lockGeneration(ctx.tx)
    const tag = await queries.lockAnyTag(ctx.tx, tagId)
    if (!tag) throw notFound(tagTexts.noSuchTag)
    if (!tag.archivedAt) return { tagId }
    const { name, segmentId } = tag
    if (!(await queries.bringBack(ctx.tx, tag))) throw conflict(tagTexts.nameTaken, { name })
    if (segmentId) {
      await unarchive(ctx.tx, segmentId)
      await makeVersions(ctx, segmentId)
    }
    await audit(ctx, { action: 'tags.restored', subject: { kind: 'tag', id: tagId } })
    return { tagId }
  })
}

async function lockedTag(ctx: Ctx, tagId: string): Promise<queries.Tag> {
  const tag = await queries.lockTag(ctx.tx, tagId)
  if (!tag) throw notFound(tagTexts.noSuchTag)
  return tag
}

/** Segments, tags and personas whose rule speaks of it, each by its own id. */
export async function usersOfTag(
  ctx: Ctx,
  tag: Pick<queries.Tag, 'tagId' | 'segmentId'>,
): Promise<TagDetail['usedBy']> {
  const speaksOf = ({ root }: Rule) =>
    tag.segmentId ? segmentsIn(root).includes(tag.segmentId) : tagsIn(root).includes(tag.tagId)
  const users = (await findRules(ctx.tx)).filter(({ rule }) => speaksOf(rule))
  const tags = users.some(({ kind }) => kind === 'tag') ? await queries.findTags(ctx.tx) : []
  const rules: TagDetail['usedBy'] = users.map(({ segmentId, kind, name }) => {
    const own = tags.find((one) => one.segmentId === segmentId)
    return { kind, id: own?.tagId ?? segmentId, name }
  })
  const personas = await findPersonas(ctx.tx, { archived: false })
  const standing = personas.filter(({ rule }) => rule && speaksOf(rule))
  return [
    ...rules,
    ...standing.map(({ personaId, name }) => ({ kind: 'persona' as const, id: personaId, name })),
  ]
}
