import { type Actor, type Ctx, inTransaction } from '../../../kernel/context.ts'
import { noteSampleMade, readSampleMade } from '../../../modules/accounts/index.ts'
import { closeConversation } from '../../../modules/inbox/index.ts'
import type { Frame } from '../frame.ts'
import { type Bought, findOpened } from './people.ts'
import type { AskedWords, Remarks, ReviewWords } from './words.ts'

type Writer = Extract<Actor, { kind: 'staff' }>

export interface Asking {
  frame: Frame
  words: AskedWords
  remarks: Remarks
  reviews: readonly ReviewWords[]
  /** So many days ago, as the one who does such things in this shop. */
  then: (daysAgo: number, hour?: number) => Ctx & { actor: Writer }
  bought: readonly Bought[]
  /** Of so many answers one is taken: 1 for all, more where few will do. */
  every: number
}

/** Makes something once, and remembers it under its name for the removal. */
export async function once(
  ctx: Ctx,
  name: string,
  make: (ctx: Ctx) => Promise<string>,
): Promise<string> {
  return inTransaction(ctx, async (ctx) => {
    const house = { ...ctx, actor: { kind: 'job', name: 'seeds.ask' } as const }
    const known = (await readSampleMade(house)).find(({ kind }) => kind === name)
    if (known) return known.id
    const id = await make(ctx)
    // Read again, for what was made may be of parts that are remembered too.
    await noteSampleMade(house, [...(await readSampleMade(house)), { kind: name, id }])
    return id
  })
}

/** Whoever had a bad time is called on the next day; nobody waits from before. */
export async function settle(ctx: Ctx, { words, then }: Asking): Promise<void> {
  for (const [nth, { conversationId, at }] of (await findOpened(ctx)).entries()) {
    const next = new Date(Math.min(at.getTime() + 86_400_000, ctx.now.getTime()))
    const reason = words.settled[nth % words.settled.length] ?? ''
    await closeConversation({ ...then(0), now: next }, { conversationId, reason })
  }
}
