import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { DomainError } from '../../kernel/errors.ts'
import { markSample, noteSampleMade, readSampleMade } from '../../modules/accounts/index.ts'
import { removeImportedOrders, removeSampleProducts } from '../../modules/orders/index.ts'
import { removeWholePeople } from '../../modules/people/index.ts'
import { archivePersona, archiveSegment, archiveTag } from '../../modules/segments/index.ts'
import { SAMPLE_ID } from './load.ts'

/** Removes the sample shop and everything that was done with its people. Safe to run again. */
export async function removeSampleShop(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  await putAwayMade(ctx)
  await removeImportedOrders(ctx, { importId: SAMPLE_ID })
  await removeWholePeople(ctx, { importId: SAMPLE_ID })
  // Last: until then the sample's own orders name them.
  await removeSampleProducts(ctx, { importId: SAMPLE_ID })
  await markSample(ctx, false)
}

/** What the shop has come to use itself stays; so does what is put away already. */
async function putAwayMade(ctx: Ctx) {
  const away: Record<string, (id: string) => Promise<unknown>> = {
    persona: (personaId) => archivePersona(ctx, { personaId }),
    tag: (tagId) => archiveTag(ctx, { tagId }),
    segment: (segmentId) => archiveSegment(ctx, { segmentId }),
  }
  for (const { kind, id } of await readSampleMade(ctx))
    await away[kind]?.(id).catch((error) => {
      if (!(error instanceof DomainError)) throw error
    })
  await noteSampleMade(ctx, [])
}
