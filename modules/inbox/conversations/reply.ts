import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, preconditionFailed } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit, readCompany } from '../../accounts/index.ts'
import { type Fact, record } from '../../activity/index.ts'
import { sendMessage } from '../../messaging/index.ts'
import { ANSWERED, type Attachment, type ReplyChannel } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { sourceOf } from '../drafting/drafted.ts'
import { type Conversation, setAssignee, setClosed, setOpen } from './conversations.queries.ts'
import { deleteDraft } from './drafts.queries.ts'
import { answerWords, findMailIds, findReplyAfter, insertEntries } from './entries.queries.ts'
import { holdConversation, requireOwn } from './living.ts'
import { requireMayReply } from './may-reply.ts'
import { settle } from './settle.ts'
import { wakeUp } from './snooze.queries.ts'

export interface Reply {
  personId?: string
  conversationId: string
  channel: ReplyChannel
  words: string
  attachments?: readonly Attachment[] | undefined
  /** What is promised in it; `due` is a day of the company's zone. */
  promise?: { text: string; due: string } | undefined
  /** The newest entry that the writer has seen; refused if there is a reply after it. */
  seen?: string | undefined
  /** Whose reply it is, where somebody else sends it off: a reader, or a job. */
  staffId?: string | undefined
  close?: boolean | undefined
  /** Nobody asked: it stands under a subject of its own. */
  first?: { subject: string | null } | undefined
}

export interface Replied {
  entryId: string
  /** Null for what is said at once: on the telephone, or in an open chat. */
  messageId: string | null
  state: 'queued' | 'held' | 'said'
  because: string | null
  goesAt: Date | null
}

/**
 * Answers a person: stored beside their words, which wait no longer, and handed to messaging for the way
 * out. Throws `precondition_failed` where the gate never lets it go or somebody has to look it over first,
 * and `conflict` where a colleague replied meanwhile.
 */
export async function reply(ctx: Ctx, input: Reply): Promise<Replied> {
  requirePermission(ctx, 'inbox.answer')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const entryId = newId()
    const { personId, conversationId } = held
    const staffId = input.staffId ?? (ctx.actor.kind === 'staff' ? ctx.actor.staffId : null)
    // On the telephone it is said by now.
    if (input.channel !== 'phone') await requireMayReply(ctx, staffId)
    await requireSeen(ctx, held, { seen: input.seen, staffId })
    const sent = await sendOff(ctx, input, held, { entryId, staffId })
    const { channel, words, attachments = [] } = input
    await insertEntries(ctx.tx, [
      {
        personId,
        entryId,
        conversationId,
        kind: 'reply',
        channel,
        words,
        htmlKey: null,
        staffId,
        messageId: sent.messageId,
        externalId: null,
        at: ctx.now,
        attachments: [...attachments],
        meta: await sourceOf(ctx, held, { staffId, words }),
        answeredAt: null,
        answeredBy: null,
      },
    ])
    await answerWords(ctx.tx, held, { by: entryId, now: ctx.now })
    await goOn(ctx, held, { ...input, staffId })
    await recordReply(ctx, input, { personId, entryId, messageId: sent.messageId, staffId })
    await audit(ctx, {
      action: input.first ? 'inbox.written' : 'inbox.replied',
      subject: { kind: 'conversation', id: conversationId },
      detail: { entryId, channel, messageId: sent.messageId },
    })
    return { entryId, ...sent }
  })
}

/**
 * Nobody answers over a reply that they have not read. Of staff who do not say what they saw it is taken
 * to be the words that still wait, or else the newest word.
 */
async function requireSeen(
  ctx: Ctx,
  held: Conversation,
  { seen, staffId }: { seen: string | undefined; staffId: string | null },
): Promise<void> {
  if (!seen && (ctx.actor.kind !== 'staff' || held.waitingSince)) return
  const newer = await findReplyAfter(ctx.tx, held, seen ?? null)
  if (!newer) return
  const isOwn = staffId !== null && newer.staffId === staffId
  throw conflict(isOwn ? texts.repliedAlready : texts.answeredMeanwhile)
}

/** On the telephone and in a chat it is said by now; the rest goes through the gate. */
async function sendOff(
  ctx: Ctx,
  { channel, words, attachments, first }: Reply,
  { personId, conversationId, subject }: Conversation,
  { entryId, staffId }: { entryId: string; staffId: string | null },
): Promise<Omit<Replied, 'entryId'>> {
  if (channel === 'phone' || channel === 'chat')
    return { messageId: null, state: 'said', because: null, goesAt: null }
  const ids = channel === 'mail' ? await findMailIds(ctx.tx, personId, conversationId) : []
  const sent = await sendMessage(ctx, {
    personId,
    channel,
    purpose: 'service',
    kind: 'reply',
    key: `inbox.reply:${entryId}`,
    subject: channel === 'mail' ? (first?.subject ?? (await replySubject(ctx, subject))) : null,
    text: words,
    attachments: attachments?.map(({ key, name, type, size }) => ({ key, name, type, size })),
    conversationId,
    inReplyTo: ids.at(-1) ?? null,
    references: ids,
    staffId,
  })
  if (sent.state === 'refused') throw preconditionFailed(texts.cannotGo)
  return { ...sent, state: sent.state }
}

/** What began as a card or a call has no subject that a mail could go on with. */
async function replySubject(ctx: Ctx, subject: string | null): Promise<string> {
  if (subject) return `Re: ${subject.replace(/^(re|ｒｅ)\s*[:：]\s*/i, '')}`
  const { locale, name } = await readCompany(ctx)
  return translator(locale)(texts.replySubject, { shop: name })
}

async function goOn(
  ctx: Ctx,
  held: Conversation,
  { staffId, close, first }: Pick<Reply, 'close' | 'first'> & { staffId: string | null },
) {
  await wakeUp(ctx.tx, held)
  if (close) await setClosed(ctx.tx, held, ANSWERED, ctx.now)
  else await setOpen(ctx.tx, held, ctx.now)
  // Whoever answered goes on with it.
  if (!held.assignee && staffId)
    await setAssignee(ctx.tx, held, { staffId, because: null, now: ctx.now })
  // What is begun there as a reply is another text.
  if (staffId && !first) await deleteDraft(ctx.tx, held, staffId)
  await settle(ctx, held)
}

async function recordReply(
  ctx: Ctx,
  { channel, words, promise, conversationId }: Reply,
  row: { personId: string; entryId: string; messageId: string | null; staffId: string | null },
) {
  const { personId, entryId, messageId, staffId } = row
  const source = `inbox:${entryId}`
  const facts: Fact[] = [
    {
      personId,
      name: 'contact.sent',
      payload: { channel, words, conversationId, entryId, messageId },
      key: `inbox.reply:${entryId}`,
      source,
    },
  ]
  if (promise) {
    const promiseId = newId()
    facts.push({
      personId,
      name: 'promise.made',
      payload: {
        promiseId,
        text: promise.text,
        due: promise.due,
        channel,
        conversationId,
        entryId,
      },
      key: `promise.made:${promiseId}`,
    })
  }
  await record(asWriter(ctx, staffId), facts)
}

/** The fact is the writer's: whom the person knows is whoever wrote. */
function asWriter(ctx: Ctx, staffId: string | null): Ctx {
  const { actor } = ctx
  if (!staffId || (actor.kind === 'staff' && actor.staffId === staffId)) return ctx
  const writer = { kind: 'staff', staffId, name: '', role: 'staff', sessionId: null } as const
  return { ...ctx, actor: { ...writer, permissions: new Set() } }
}
