import type { Actor, Ctx } from '../../kernel/context.ts'
import { newId } from '../../kernel/ids.ts'
import { type Fact, record } from '../../modules/activity/index.ts'
import type { Dice } from './dice.ts'
import type { Frame, Known } from './frame.ts'

type Said = { actor: Actor; facts: Fact[] }

/**
 * Calls, cards and letters: the longer somebody stays, the more words there are. Those of all these people
 * are recorded together, for whoever hears of each alone takes a minute over a whole shop.
 */
export async function talk(ctx: Ctx, frame: Frame, dice: Dice, known: readonly Known[]) {
  const said = known.flatMap((one) => talkOf(frame, dice, one))
  for (const actor of new Set(said.map(({ actor }) => actor))) {
    const facts = said.flatMap((one) => (one.actor === actor ? one.facts : []))
    for (let from = 0; from < facts.length; from += 500)
      await record({ ...ctx, actor }, facts.slice(from, from + 500))
  }
  return said.length
}

function talkOf({ at, today, staff, words }: Frame, dice: Dice, { life, personId }: Known): Said[] {
  const chance = Math.min(0.75, 0.1 + life.orders.length * 0.035)
  const times = dice.chance(chance) ? dice.between(1, 3) : 0
  return Array.from({ length: times }, (_, time) => {
    const [channel, said] = dice.pick(words.talk)
    const daysAgo = dice.between(0, Math.max(1, Math.min(life.cameDaysAgo, 700)))
    const promised = time === 0 && dice.chance(0.15)
    const actor = dice.pick(staff)
    const occurredAt = at(daysAgo, dice.between(9, 16))
    const facts: Fact[] = [
      { personId, name: 'contact.received', occurredAt, payload: { channel, words: said } },
    ]
    if (promised) {
      facts.push(
        ...promiseOf(
          dice,
          { personId, text: dice.pick(words.promises), channel },
          {
            occurredAt,
            daysAgo,
            today,
            at,
          },
        ),
      )
    }
    if (dice.chance(0.6))
      facts.push({
        personId,
        name: 'contact.sent',
        occurredAt: at(Math.max(0, daysAgo - 2), 16),
        payload: { channel: 'postcard', note: words.answered },
      })
    return { actor, facts }
  })
}

/** Those of long ago are kept but for one in twelve; the newest are still open. */
function promiseOf(
  dice: Dice,
  { personId, text, channel }: { personId: string; text: string; channel: string },
  {
    occurredAt,
    daysAgo,
    today,
    at,
  }: Pick<Frame, 'today' | 'at'> & { occurredAt: Date; daysAgo: number },
): Fact[] {
  const promiseId = newId()
  const isOpen = daysAgo < 10 || dice.chance(1 / 12)
  const days = dice.between(3, 9)
  const due = addDays(today, isOpen ? dice.between(-2, 12) : days - daysAgo)
  const made: Fact = {
    personId,
    name: 'promise.made',
    occurredAt,
    payload: { promiseId, text, due, channel },
    key: `promise.made:${promiseId}`,
  }
  if (isOpen) return [made]
  const kept: Fact = {
    personId,
    name: 'promise.kept',
    occurredAt: at(daysAgo - days + dice.between(0, 2), 16),
    payload: { promiseId, text },
    key: `promise.kept:${promiseId}`,
  }
  return [made, kept]
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
