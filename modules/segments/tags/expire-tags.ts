import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { record } from '../../activity/index.ts'
import { takeExpired } from './person-tags.queries.ts'

const AT_ONCE = 500

/** Tells of tags that have run out, once, and takes them away. They count as gone since their moment. */
export async function expireTags(ctx: Ctx): Promise<number> {
  let told = 0
  for (;;) {
    const expired = await inTransaction(ctx, async (ctx) => {
      const rows = await takeExpired(ctx.tx, ctx.now, AT_ONCE)
      await record(
        ctx,
        rows.map(({ personId, tagId, name, why, expiresAt }) => ({
          personId,
          name: 'tag.expired',
          occurredAt: expiresAt,
          payload: { tagId, tag: name, why },
          source: 'system',
        })),
      )
      return rows.length
    })
    told += expired
    if (expired < AT_ONCE) return told
  }
}

export const expireTagsJob = defineJob({
  name: 'segments.expireTags',
  payload: z.object({}),
  run: (ctx) => expireTags(ctx),
})
