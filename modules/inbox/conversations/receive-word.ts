import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { record } from '../../activity/index.ts'
import { type Attachment, type EntryChannel, REOPEN_WITHIN_DAYS } from '../conversations.rules.ts'
import {
  findConversation,
  findCurrent,
  insertConversation,
  setOpen,
} from './conversations.queries.ts'
import { findByExternalId, insertEntries } from './entries.queries.ts'
import { storeHtml } from './files.ts'
import { holdPerson } from './living.ts'
import { settle } from './settle.ts'

const DAY_MS = 86_400_000

export interface ReceiveWord {
  personId: string
  channel: EntryChannel
  words: string
  subject?: string | null | undefined
  /** Cleaned already; shown apart, in a frame of its own. */
  html?: string | null | undefined
  /** What the far side calls it; a second time changes nothing. */
  externalId?: string | null | undefined
  /** Now, unless given; a moment in the future is taken as now. */
  at?: Date | undefined
  attachments?: readonly Attachment[] | undefined
  conversationId?: string | null | undefined
  meta?: Record<string, unknown> | undefined
}

export interface ReceivedWord {
  conversationId: string
  entryId: string
  /** False for a word that had come in before. */
  isNew: boolean
}

/**
 * Takes in what a person said, by whatever channel: it joins their open talk, or the last one if that was
 * closed within 30 days, or begins a new one. Throws `not_found` for nobody, `precondition_failed` for an
 * erased person.
 */
export async function receiveWord(ctx: Ctx, input: ReceiveWord): Promise<ReceivedWord> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const personId = await holdPerson(ctx, input.personId)
    const earlier = input.externalId ? await findByExternalId(ctx.tx, input.externalId) : null
    if (earlier) {
      const { conversationId, entryId } = earlier
      return { conversationId, entryId, isNew: false }
    }
    const at = input.at && input.at < ctx.now ? input.at : ctx.now
    const conversationId = await placeFor(ctx, { ...input, personId, at })
    const entryId = newId()
    const { channel, words, attachments = [], meta = {} } = input
    await insertEntries(ctx.tx, [
      {
        personId,
        entryId,
        conversationId,
        kind: 'word',
        channel,
        words,
        htmlKey: input.html ? await storeHtml(ctx, entryId, input.html) : null,
        staffId: null,
        messageId: null,
        externalId: input.externalId ?? null,
        at,
        attachments: [...attachments],
        meta,
        answeredAt: null,
        answeredBy: null,
      },
    ])
    await setOpen(ctx.tx, { personId, conversationId }, ctx.now)
    await settle(ctx, { personId, conversationId })
    await record(ctx, [
      {
        personId,
        name: 'contact.received',
        occurredAt: at,
        payload: { channel, words, conversationId, entryId, attachments: attachments.length },
        key: `inbox.word:${entryId}`,
        source: `inbox:${entryId}`,
      },
    ])
    return { conversationId, entryId, isNew: true }
  })
}

async function placeFor(
  ctx: Ctx,
  input: {
    personId: string
    conversationId?: string | null | undefined
    subject?: string | null | undefined
    at: Date
  },
): Promise<string> {
  const named = input.conversationId ? await findConversation(ctx.tx, input.conversationId) : null
  if (named?.personId === input.personId) return named.conversationId
  const since = new Date(ctx.now.getTime() - REOPEN_WITHIN_DAYS * DAY_MS)
  const current = await findCurrent(ctx.tx, input.personId, since)
  if (current) return current.conversationId
  const conversationId = newId()
  const { personId, subject = null, at } = input
  await insertConversation(ctx.tx, { personId, conversationId, subject, at })
  return conversationId
}
