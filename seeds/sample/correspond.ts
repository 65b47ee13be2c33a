import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { z } from 'zod'
import {
  type Actor,
  type Ctx,
  inTransaction,
  type Permission,
  requirePermission,
} from '../../kernel/context.ts'
import { defineJob, isUnderWay } from '../../kernel/jobs.ts'
import {
  noteSampleMade,
  readCompany,
  readSampleMade,
  sampleJobs,
} from '../../modules/accounts/index.ts'
import { closeConversation, receiveWord, reply } from '../../modules/inbox/index.ts'
import { markDelivered } from '../../modules/messaging/index.ts'
import { addIdentity } from '../../modules/people/index.ts'
import {
  completeBatch,
  createBatch,
  fileScan,
  readBatch,
  receiveFile,
  splitBatch,
} from '../../modules/post/index.ts'
import { drawCard } from './cards/draw-card.ts'
import { type CardWords, cardWords } from './cards/words.ts'
import { type WrittenCard, writeCard } from './cards/write-card.ts'
import { Dice } from './dice.ts'
import { type Frame, frameOf } from './frame.ts'
import { SAMPLE_ID } from './sample-id.ts'

/** Days ago on which a bundle of cards came; the last one lies on the desk, half typed. */
const BUNDLES = [
  118, 110, 101, 94, 87, 80, 73, 66, 59, 52, 45, 38, 31, 26, 21, 17, 13, 9, 6, 3, 1, 0,
]
const CARDS = 300
/** Of the last bundle, these wait to be typed. */
const UNTYPED = 9
const DAYS_TO_ANSWER = 4
/** Days after which a shop that cares has answered everybody. */
const SETTLED_AFTER = 15
const MAILS = 36
const CHATS = 14
const CALLS = 12
const SEED = 8649
/** How the sample remembers its bundles. */
export const BUNDLE = 'bundle '
const POSTAGE = 85

type Writer = Extract<Actor, { kind: 'staff' }>
type Someone = { personId: string; familyName: string; givenName: string; hasMail: boolean }
type Made = {
  frame: Frame
  words: CardWords
  /** The name under which the shop answers. */
  shop: string
  writers: Writer[]
  /** Apart, so that nobody's talks cross. */
  people: Record<'cards' | 'mails' | 'chats' | 'calls', Someone[]>
}

const RIGHTS: Permission[] = [
  'post.read',
  'post.write',
  'inbox.read',
  'inbox.write',
  'inbox.answer',
  'people.read',
  'people.write',
  'activity.write',
]

/** Cards with their pictures, mails, LINE messages and calls of four months, most of them answered. */
export const correspondJob = defineJob({
  name: 'seeds.correspond',
  payload: z.object({}),
  run: (ctx) => correspond(ctx),
})

/**
 * Writes what the made-up people wrote, through the doors that real cards and mails take. Each bundle has
 * dice of its own, so that a load that broke off goes on where it was.
 */
export async function correspond(ctx: Ctx, cards = CARDS): Promise<void> {
  const { locale, name: shop } = await readCompany(ctx)
  const frame = await frameOf(ctx)
  const writers = frame.staff.flatMap((actor) =>
    actor.kind === 'staff' ? [withRights(actor)] : [],
  )
  // Cards are filed by people, never by a machine.
  if (writers.length === 0) return
  const made = {
    frame,
    words: cardWords[locale],
    shop,
    writers,
    people: apart(await findPeople(ctx)),
  }
  if (made.people.cards.length === 0) return
  const size = Math.ceil(cards / BUNDLES.length)
  const bundles = BUNDLES.slice(-Math.ceil(cards / size))
  const removal = sampleJobs(ctx.host.modules)?.remove
  for (const [at, daysAgo] of bundles.entries()) {
    // Whoever does not want it any more need not wait for the rest.
    if (removal && (await isUnderWay(ctx.tx, removal))) return
    await bundle(ctx, made, { at, daysAgo, size, untyped: daysAgo === 0 ? UNTYPED : 0 })
  }
  await mails(ctx, made)
  await chats(ctx, made)
  await calls(ctx, made)
}

/** How far it is; null once the last card, mail and call is there. */
export async function preparingCards(ctx: Ctx): Promise<{ done: number; total: number } | null> {
  requirePermission(ctx, 'sample.manage')
  if (!(await isUnderWay(ctx.tx, correspondJob))) return null
  const made = await readSampleMade(ctx)
  const begun = made.filter(({ kind }) => kind.startsWith(BUNDLE)).length
  // The newest bundle is being written.
  const share = Math.max(0, begun - 1) / BUNDLES.length
  return { done: Math.round(share * CARDS), total: CARDS }
}

const withRights = (actor: Writer): Writer => ({ ...actor, permissions: new Set(RIGHTS) })

