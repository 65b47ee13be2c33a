import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, forbidden, notFound, preconditionFailed } from '../../../kernel/errors.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import type { LetterToLookOver, SentReply } from '../contract/letters.ts'
import { requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { type Warmth, warmthNumber } from '../warmth.rules.ts'
import {
  findAsked,
  findSent,
  giveBack,
  type LetterRow,
  lockAsked,
  saveReading,
} from './letters.queries.ts'
import { cardsOf } from './list-replies.ts'
import { isReader } from './my-talk.ts'
import { findTalk } from './replies.queries.ts'
import { send } from './write-reply.ts'

const SENT_DAYS = 21
const DAY_MS = 86_400_000

type OfLetter = { conversationId: string; staffId: string }

/** What waits for a reader, and a few replies that were sent, to read without knowing to whom. */
export async function listLettersToLookOver(ctx: Ctx) {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const reader = await isReader(ctx)
  const asked = reader ? await findAsked(ctx.tx, staffId) : []
  const cards = await cardsOf(ctx, asked)
  const since = new Date(ctx.now.getTime() - SENT_DAYS * DAY_MS)
  const sent = reader ? await findSent(ctx.tx, { readerId: staffId, since }) : []
  return {
    isReader: reader,
    items: asked.map((row): LetterToLookOver => {
      const { conversationId, writer, theirWords, channel, words, dueOn } = row
      const card = cards.get(row.personId)
      return {
        ...{ conversationId, writer, theirWords, channel, words, dueOn, staffId: row.staffId },
        name: card?.name ?? '',
        since: card?.since ?? row.savedAt,
        promise: promiseOf(row),
        askedAt: row.askedAt ?? row.savedAt,
      }
    }),
    sent: sent.map(
      ({ entryId, writer, theirWords, words, at }): SentReply => ({
        entryId,
        writer,
        theirWords,
        words,
        at,
      }),
    ),
  }
}

/**
 * Sends a colleague's reply in their name, as it was asked about at `askedAt`. Throws `precondition_failed`
 * once it no longer waits for a look, and `conflict` where its writer has asked with other words since.
 */
export async function approveLetter(
  ctx: Ctx,
  { askedAt, ...of }: OfLetter & { askedAt: Date },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'rota.write')
  await requireReader(ctx, of.staffId)
  return inTransaction(ctx, async (ctx) => {
    const letter = await lockAsked(ctx.tx, of)
    const talk = await findTalk(ctx.tx, of.conversationId)
    if (!letter?.channel || !talk?.waitingSince) throw preconditionFailed(rotaTexts.notAsked)
    if (letter.askedAt?.getTime() !== askedAt.getTime()) throw conflict(rotaTexts.askedAnew)
    const { channel, words } = letter
    const promise = promiseOf(letter)
    await send(ctx, talk, { channel, words, promise, staffId: of.staffId })
    await audit(ctx, {
      action: 'rota.letter_approved',
      subject: { kind: 'conversation', id: of.conversationId },
      detail: { writer: of.staffId },
    })
    return { conversationId: of.conversationId }
  })
}

/** Gives a reply back with a word about it. Throws `precondition_failed` once it no longer waits for a look. */
export async function returnLetter(
  ctx: Ctx,
  { note, ...of }: OfLetter & { note: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId: by } = requireMe(ctx)
  await requireReader(ctx, of.staffId)
  return inTransaction(ctx, async (ctx) => {
    const letter = await lockAsked(ctx.tx, of)
    if (!letter) throw preconditionFailed(rotaTexts.notAsked)
    await giveBack(ctx.tx, { ...of, personId: letter.personId, note, by })
    await publish(ctx, 'rota', {})
    await audit(ctx, {
      action: 'rota.letter_returned',
      subject: { kind: 'conversation', id: of.conversationId },
      detail: { writer: of.staffId },
    })
    return { conversationId: of.conversationId }
  })
}

/** Says how a colleague's reply reads; a second time replaces the first. Throws `not_found`. */
export async function feelReply(
  ctx: Ctx,
  { entryId, warmth, words }: { entryId: string; warmth: Warmth; words?: string | undefined },
): Promise<{ entryId: string }> {
  requirePermission(ctx, 'rota.write')
  const { staffId: readerId } = requireMe(ctx)
  if (!(await isReader(ctx))) throw forbidden(rotaTexts.notReader)
  return inTransaction(ctx, async (ctx) => {
    const [sent] = await findSent(ctx.tx, { readerId, entryId, since: new Date(0) })
    if (!sent) throw notFound(rotaTexts.noSuchReply)
    const said = words?.trim() || null
    await saveReading(ctx.tx, {
      ...sent,
      readerId,
      warmth: warmthNumber(warmth),
      said,
      now: ctx.now,
    })
    await audit(ctx, { action: 'rota.reply_felt', subject: { kind: 'entry', id: entryId } })
    return { entryId }
  })
}

async function requireReader(ctx: Ctx, writerId: string): Promise<void> {
  if (!(await isReader(ctx))) throw forbidden(rotaTexts.notReader)
  if (requireMe(ctx).staffId === writerId) throw forbidden(rotaTexts.notOwnLetter)
}

function promiseOf({ promiseText, promiseDue }: LetterRow) {
  return promiseText && promiseDue ? { text: promiseText, due: promiseDue } : null
}
