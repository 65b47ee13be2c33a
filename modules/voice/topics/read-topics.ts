import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import type { TopicLine } from '../contract/topics.ts'
import { inTreeOrder } from '../topics.rules.ts'
import { countVoices, findTree } from './topics.queries.ts'

export interface ListTopics {
  archived?: 'with' | 'without' | undefined
  counts?: 'with' | 'without' | undefined
}

/** The tree of topics, in order; where asked, with how many voices speak of each. */
export async function listTopics(
  ctx: Ctx,
  { archived = 'without', counts = 'without' }: ListTopics = {},
): Promise<TopicLine[]> {
  requirePermission(ctx, 'voice.read')
  const { zone } = await readCompany(ctx)
  const rows = counts === 'with' ? await countVoices(ctx.tx) : null
  const counted = rows && new Map(rows.map((row) => [row.topicId, row]))
  const topics = await findTree(ctx.tx)
  return inTreeOrder(topics)
    .filter(({ archivedAt }) => archived === 'with' || !archivedAt)
    .map(({ archivedAt, ...topic }) => ({
      ...topic,
      archivedOn: archivedAt && dayIn(zone, archivedAt),
      voices: counted && (counted.get(topic.topicId)?.voices ?? 0),
      within: counted && (counted.get(topic.topicId)?.within ?? 0),
    }))
}
