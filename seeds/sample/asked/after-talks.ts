import type { Ctx } from '../../../kernel/context.ts'
import type { Values } from '../../../modules/surveys/index.ts'
import { answer, CHANNELS, type Teller } from './answering.ts'
import type { Asking } from './asking.ts'
import type { Opened } from './open-surveys.ts'
import { findSteps, findTalked } from './people.ts'

const CONTACTS = 56
const CHANGES = 46

export async function afterTalks(ctx: Ctx, asking: Asking, { contact }: Opened, teller: Teller) {
  const { dice } = teller
  const { good, bad } = asking.remarks.contact
  const staffId = asking.then(0).actor.staffId
  const talked = (await findTalked(ctx)).filter((_, at) => at % 3 === 0).slice(0, CONTACTS)
  const silent = asking.bought.filter(({ isTalking, daysAgo }) => !isTalking && daysAgo > 150)
  for (let nth = 0; nth < CONTACTS * 2; nth++) {
    // Of the months whose talks are not in the sample.
    const early = dice.pick(silent)
    const late = nth < CONTACTS ? undefined : talked[nth - CONTACTS]
    if (nth >= CONTACTS && !late) break
    if (nth % asking.every > 0) continue
    const daysAgo = late ? late.daysAgo - 1 : 130 + ((nth * 37) % 580)
    const isGood = dice.chance(daysAgo > 400 ? 0.72 : 0.87)
    const heart = isGood ? dice.between(4, 5) : 3
    const speed = isGood ? dice.between(3, 5) : dice.between(2, 3)
    await answer(ctx, asking, daysAgo, {
      surveyId: contact,
      personId: (late ?? early).personId,
      conversationId: late?.conversationId,
      staffId,
      channel: dice.weighted(CHANNELS),
      values: {
        q1: { score: heart },
        q2: { score: speed },
        q3: { score: isGood ? 5 : dice.between(3, 4), ...teller.say(isGood ? good : bad, 0.14) },
      },
      key: `sample:contact:${nth}`,
    })
  }
}

/** Stopping takes the most effort, a return less; to pause has become easy. */
const EASE: Record<string, readonly (readonly [number, number])[]> = {
  'subscription.cancelled': [
    [3, 5],
    [4, 4],
    [5, 2],
    [6, 1],
  ],
  'order.returned': [
    [4, 2],
    [5, 4],
    [6, 3],
    [7, 1],
  ],
  'subscription.paused': [
    [5, 1],
    [6, 4],
    [7, 6],
  ],
}

export async function afterChanges(ctx: Ctx, asking: Asking, { change }: Opened, teller: Teller) {
  const { dice } = teller
  const { good, bad } = asking.remarks.change
  const steps = (await findSteps(ctx)).filter(({ daysAgo }) => daysAgo > 62 && daysAgo < 190)
  for (const [nth, { personId, step, daysAgo }] of steps.slice(0, CHANGES).entries()) {
    if (nth % asking.every > 0) continue
    const score = dice.weighted(EASE[step] ?? [[6, 1]])
    const said = teller.say(score >= 5 ? good : bad, 0.25)
    const values: Values = { q1: { score, ...said } }
    const channel = dice.weighted(CHANNELS)
    const key = `sample:change:${nth}`
    await answer(ctx, asking, daysAgo - 1, {
      surveyId: change,
      personId,
      step,
      channel,
      values,
      key,
    })
  }
}
