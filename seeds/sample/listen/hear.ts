import type { Actor, Ctx } from '../../../kernel/context.ts'
import {
  type KeepVoice,
  keepVoices,
  noteNeed,
  type VoiceChannel,
} from '../../../modules/voice/index.ts'
import { Dice } from '../dice.ts'
import type { Frame } from '../frame.ts'
import type { Matter } from './matters.ts'
import type { ListenWords, MatterWords } from './words.ts'

const SEED = 2468
const GLAD = 160
const YEARS = 730
const CHANNELS: readonly (readonly [VoiceChannel, number])[] = [
  ['post', 5],
  ['phone', 3],
  ['mail', 2],
  ['line', 1],
  ['heard', 1],
]
const NEEDS = 2

export type Writer = Extract<Actor, { kind: 'staff' }>

/** One matter, with the topic that its voices stand under and what it is about. */
export interface Told {
  matter: Matter
  words: MatterWords
  topicId: string
  productId: string | null
  subject: string | null
  voiceIds: string[]
}

export interface Listening {
  frame: Frame
  words: ListenWords
  writers: Writer[]
  told: Told[]
}

/** What people asked for, how glad they were when it was there, and what they were glad of anyway. */
export async function hear(ctx: Ctx, { frame, words, writers, told }: Listening, people: string[]) {
  const dice = new Dice(SEED)
  const someone = () => dice.pick(people)
  for (const [nth, one] of told.entries()) {
    const asked = asksOf(one, nth, { dice, frame, someone })
    const writer = dice.pick(writers)
    one.voiceIds = await keepBy(ctx, writer, asked)
    if (one.matter.kind === 'wish') await noteNeeds({ ...ctx, actor: writer }, one.voiceIds, asked)
    await keepBy(ctx, dice.pick(writers), thanksOf(one, nth, { dice, frame, someone }))
  }
  const glad = Array.from(
    { length: GLAD },
    (_, nth): KeepVoice => ({
      personId: someone(),
      words: dice.pick(words.glad),
      saidAt: frame.at(dice.between(0, YEARS), dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: dice.chance(0.5) ? 'thanks' : 'impression',
      mood: 'good',
      externalId: `sample:glad:${nth}`,
    }),
  )
  await keepBy(ctx, dice.pick(writers), glad)
}

type Made = { dice: Dice; frame: Frame; someone: () => string }

/** Until it is there people go on asking; of what is under way the last asked today. */
function asksOf({ matter, words, topicId, productId }: Told, nth: number, made: Made): KeepVoice[] {
  const { dice, frame, someone } = made
  const last = Math.max(matter.shipped ?? 0, matter.refused ? matter.decided : 0)
  return Array.from({ length: matter.asks }, (_, at) => {
    const evenly = matter.asks > 1 ? at / (matter.asks - 1) : 0
    // What is under way is spoken of more and more.
    const share = matter.shipped === null && !matter.refused ? Math.sqrt(evenly) : evenly
    const daysAgo = Math.round(matter.heard - share * (matter.heard - last))
    return {
      personId: someone(),
      words: words.asks[at % words.asks.length] ?? '',
      saidAt: frame.at(daysAgo, dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: matter.kind,
      mood: matter.kind === 'wish' ? ('none' as const) : ('bad' as const),
      topicIds: [topicId],
      productId,
      externalId: `sample:ask:${nth}:${at}`,
    }
  })
}

function thanksOf({ matter, words, topicId, productId }: Told, nth: number, made: Made) {
  const { dice, frame, someone } = made
  const { shipped } = matter
  if (shipped === null) return []
  return words.thanks.map(
    (said, at): KeepVoice => ({
      personId: someone(),
      words: said,
      saidAt: frame.at(Math.max(0, shipped - 12 - at * 9), dice.between(9, 17)),
      channel: dice.weighted(CHANNELS),
      kind: 'thanks',
      mood: 'good',
      topicIds: [topicId],
      productId,
      externalId: `sample:thanks:${nth}:${at}`,
    }),
  )
}

async function keepBy(ctx: Ctx, actor: Writer, voices: KeepVoice[]): Promise<string[]> {
  const kept = await keepVoices({ ...ctx, actor }, voices)
  return kept.map(({ voiceId }) => voiceId)
}

/** Of a wish that many have, what the first of them wish for stands in the list of needs. */
async function noteNeeds(ctx: Ctx, voiceIds: readonly string[], asked: readonly KeepVoice[]) {
  for (const [at, voiceId] of voiceIds.slice(0, NEEDS).entries())
    await noteNeed({ ...ctx, now: asked[at]?.saidAt ?? ctx.now }, { voiceId })
}
