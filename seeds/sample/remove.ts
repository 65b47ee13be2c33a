import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { DomainError } from '../../kernel/errors.ts'
import {
  markSample,
  noteSampleMade,
  readSampleMade,
  type SampleMade,
} from '../../modules/accounts/index.ts'
import { removeMadeGoals } from '../../modules/goals/index.ts'
import { archiveTemplate, archiveWording } from '../../modules/messaging/index.ts'
import { removeImportedOrders, removeSampleProducts } from '../../modules/orders/index.ts'
import { removeWholePeople } from '../../modules/people/index.ts'
import { removeBatch } from '../../modules/post/index.ts'
import { archivePersona, archiveSegment, archiveTag } from '../../modules/segments/index.ts'
import { removeMadeSurveys } from '../../modules/surveys/index.ts'
import { removeMade } from '../../modules/voice/index.ts'
import { BUNDLE } from './correspond/bundles.ts'
import { SAMPLE_ID } from './sample-id.ts'

/** Removes the sample shop and everything that was done with its people. Safe to run again. */
export async function removeSampleShop(ctx: Ctx): Promise<void> {
  requirePermission(ctx, 'sample.manage')
  const made = await readSampleMade(ctx)
  await putAwayMade(ctx)
  await removeImportedOrders(ctx, { importId: SAMPLE_ID })
  await removeWholePeople(ctx, { importId: SAMPLE_ID })
  await removeBundles(ctx)
  await removeListening(ctx, made)
  await removeAsked(ctx, made)
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

/** Meetings on voices of people who never were; one with a decision of the shop's own stays. */
async function removeListening(ctx: Ctx, made: readonly SampleMade[]) {
  const ids = (what: string) => idsOf(made, what)
  await removeMade(ctx, {
    meetingIds: ids('meeting'),
    improvementIds: ids('improvement'),
    topicIds: ids('topic'),
    voiceIds: ids('voice'),
  })
}

/** What was asked of them, and what the shop wanted to reach by it. */
async function removeAsked(ctx: Ctx, made: readonly SampleMade[]) {
  await removeMadeSurveys(ctx, {
    surveyIds: idsOf(made, 'survey'),
    studyIds: idsOf(made, 'study'),
    loyaltyIds: idsOf(made, 'loyalty'),
  })
  await removeMadeGoals(ctx, {
    goalIds: idsOf(made, 'goal'),
    benchmarkIds: idsOf(made, 'benchmark'),
  })
}

const idsOf = (made: readonly SampleMade[], what: string) =>
  made.flatMap(({ kind, id }) => (kind.split(' ')[0] === what ? [id] : []))

/** Once nobody is left whose cards lie in them; one with a card of somebody else stays. */
async function removeBundles(ctx: Ctx) {
  for (const { id } of await readSampleMade(ctx))
    await removeBatch(ctx, { batchId: id }).catch((error) => {
      if (!(error instanceof DomainError)) throw error
    })
  await noteSampleMade(ctx, [])
}
