import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import type { Said } from '../contract/wordings.ts'
import { findUsersOfWording } from '../templates/templates.queries.ts'
import type { WordingKind } from '../wordings.rules.ts'
import { wordingTexts as texts } from '../wordings.texts.ts'
import * as queries from './wordings.queries.ts'

export type CreateWording = { key: string; kind: WordingKind; public: boolean; said: Said }
type Saved = { wordingId: string; version: number; approved: boolean }

/** Writes a wording; nobody meets it before it is approved. Throws `conflict` for a key in use. */
export async function createWording(ctx: Ctx, input: CreateWording): Promise<Saved> {
  requirePermission(ctx, 'wordings.write')
  const { said, key, ...row } = input
  return inTransaction(ctx, async (ctx) => {
    const wordingId = newId()
    const by = { by: actorLabel(ctx.actor), now: ctx.now }
    if (!(await queries.insertWording(ctx.tx, { wordingId, key, ...row, now: ctx.now })))
      throw conflict(texts.keyTaken, { key })
    await queries.insertWordingVersion(ctx.tx, { wordingId, version: 1, said, ...by })
    await audit(ctx, { action: 'messaging.wording_created', ...about(wordingId, { key }) })
    return { wordingId, version: 1, approved: false }
  })
}

export type ChangeWording = Omit<CreateWording, 'key'> & { wordingId: string; basedOn: number }

/**
 * Words it anew. The approved words stand until these are approved in their place. Throws `conflict`
 * when somebody has saved another version meanwhile.
 */
export async function changeWording(ctx: Ctx, input: ChangeWording): Promise<Saved> {
  requirePermission(ctx, 'wordings.write')
  const { wordingId, said, basedOn, kind, public: isPublic } = input
  return inTransaction(ctx, async (ctx) => {
    const before = await lockedWording(ctx, wordingId)
    if (before.archivedAt) throw conflict(texts.isArchived)
    const [last] = await queries.findWordingVersions(ctx.tx, wordingId)
    const isSame = last !== undefined && sameWords(last.said, said)
    if (!isSame && basedOn !== before.version)
      throw conflict(texts.savedMeanwhile, { version: before.version })
    const version = isSame ? before.version : before.version + 1
    const by = { by: actorLabel(ctx.actor), now: ctx.now }
    if (!isSame) await queries.insertWordingVersion(ctx.tx, { wordingId, version, said, ...by })
    await queries.updateWording(ctx.tx, { wordingId, version, kind, public: isPublic })
    const detail = { version, public: isPublic }
    await audit(ctx, { action: 'messaging.wording_changed', ...about(wordingId, detail) })
    return { wordingId, version, approved: before.approvedVersion === version }
  })
}

const sameWords = (one: Said, other: Said) =>
  (['ja', 'en'] as const).every(
    (locale) =>
      one[locale]?.title === other[locale]?.title && one[locale]?.words === other[locale]?.words,
  )

/** From now on these words stand in every template that inserts it, and where customers read it. */
export async function approveWording(
  ctx: Ctx,
  { wordingId, version }: { wordingId: string; version: number },
): Promise<Saved> {
  requirePermission(ctx, 'wordings.approve')
  return inTransaction(ctx, async (ctx) => {
    const { archivedAt, approvedVersion } = await lockedWording(ctx, wordingId)
    if (archivedAt) throw conflict(texts.isArchived)
    if (approvedVersion === version) return { wordingId, version, approved: true }
    const by = { by: actorLabel(ctx.actor), now: ctx.now }
    if (!(await queries.setApproved(ctx.tx, { wordingId, version, ...by })))
      throw notFound(texts.noSuchVersion, { version })
    await audit(ctx, { action: 'messaging.wording_approved', ...about(wordingId, { version }) })
    return { wordingId, version, approved: true }
  })
}

/** Throws `conflict` with the names of templates that insert it. */
export async function archiveWording(
  ctx: Ctx,
  { wordingId }: { wordingId: string },
): Promise<{ wordingId: string }> {
  requirePermission(ctx, 'wordings.write')
  return inTransaction(ctx, async (ctx) => {
    const { key, archivedAt } = await lockedWording(ctx, wordingId)
    if (archivedAt) return { wordingId }
    const users = await findUsersOfWording(ctx.tx, key)
    if (users.length > 0)
      throw conflict(texts.inUse, { users: users.map(({ name }) => name).join(', ') })
    await queries.setArchived(ctx.tx, wordingId, ctx.now)
    await audit(ctx, { action: 'messaging.wording_archived', ...about(wordingId, { key }) })
    return { wordingId }
  })
}

export async function restoreWording(
  ctx: Ctx,
  { wordingId }: { wordingId: string },
): Promise<{ wordingId: string }> {
  requirePermission(ctx, 'wordings.write')
  return inTransaction(ctx, async (ctx) => {
    const { key, archivedAt } = await lockedWording(ctx, wordingId)
    if (!archivedAt) return { wordingId }
    await queries.setArchived(ctx.tx, wordingId, null)
    await audit(ctx, { action: 'messaging.wording_restored', ...about(wordingId, { key }) })
    return { wordingId }
  })
}

const about = (id: string, detail: Record<string, unknown>) => ({
  subject: { kind: 'wording', id },
  detail,
})

async function lockedWording(ctx: Ctx, wordingId: string): Promise<queries.WordingRow> {
  const wording = await queries.lockWording(ctx.tx, wordingId)
  if (!wording) throw notFound(texts.noSuchWording)
  return wording
}
