import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict } from '../../../kernel/errors.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { publish } from '../../../kernel/live.ts'
import { audit } from '../../accounts/index.ts'
import { cuesOf, STARTERS, type Starter } from '../topics.rules.ts'
import { topicTexts as texts } from '../topics.texts.ts'
import { insertTopic, lockTree, standAnew } from './topics.queries.ts'

/** Puts in topics to begin with, in the language of whoever asks. Throws `conflict` where there are some. */
export async function startTopics(ctx: Ctx): Promise<{ topics: number }> {
  requirePermission(ctx, 'voice.manage')
  return inTransaction(ctx, async (ctx) => {
    const tree = await lockTree(ctx.tx)
    if (tree.some(({ archivedAt }) => !archivedAt)) throw conflict(texts.hasTopics)
    const topics = await putIn(ctx, STARTERS, null)
    await standAnew(ctx.tx)
    await audit(ctx, { action: 'voice.topics_started', detail: { topics } })
    await publish(ctx, 'voice', {})
    return { topics }
  })
}

async function putIn(
  ctx: Ctx,
  starters: readonly Starter[],
  parentId: string | null,
): Promise<number> {
  const say = translator(ctx.locale)
  const made = { by: actorLabel(ctx.actor), now: ctx.now }
  let count = 0
  for (const [position, { name, cues, isSensitive = false, under = [] }] of starters.entries()) {
    const topicId = newId()
    const topic = { topicId, parentId, name: say(name), cues: cuesOf(say(cues)) }
    await insertTopic(ctx.tx, { ...topic, isSensitive, position }, made)
    count += 1 + (await putIn(ctx, under, topicId))
  }
  return count
}
