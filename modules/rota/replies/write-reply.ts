import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { invalid, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { keepDraft, reply } from '../../inbox/index.ts'
import type { LetterChannel } from '../contract/replies.ts'
import { lend, requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { deleteLetters, saveLetterRow } from './letters.queries.ts'
import { lookOf, requireMine, requireWaiting } from './my-talk.ts'
import type { TalkRow } from './replies.queries.ts'

export interface Letter {
  conversationId: string
  channel: LetterChannel
  words: string
  promise?: { text: string; due: string } | null | undefined
}

/** Keeps what I have written so far. */
export async function saveLetter(ctx: Ctx, letter: Letter): Promise<{ savedAt: Date }> {
  requirePermission(ctx, 'rota.write')
  return inTransaction(ctx, async (ctx) => {
    const { conversationId, channel, words } = letter
    const talk = await requireMine(ctx, conversationId)
    // Whoever opens the talk in the inbox sees that somebody is writing.
    await keepDraft(lend(ctx), { conversationId, channel, words })
    await keep(ctx, talk, letter, 'writing')
    return { savedAt: ctx.now }
  })
}

/**
 * Sends my reply. Throws `precondition_failed` while a second pair of eyes is needed, or once nobody waits.
 */
export async function sendReply(ctx: Ctx, letter: Letter): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  return inTransaction(ctx, async (ctx) => {
    const talk = await requireWaiting(ctx, letter.conversationId)
    if (!letter.words.trim()) throw invalid(rotaTexts.emptyLetter)
    if ((await lookOf(ctx, staffId)).needsLook) throw preconditionFailed(rotaTexts.readerFirst)
    const { channel, words, promise } = letter
    await send(ctx, talk, { channel, words, promise, staffId })
    await audit(ctx, {
      action: 'rota.reply_sent',
      subject: { kind: 'conversation', id: talk.conversationId },
      detail: { channel: letter.channel },
    })
    return { conversationId: talk.conversationId }
  })
}

/** Asks for a second pair of eyes. Asking again replaces the words. */
export async function askForLook(ctx: Ctx, letter: Letter): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'rota.write')
  return inTransaction(ctx, async (ctx) => {
    const talk = await requireWaiting(ctx, letter.conversationId)
    if (!letter.words.trim()) throw invalid(rotaTexts.emptyLetter)
    await keep(ctx, talk, letter, 'asked')
    await publish(ctx, 'rota', {})
    await audit(ctx, {
      action: 'rota.letter_asked',
      subject: { kind: 'conversation', id: talk.conversationId },
    })
    return { conversationId: talk.conversationId }
  })
}

/** By the inbox, in the name of its writer; it closes the talk, which their next word opens again. */
export async function send(
  ctx: Ctx,
  { personId, conversationId }: TalkRow,
  { channel, words, promise, staffId }: Omit<Letter, 'conversationId'> & { staffId: string },
): Promise<void> {
  const sending = { personId, conversationId, channel, words: words.trim(), staffId, close: true }
  await reply(lend(ctx), promise ? { ...sending, promise } : sending)
  await deleteLetters(ctx.tx, personId, conversationId)
  await publish(ctx, 'rota', {})
}

async function keep(
  ctx: Ctx,
  { personId, conversationId }: TalkRow,
  { channel, words, promise }: Letter,
  state: 'writing' | 'asked',
): Promise<void> {
  const { staffId } = requireMe(ctx)
  await saveLetterRow(ctx.tx, {
    ...{ personId, conversationId, staffId, channel, words, state },
    promiseText: promise?.text ?? null,
    promiseDue: promise?.due ?? null,
    now: ctx.now,
  })
}
