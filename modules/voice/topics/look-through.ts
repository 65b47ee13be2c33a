import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { findUnlooked, setKeyWords } from './key-words.queries.ts'
import { askThread } from './thread/ask-thread.ts'

const AT_ONCE = 500
/** After so many it stands in line again, so that other jobs have their turn. */
const TURN = 20

/** Takes down what voices speak of, of those not looked through yet. Running it twice changes nothing. */
export async function lookThrough(ctx: Ctx): Promise<{ voices: number }> {
  let voices = 0
  for (let turn = 0; turn < TURN; turn++) {
    const found = await findUnlooked(ctx.tx, AT_ONCE)
    if (found.length === 0) return { voices }
    const words = await askThread(
      'keyWords',
      found.map((voice) => voice.words),
    )
    const looked = found.map((voice, at) => ({ ...voice, keyWords: words[at] ?? [] }))
    await inTransaction(ctx, (ctx) => setKeyWords(ctx.tx, looked))
    voices += found.length
  }
  await lookThroughLater(ctx)
  return { voices }
}

export const lookThroughJob = defineJob({
  name: 'voice.lookThrough',
  payload: z.object({}),
  run: (ctx) => lookThrough(ctx),
})

/** Soon, many voices together. */
export async function lookThroughLater(ctx: Ctx): Promise<void> {
  await enqueue(ctx, lookThroughJob, {}, { key: 'voice.lookThrough', queue: 'voice.lookThrough' })
}
