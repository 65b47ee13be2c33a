import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { TopicLine } from '../contract/topics.ts'
import { inTreeOrder } from '../topics.rules.ts'
import { countVoices, findTree } from './topics.queries.ts'

/** The tree of topics, in order, with how many voices speak of each. */
export async function listTopics(
  ctx: Ctx,
  { archived = 'without' }: { archived?: 'with' | 'without' | undefined } = {},
): Promise<TopicLine[]> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const counts = new Map((await countVoices(ctx.tx)).map((row) => [row.topicId, row]))
  const topics = await findTree(ctx.tx)
  return inTreeOrder(topics)
    .filter(({ archivedAt }) => archived === 'with' || !archivedAt)
    .map(({ archivedAt, ...topic }) => ({
      ...topic,
      archivedOn: archivedAt && dayIn(zone, archivedAt),
      voices: counts.get(topic.topicId)?.voices ?? 0,
      within: counts.get(topic.topicId)?.within ?? 0,
    }))
}
