import {
  actorLabel,
  asJob,
  type Ctx,
  inTransaction,
  requirePermission,
} from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { checkText, renderText, renderTextsFor } from '../../messaging/index.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { findConversation } from './conversations.queries.ts'
import * as queries from './saved-replies.queries.ts'

export type { SavedReply } from './saved-replies.queries.ts'

/** Words that are often needed, by name. */
export async function listSavedReplies(ctx: Ctx): Promise<queries.SavedReply[]> {
  requirePermission(ctx, 'inbox.read')
  return queries.findSavedReplies(ctx.tx)
}

/** Keeps a new one, or changes it. Throws `invalid` for a variable that there is not, `not_found`. */
export async function saveReply(
  ctx: Ctx,
  input: { replyId?: string; name: string; words: string },
): Promise<{ replyId: string }> {
  requirePermission(ctx, 'inbox.manage')
  const { replyId = newId(), name, words } = input
  return inTransaction(ctx, async (ctx) => {
    // Whoever may write in the inbox needs no right to the templates of campaigns.
    await checkText(asJob(ctx, 'inbox.saved'), words)
    const row = { replyId, name, words, now: ctx.now }
    if (input.replyId) {
      if (!(await queries.updateSavedReply(ctx.tx, row))) throw notFound(texts.noSuchSaved)
    } else {
      await queries.insertSavedReply(ctx.tx, { ...row, by: actorLabel(ctx.actor) })
    }
    await audit(ctx, { action: 'inbox.reply_saved', subject: { kind: 'reply', id: replyId } })
    return { replyId }
  })
}

/** Puts one away; a second time changes nothing. */
export async function archiveReply(
  ctx: Ctx,
  { replyId }: { replyId: string },
): Promise<{ replyId: string }> {
  requirePermission(ctx, 'inbox.manage')
  return inTransaction(ctx, async (ctx) => {
    await queries.archiveSavedReply(ctx.tx, replyId, ctx.now)
    await audit(ctx, { action: 'inbox.reply_archived', subject: { kind: 'reply', id: replyId } })
    return { replyId }
  })
}

/** A saved reply filled in for the person of a talk; `missing` names what is not known of them. */
export async function fillReply(
  ctx: Ctx,
  { replyId, conversationId }: { replyId: string; conversationId: string },
): Promise<{ words: string; missing: string[] }> {
  requirePermission(ctx, 'inbox.read')
  const talk = await findConversation(ctx.tx, conversationId)
  if (!talk) throw notFound(texts.noSuchConversation)
  return fillLetter(ctx, { replyId, personId: talk.personId })
}

/** The same for somebody who is written to first. */
export async function fillLetter(
  ctx: Ctx,
  { replyId, personId }: { replyId: string; personId: string },
): Promise<{ words: string; missing: string[] }> {
  requirePermission(ctx, 'inbox.read')
  const saved = await queries.findSavedReply(ctx.tx, replyId)
  if (!saved) throw notFound(texts.noSuchSaved)
  const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const asReader = asJob(ctx, 'inbox.saved')
  const { text, missing } = await renderText(asReader, saved.words, personId, { staffId })
  return { words: text, missing }
}

/** The first of them filled in for the person of a talk, in one go. Throws `not_found`. */
export async function fillReplies(
  ctx: Ctx,
  { conversationId, most }: { conversationId: string; most: number },
): Promise<{ name: string; words: string }[]> {
  requirePermission(ctx, 'inbox.read')
  const talk = await findConversation(ctx.tx, conversationId)
  if (!talk) throw notFound(texts.noSuchConversation)
  const saved = (await queries.findSavedReplies(ctx.tx)).slice(0, most)
  if (saved.length === 0) return []
  const { personId } = talk
  const staffId = ctx.actor.kind === 'staff' ? ctx.actor.staffId : null
  const sources = saved.map(({ words }) => words)
  const filled = await renderTextsFor(asJob(ctx, 'inbox.saved'), sources, [personId], { staffId })
  const said = filled.get(personId)
  return saved.map(({ name }, at) => ({ name, words: said?.[at]?.text ?? '' }))
}
