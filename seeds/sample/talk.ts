import type { Ctx } from '../../kernel/context.ts'
import { recordContact } from '../../modules/activity/index.ts'
import type { Dice } from './dice.ts'
import type { Frame, Known } from './frame.ts'

/** Calls, cards and letters: the longer somebody stays, the more words there are. */
export async function talk(ctx: Ctx, frame: Frame, dice: Dice, { life, personId }: Known) {
  const { at, today, staff, words } = frame
  const chance = Math.min(0.75, 0.1 + life.orders.length * 0.035)
  const times = dice.chance(chance) ? dice.between(1, 3) : 0
  for (let time = 0; time < times; time++) {
    const [channel, said] = dice.pick(words.talk)
    const daysAgo = dice.between(0, Math.max(1, Math.min(life.cameDaysAgo, 700)))
    const promised = time === 0 && dice.chance(0.15)
    const actor = dice.pick(staff)
    await recordContact(
      { ...ctx, actor },
      {
        personId,
        channel,
        direction: 'in',
        words: said,
        at: at(daysAgo, dice.between(9, 16)),
        promise: promised
          ? { text: dice.pick(words.promises), due: addDays(today, dice.between(-2, 12)) }
          : undefined,
      },
    )
    if (dice.chance(0.6))
      await recordContact(
        { ...ctx, actor },
        {
          personId,
          channel: 'postcard',
          direction: 'out',
          note: words.answered,
          at: at(Math.max(0, daysAgo - 2), 16),
        },
      )
  }
  return times
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
