import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { audit } from '../../accounts/index.ts'
import type { Trial } from '../contract/learning.ts'
import { plain } from './learning/grams.ts'
import { deleteWord, type OwnWordRow, putWord } from './models.queries.ts'
import { proposeFor } from './propose.ts'
import { findTree } from './topics.queries.ts'

/** Says of a word that it speaks of a good or a bad mood; `none` silences one that came with the product. */
export async function putMoodWord(ctx: Ctx, input: OwnWordRow): Promise<{ word: string }> {
  requirePermission(ctx, 'voice.manage')
  const word = plain(input.word)
  return inTransaction(ctx, async (ctx) => {
    const made = { by: actorLabel(ctx.actor), now: ctx.now }
    await putWord(ctx.tx, { word, mood: input.mood }, made)
    await audit(ctx, { action: 'voice.mood_word', detail: { word, mood: input.mood } })
    return { word }
  })
}

/** Takes a word of the shop's own out again. */
export async function removeMoodWord(ctx: Ctx, input: { word: string }): Promise<{ word: string }> {
  requirePermission(ctx, 'voice.manage')
  const word = plain(input.word)
  return inTransaction(ctx, async (ctx) => {
    await deleteWord(ctx.tx, word)
    await audit(ctx, { action: 'voice.mood_word', detail: { word, mood: null } })
    return { word }
  })
}

/** What a passage would be taken for; keeps nothing. */
export async function tryWords(ctx: Ctx, { words }: { words: string }): Promise<Trial> {
  requirePermission(ctx, 'voice.read')
  const [proposal] = await proposeFor(ctx, [words])
  const names = new Map((await findTree(ctx.tx)).map((topic) => [topic.topicId, topic.name]))
  const { kind = null, mood = null, topicIds = [], because = [] } = proposal ?? {}
  const topics = topicIds.map((topicId) => ({ topicId, name: names.get(topicId) ?? '' }))
  return { kind, mood, topics, because }
}
