import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { KINDS, MOODS, type Proposal } from '../voices.rules.ts'
import { headsInUse } from './heads-in-use.ts'
import { moodWords } from './learning/mood-words.ts'
import { findOwnWords } from './models.queries.ts'
import { askThread } from './thread/ask-thread.ts'
import { findTree } from './topics.queries.ts'

const AT_ONCE = 2000

/**
 * What each of these passages is taken for, in order; a person decides. Null and empty where it is unsure.
 * The work is done in a thread beside the server.
 */
export async function proposeFor(ctx: Ctx, texts: readonly string[]): Promise<Proposal[]> {
  requirePermission(ctx, 'voice.read')
  if (texts.length === 0) return []
  const heads = await headsInUse(ctx)
  const tree = await findTree(ctx.tx)
  const topics = tree
    .filter(({ archivedAt }) => !archivedAt)
    .map(({ topicId, name, cues }) => ({ topicId, cues: [name, ...cues] }))
  const words = moodWords(await findOwnWords(ctx.tx))
  const proposals: Proposal[] = []
  for (let from = 0; from < texts.length; from += AT_ONCE) {
    const part = texts.slice(from, from + AT_ONCE)
    const told = await askThread('propose', { heads, topics, moodWords: words, texts: part })
    for (const { kind, mood, topicIds, because } of told)
      proposals.push({
        kind: KINDS.find((one) => one === kind) ?? null,
        mood: MOODS.find((one) => one === mood) ?? null,
        topicIds,
        because,
      })
  }
  return proposals
}
