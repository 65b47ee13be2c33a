import { z } from 'zod'
import type { Ctx } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { findAlike, findImported, savePairs } from './candidates.queries.ts'

const PAGE = 2000

/** Looks for records that may be of one human, set-based, a few thousand people at a time. */
export const seekCandidatesJob = defineJob({
  name: 'people.seekCandidates',
  payload: z.strictObject({
    personIds: z.array(z.uuid()).max(PAGE).optional(),
    importId: z.uuid().optional(),
  }),
  run: async (ctx, { personIds, importId }) => {
    if (personIds) await seekFor(ctx, personIds)
    if (!importId) return
    for (let after: string | null = null; ; ) {
      const page: string[] = await findImported(ctx.tx, importId, after, PAGE)
      await seekFor(ctx, page)
      after = page.at(-1) ?? null
      if (page.length < PAGE) return
    }
  },
})

/** Each page is a statement of its own: a long import must not hold its pairs back to the end. */
export async function seekFor(ctx: Ctx, personIds: readonly string[]): Promise<number> {
  if (personIds.length === 0) return 0
  return savePairs(ctx.tx, await findAlike(ctx.tx, personIds), ctx.now)
}
