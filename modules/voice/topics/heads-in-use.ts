import type { Ctx } from '../../../kernel/context.ts'
import { KINDS, MOODS } from '../voices.rules.ts'
import { findUsed, findWeights } from './models.queries.ts'
import type { HeadInUse } from './thread/words.ts'
import { unpack } from './weights.ts'

// Read once; which ones are in use is asked each time.
const read = new Map<string, HeadInUse>()

export const classesOf = (head: string): string[] =>
  head === 'kind' ? [...KINDS] : head === 'mood' ? [...MOODS] : ['no', 'yes']

/** Everything that has been learned and is in use, ready for the thread. */
export async function headsInUse(ctx: Ctx): Promise<HeadInUse[]> {
  const used = await findUsed(ctx.tx)
  const missing = used.filter(({ modelId }) => !read.has(modelId))
  const weights = await findWeights(
    ctx.tx,
    missing.map(({ modelId }) => modelId),
  )
  for (const { modelId, head, measured } of missing) {
    const packed = weights.get(modelId)
    const { threshold } = measured
    if (packed)
      read.set(modelId, {
        head,
        modelId,
        classes: classesOf(head),
        weights: unpack(packed),
        threshold,
      })
  }
  const current = new Set(used.map(({ modelId }) => modelId))
  for (const modelId of read.keys()) if (!current.has(modelId)) read.delete(modelId)
  return used.flatMap(({ modelId }) => read.get(modelId) ?? [])
}
