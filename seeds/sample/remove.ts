import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { markSample } from '../../modules/accounts/index.ts'
import { removeImportedOrders, removeSampleProducts } from '../../modules/orders/index.ts'
import { removeWholePeople } from '../../modules/people/index.ts'
import { SAMPLE_ID } from './load.ts'

/** Removes the sample shop and everything that was done with its people. Safe to run again. */
export async function removeSampleShop(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  await removeImportedOrders(ctx, { importId: SAMPLE_ID })
  await removeWholePeople(ctx, { importId: SAMPLE_ID })
  // Last: until then the sample's own orders name them.
  await removeSampleProducts(ctx, { importId: SAMPLE_ID })
  await markSample(ctx, false)
}
