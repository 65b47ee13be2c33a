import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { LetterChannel } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { insertConversation } from './conversations.queries.ts'
import { findOpenTalks, newestEntry } from './letters.queries.ts'
import { holdPerson } from './living.ts'
import { type Replied, reply } from './reply.ts'

export interface StartTalk {
  personId: string
  channel: LetterChannel
  /** Of a mail, which cannot go without. */
  subject?: string | null | undefined
  words: string
}

/**
 * Writes to a person who has not asked: into their open talk by this channel, or as the first word of a new
 * one, which is then in the writer's hands. Throws `conflict` where they wait for a reply there, which is
 * to be read before, and `precondition_failed` where the gate never lets it go or somebody has to look it
 * over first.
 */
export async function startTalk(
  ctx: Ctx,
  input: StartTalk,
): Promise<Replied & { conversationId: string }> {
  requirePermission(ctx, 'inbox.write')
  const { channel, words } = input
  const subject = channel === 'mail' ? (input.subject?.trim() ?? '') : null
  if (subject === '') throw invalid(texts.subjectNeeded)
  return inTransaction(ctx, async (ctx) => {
    const personId = await holdPerson(ctx, input.personId)
    const open = (await findOpenTalks(ctx.tx, personId)).find((talk) => talk.channel === channel)
    if (open?.waits) throw conflict(texts.waitsThere)
    const conversationId = open?.conversationId ?? newId()
    const talk = { personId, conversationId }
    if (!open) await insertConversation(ctx.tx, { ...talk, subject, at: ctx.now })
    // It answers nothing, so that no reply before it stands in its way.
    const seen = (await newestEntry(ctx.tx, talk)) ?? undefined
    const sent = await reply(ctx, { conversationId, channel, words, seen, first: { subject } })
    return { ...sent, conversationId }
  })
}
