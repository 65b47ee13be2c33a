import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import type { Channel } from '../messages.rules.ts'
import { decidePace, type Pace, type Sent } from '../traces.rules.ts'
import { findRegards } from './reach.queries.ts'

/** A mail is given two days to be looked at, a card a month to be answered. */
const TIME = { mail: 2, post: 30 }
const DAY = 86_400_000

export type Paced = { personId: string; channel: Channel }

/** Whether the shop goes slower with this person in this channel, because nobody looks any more. */
export async function paceOf(ctx: Ctx, personId: string, channel: Channel): Promise<Pace> {
  requirePermission(ctx, 'messaging.read')
  const [sent = []] = await lookedAtBy(ctx, [{ personId, channel }])
  return decidePace(sent)
}

/** What was sent to each of the shop's own wish, the newest first, and whether anybody looked. */
export async function lookedAtBy(ctx: Ctx, of: readonly Paced[]): Promise<Sent[][]> {
  if (of.length === 0) return []
  const regards = await findRegards(
    ctx.tx,
    of.map(({ personId, channel }) => {
      const days = channel === 'post' ? TIME.post : TIME.mail
      return { personId, channel, before: new Date(ctx.now.getTime() - days * DAY) }
    }),
  )
  const sent: Sent[][] = of.map(() => [])
  for (const { place, ...one } of regards) sent[place]?.push(one)
  return sent
}
