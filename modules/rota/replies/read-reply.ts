import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { FileReply } from '../../../kernel/endpoint.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readBrief } from '../../activity/index.ts'
import { fillReplies } from '../../inbox/index.ts'
import { LETTER_CHANNELS, type ReplyDetail, type SaidWords } from '../contract/replies.ts'
import { countOpenSwaps } from '../hands/hands.queries.ts'
import { lend, requireMe } from '../lend.ts'
import { rotaTexts } from '../rota.texts.ts'
import { findLetter } from './letters.queries.ts'
import { cardsOf, pictureUrl } from './list-replies.ts'
import { lookOf, requireMine } from './my-talk.ts'
import {
  type EntryRow,
  findEntries,
  findLastOrder,
  findWays,
  type TalkRow,
} from './replies.queries.ts'

const SAVED_SHOWN = 12

type OfTalk = { conversationId: string }

/**
 * What a reply of mine needs: their words with pictures, what was said before, what was promised, what they
 * bought last. No address, no number. Throws `forbidden` for what is not mine.
 */
export async function readReply(ctx: Ctx, { conversationId }: OfTalk): Promise<ReplyDetail> {
  requirePermission(ctx, 'rota.write')
  const { staffId } = requireMe(ctx)
  const talk = await requireMine(ctx, conversationId)
  const { personId } = talk
  const card = (await cardsOf(ctx, [talk])).get(personId)
  const entries = await findEntries(ctx.tx, talk)
  const { promises } = await readBrief(lend(ctx), { personId })
  const ways = await findWays(ctx.tx, personId)
  return {
    ...{ conversationId, subject: talk.subject, dueOn: talk.dueOn, because: talk.because },
    name: card?.name ?? '',
    since: card?.since ?? ctx.now,
    waitingSince: talk.waitingSince,
    waiting: entries.filter(({ isWaiting }) => isWaiting).map((row) => said(talk, row)),
    before: entries.filter(({ isWaiting }) => !isWaiting).map((row) => said(talk, row)),
    promises: promises.map(({ text, due }) => ({ text, due })),
    lastOrder: await findLastOrder(ctx.tx, personId),
    channels: LETTER_CHANNELS.map((channel) => ({ channel, isOpen: ways.includes(channel) })),
    savedReplies: await fillReplies(lend(ctx), { conversationId, most: SAVED_SHOWN }),
    letter: await myLetter(ctx, conversationId, staffId),
    ...(await lookOf(ctx, staffId)),
    isOffered: (await countOpenSwaps(ctx.tx, personId, conversationId)) > 0,
  }
}

async function myLetter(ctx: Ctx, conversationId: string, staffId: string) {
  const letter = await findLetter(ctx.tx, { conversationId, staffId })
  if (!letter) return null
  const { channel, words, promiseText, promiseDue, state, note, noteBy, savedAt } = letter
  const promise = promiseText && promiseDue ? { text: promiseText, due: promiseDue } : null
  return { channel, words, promise, state, note, noteBy, savedAt }
}

function said({ conversationId }: TalkRow, row: EntryRow): SaidWords {
  const { entryId, kind, words, channel, at, by } = row
  const pictures = row.attachments.flatMap(({ type, name }, place) =>
    type.startsWith('image/') ? [{ url: pictureUrl(conversationId, entryId, place), name }] : [],
  )
  return { entryId, kind, words, channel, at, by, pictures }
}

/** A picture of the words that I answer. Throws `not_found`. */
export async function replyPicture(
  ctx: Ctx,
  { conversationId, entryId, place }: OfTalk & { entryId: string; place: number },
): Promise<FileReply> {
  requirePermission(ctx, 'rota.write')
  const talk = await requireMine(ctx, conversationId)
  const entry = (await findEntries(ctx.tx, talk)).find((one) => one.entryId === entryId)
  const picture = entry?.attachments[place]
  if (!picture?.type.startsWith('image/') || picture.type === 'image/svg+xml')
    throw notFound(rotaTexts.noSuchPicture)
  return new FileReply(picture.name, picture.type, await ctx.host.storage.read(picture.key))
}