function apart(people: Someone[]): Made['people'] {
  const sixth = (nth: number) => people.filter((_, at) => at % 6 === nth)
  return {
    cards: people.filter((_, at) => at % 6 > 2),
    mails: sixth(0).filter(({ hasMail }) => hasMail),
    chats: sixth(1),
    calls: sixth(2),
  }
}

/** Those who have been with the shop longest come first. */
async function findPeople(ctx: Ctx): Promise<Someone[]> {
  const { rows } = await sql<Someone>`
    select p.person_id as "personId", p.family_name as "familyName", p.given_name as "givenName",
      exists (select from people.pub_identities i where i.person_id = p.person_id and i.kind = 'email') as "hasMail"
    from people.pub_persons p where p.import_id = ${SAMPLE_ID} and p.status = 'known'
    order by p.member_since nulls last, p.person_id limit 900`.execute(ctx.tx)
  return rows
}

type Bundle = { at: number; daysAgo: number; size: number; untyped: number }

async function bundle(ctx: Ctx, made: Made, { at, daysAgo, size, untyped }: Bundle) {
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
  // Made-up words pass by the guide that a real writer reads first.
  const { messageId } = await reply(asHouse(then, ctx), {
    conversationId,
    staffId: writer.staffId,
    channel: 'post',
    words: signed({ words, shop }, who, writer, card.reply),
    close: true,
  })
  if (messageId)
    await markDelivered(then, { personId, messageId, at: now, cost: POSTAGE, mediaCode: null })
}

function signed(
  { words: { dear, from }, shop }: Pick<Made, 'words' | 'shop'>,
  who: Someone,
  writer: Writer,
  body: string,
): string {
  const name = /[぀-鿿]/.test(dear) ? `${who.familyName} ${who.givenName} 様` : who.givenName
  return `${dear.replace('{name}', name)}\n${body}\n\n${from.replace('{shop}', shop).replace('{writer}', writer.name)}`
}

const asHouse = (then: Ctx, { actor }: Ctx): Ctx => ({ ...then, actor })

type Talk = {
  channel: 'mail' | 'line' | 'phone'
  who: Someone
  nth: number
  words: string
  subject?: string
  reply: string | null
  dice: Dice
}

async function mails(ctx: Ctx, made: Made) {
  const dice = new Dice(SEED + 101)
  const people = made.people.mails
  for (let nth = 0; nth < Math.min(MAILS, people.length); nth++) {
    const { subject, words, reply } = dice.pick(made.words.mails)
    const who = people[nth] as Someone
    await talk(ctx, made, { channel: 'mail', who, nth, subject, words, reply, dice })
  }
}

async function chats(ctx: Ctx, made: Made) {
  const dice = new Dice(SEED + 102)
  for (let nth = 0; nth < Math.min(CHATS, made.people.chats.length); nth++) {
    const { words, reply } = dice.pick(made.words.lines)
    const who = made.people.chats[nth * 3] as Someone
    const value = `U${String(nth).padStart(32, '0')}`
    await addIdentity(ctx, { personId: who.personId, kind: 'line', value })
    await talk(ctx, made, { channel: 'line', who, nth, words, reply, dice })
  }
}

async function calls(ctx: Ctx, made: Made) {
  const dice = new Dice(SEED + 103)
  const said = made.frame.words.talk.filter(([channel]) => channel === 'phone')
  for (let nth = 0; nth < Math.min(CALLS, made.people.calls.length); nth++) {
    const [, words] = dice.pick(said)
    const who = made.people.calls[nth * 3] as Someone
    await talk(ctx, made, { channel: 'phone', who, nth, words, reply: null, dice })
  }
}

/** Calls are settled while they last, apart from every fourth, for which somebody has to call back. */
async function talk(ctx: Ctx, { frame, words: all, shop, writers }: Made, one: Talk) {
  const { channel, who, nth, words, subject, dice } = one
  const { personId } = who
  const daysAgo = nth % 4 === 0 ? dice.between(0, 3) : dice.between(2, 60)
  const isAnswered = dice.chance(0.8) || daysAgo > SETTLED_AFTER
  const writer = dice.pick(writers)
  const at = { ...ctx, actor: writer, now: frame.at(daysAgo, dice.between(9, 15)) }
  await inTransaction(at, async (at) => {
    const externalId = `sample:${channel}:${nth}`
    const { conversationId, isNew } = await receiveWord(at, {
      personId,
      channel,
      words,
      subject,
      externalId,
    })
    if (!isNew || nth % 4 === 0) return
    if (channel === 'phone') {
      await closeConversation(at, { conversationId, reason: all.settledAtOnce })
    } else if (isAnswered && one.reply) {
      const now = frame.at(Math.max(0, daysAgo - 1), 16)
      const then = { ...at, now }
      const text = signed({ words: all, shop }, who, writer, one.reply)
      const said = { conversationId, channel, words: text, close: true, staffId: writer.staffId }
      const sent = await reply(asHouse(then, ctx), said)
      if (sent.messageId)
        await markDelivered(then, { personId, messageId: sent.messageId, at: now })
    }
  })
}
