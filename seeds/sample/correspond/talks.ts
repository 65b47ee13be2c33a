import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { closeConversation, receiveWord, reply } from '../../../modules/inbox/index.ts'
import { markDelivered } from '../../../modules/messaging/index.ts'
import { addIdentity } from '../../../modules/people/index.ts'
import { Dice } from '../dice.ts'
import { asLoader, type Made, SEED, SETTLED_AFTER, type Someone, signed } from './made.ts'

const MAILS = 36
const CHATS = 14
const CALLS = 12

type Talk = {
  channel: 'mail' | 'line' | 'phone'
  who: Someone
  nth: number
  words: string
  subject?: string
  reply: string | null
  dice: Dice
}

export async function mails(ctx: Ctx, made: Made) {
  const dice = new Dice(SEED + 101)
  const people = made.people.mails
  for (let nth = 0; nth < Math.min(MAILS, people.length); nth++) {
    const { subject, words, reply } = dice.pick(made.words.mails)
    const who = people[nth] as Someone
    await talk(ctx, made, { channel: 'mail', who, nth, subject, words, reply, dice })
  }
}

export async function chats(ctx: Ctx, made: Made) {
  const dice = new Dice(SEED + 102)
  for (let nth = 0; nth < Math.min(CHATS, made.people.chats.length); nth++) {
    const { words, reply } = dice.pick(made.words.lines)
    const who = made.people.chats[nth * 3] as Someone
    const value = `U${String(nth).padStart(32, '0')}`
    await addIdentity(ctx, { personId: who.personId, kind: 'line', value })
    await talk(ctx, made, { channel: 'line', who, nth, words, reply, dice })
  }
}

export async function calls(ctx: Ctx, made: Made) {
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
      const sent = await reply(asLoader(then, ctx), said)
      if (sent.messageId)
        await markDelivered(then, { personId, messageId: sent.messageId, at: now })
    }
  })
}
