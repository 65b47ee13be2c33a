import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { DomainError } from '../../kernel/errors.ts'
import { markSample, noteSampleMade, readSampleMade } from '../../modules/accounts/index.ts'
import { archiveTemplate, archiveWording } from '../../modules/messaging/index.ts'
import { removeImportedOrders, removeSampleProducts } from '../../modules/orders/index.ts'
import { removeWholePeople } from '../../modules/people/index.ts'
import { removeBatch } from '../../modules/post/index.ts'
import { archivePersona, archiveSegment, archiveTag } from '../../modules/segments/index.ts'
import { BUNDLE } from './correspond.ts'
import { SAMPLE_ID } from './sample-id.ts'

/** Removes the sample shop and everything that was done with its people. Safe to run again. */
export async function removeSampleShop(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  await putAwayMade(ctx)
  await removeImportedOrders(ctx, { importId: SAMPLE_ID })
  await removeWholePeople(ctx, { importId: SAMPLE_ID })
  await removeBundles(ctx)
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
    template: (templateId) => archiveTemplate(ctx, { templateId }),
    wording: (wordingId) => archiveWording(ctx, { wordingId }),
  }
  const made = await readSampleMade(ctx)
  for (const { kind, id } of made)
    await away[kind]?.(id).catch((error) => {
      if (!(error instanceof DomainError)) throw error
    })
  await noteSampleMade(
    ctx,
    made.filter(({ kind }) => kind.startsWith(BUNDLE)),
  )
}

/** Once nobody is left whose cards lie in them; one with a card of somebody else stays. */
async function removeBundles(ctx: Ctx) {
  for (const { id } of await readSampleMade(ctx))
    await removeBatch(ctx, { batchId: id }).catch((error) => {
      if (!(error instanceof DomainError)) throw error
    })
  await noteSampleMade(ctx, [])
}
