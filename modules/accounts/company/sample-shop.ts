import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { enqueue, isUnderWay } from '../../../kernel/jobs.ts'
import { texts } from '../accounts.texts.ts'
import { audit } from '../audit/audit.ts'
import { SAMPLE_QUEUE, type SampleShop, sampleJobs } from '../sample.ts'
import { readCompany } from './company.ts'

/** Whether the sample shop is loaded or on its way, and what would go with it. */
export async function readSample(ctx: Ctx) {
  requirePermission(ctx, 'sample.manage')
  const { sample: loaded } = await readCompany(ctx)
  const shop = sampleJobs(ctx.host.modules)
  const counts = loaded ? await shop?.count?.(ctx) : undefined
  const working = shop ? await workOn(ctx, shop) : null
  const preparing = loaded ? await shop?.preparing?.(ctx) : undefined
  return {
    loaded,
    working,
    offered: shop !== undefined,
    counts: counts ?? null,
    preparing: preparing ?? null,
  }
}

/** Of two that wait, the removal is the later wish. */
async function workOn(ctx: Ctx, { load, remove }: SampleShop) {
  if (await isUnderWay(ctx.tx, remove)) return 'removing' as const
  return (await isUnderWay(ctx.tx, load)) ? ('loading' as const) : null
}

/** Loads the sample shop as a job. Throws `conflict` when it is there. */
export async function loadSample(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  const { load } = sampleShop(ctx)
  await inTransaction(ctx, async (ctx) => {
    if ((await readCompany(ctx)).sample) throw conflict(texts.sampleThere)
    await enqueue(ctx, load, {}, { key: load.name, queue: SAMPLE_QUEUE })
    await audit(ctx, { action: 'sample.asked_for' })
  })
}

/** Removes the whole sample shop, as a job; what is the shop's own stays. */
export async function removeSample(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  const { remove } = sampleShop(ctx)
  await inTransaction(ctx, async (ctx) => {
    if (!(await readCompany(ctx)).sample) throw conflict(texts.sampleNotThere)
    await enqueue(ctx, remove, {}, { key: remove.name, queue: SAMPLE_QUEUE })
    await audit(ctx, { action: 'sample.removal_asked_for' })
  })
}

function sampleShop(ctx: Ctx): SampleShop {
  const shop = sampleJobs(ctx.host.modules)
  if (!shop) throw notFound(texts.noSample)
  return shop
}
