import { Readable } from 'node:stream'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { noteSampleMade, readSampleMade } from '../../../modules/accounts/index.ts'
import { closeConversation, reply } from '../../../modules/inbox/index.ts'
import { markDelivered } from '../../../modules/messaging/index.ts'
import {
  completeBatch,
  createBatch,
  fileScan,
  readBatch,
  receiveFile,
  splitBatch,
} from '../../../modules/post/index.ts'
import { drawCard } from '../cards/draw-card.ts'
import { type WrittenCard, writeCard } from '../cards/write-card.ts'
import { Dice } from '../dice.ts'
import {
  asLoader,
  type Made,
  SEED,
  SETTLED_AFTER,
  type Someone,
  signed,
  type Writer,
} from './made.ts'

const DAYS_TO_ANSWER = 4
/** How the sample remembers its bundles. */
export const BUNDLE = 'bundle '
const POSTAGE = 85

type Bundle = { at: number; daysAgo: number; size: number; untyped: number }

/** A bundle as the post brings it: typed, filed and, all but a few, answered. */
export async function bundle(ctx: Ctx, made: Made, { at, daysAgo, size, untyped }: Bundle) {
  const { frame, writers } = made
  const people = made.people.cards
  const dice = new Dice(SEED + at)
  const cards = Array.from({ length: size }, (_, nth) => ({
    card: writeCard(dice, made.words),
    who: people[(at * size * 7 + nth * 13) % people.length] as Someone,
    writer: dice.pick(writers),
    vertical: dice.chance(0.7),
  }))
  const typist = { ...ctx, actor: dice.pick(writers), now: frame.at(daysAgo, 9) }
  const batchId = await openBundle(ctx, typist, { at, today: frame.today, daysAgo })
  let strip = await readBatch(typist, { batchId })
  if (strip.state === 'receiving') {
    // Those that came before the machine went down are there.
    for (const [nth, { card, who, vertical }] of [...cards.entries()].slice(strip.files))
      await sendPicture(typist, dice, { batchId, nth, card, who, vertical })
    // Split now, for what follows needs the cards; its job finds that done.
    await inTransaction(typist, async (typist) => {
      await completeBatch(typist, { batchId, files: size })
      await splitBatch(typist, { batchId })
    })
  }
  strip = await readBatch(typist, { batchId })
  for (const [at, { scanId, state }] of strip.items.entries()) {
    const one = cards[at]
    if (!one || at >= size - untyped || state === 'filed' || state === 'no_reply') continue
    await inTransaction(typist, (typist) => file(typist, made, dice, { ...one, scanId, daysAgo }))
  }
}

async function openBundle(
  ctx: Ctx,
  typist: Ctx,
  { at, today, daysAgo }: { at: number; today: string; daysAgo: number },
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const made = await readSampleMade(ctx)
    const known = made.find(({ kind }) => kind === `${BUNDLE}${at}`)
    if (known) return known.id
    const arrivedOn = new Date(Date.parse(`${today}T00:00:00Z`) - daysAgo * 86_400_000)
    const { batchId } = await createBatch(
      { ...typist, tx: ctx.tx },
      { pairing: 'single', arrivedOn: arrivedOn.toISOString().slice(0, 10) },
    )
    await noteSampleMade(ctx, [...made, { kind: `${BUNDLE}${at}`, id: batchId }])
    return batchId
  })
}

type Sheet = { batchId: string; nth: number; card: WrittenCard; who: Someone; vertical: boolean }

async function sendPicture(ctx: Ctx, dice: Dice, { batchId, nth, card, who, vertical }: Sheet) {
  const isLatin = ctx.locale === 'en' && !/[぀-鿿]/.test(card.words)
  const name = isLatin ? `${who.givenName} ${who.familyName}` : `${who.familyName}${who.givenName}`
  const picture = await drawCard(dice, { words: card.words, name, vertical: vertical && !isLatin })
  await receiveFile(ctx, {
    batchId,
    nth: nth + 1,
    name: `${String(nth + 1).padStart(3, '0')}.jpg`,
    from: Readable.from([picture]),
  })
}

type Filed = { scanId: string; card: WrittenCard; who: Someone; writer: Writer; daysAgo: number }

/** Typed on the day it came; nine in ten older ones are answered, a few end with a stated reason. */
async function file(
  ctx: Ctx,
  { frame, words, shop }: Made,
  dice: Dice,
  { scanId, card, who, writer, daysAgo }: Filed,
) {
  const { personId } = who
  const { conversationId } = await fileScan(ctx, {
    scanId,
    personId,
    words: card.words,
    doubts: [],
    kind: card.kind,
    topics: card.topics,
  })
  const answeredDaysAgo = daysAgo - dice.between(1, DAYS_TO_ANSWER)
  const chance = daysAgo > SETTLED_AFTER ? 1 : daysAgo > 12 ? 0.97 : 0.75
  if (!conversationId || answeredDaysAgo < 0 || !dice.chance(chance)) return
  const now = frame.at(answeredDaysAgo, dice.between(10, 17))
  const then = { ...ctx, now, actor: writer }
  if (dice.chance(0.04)) {
    await closeConversation(then, { conversationId, reason: words.noReply })
    return
  }
  const { messageId } = await reply(asLoader(then, ctx), {
    conversationId,
    staffId: writer.staffId,
    channel: 'post',
    words: signed({ words, shop }, who, writer, card.reply),
    close: true,
  })
  if (messageId)
    await markDelivered(then, { personId, messageId, at: now, cost: POSTAGE, mediaCode: null })
}
