import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { pairsOf, searchable } from '../../inbox/index.ts'
import type { Voice } from '../contract/voices.ts'
import { readVoice, readVoices } from '../voices/read-voices.ts'
import { plain } from './learning/grams.ts'
import { findNear } from './similar.queries.ts'

const NEWEST = 20_000
const CHOICE = 300
/** Less is only the common endings of sentences. */
const LIKE = 0.12
/** Where fewer are near, all they share would seem common. */
const FEWEST = 30

/**
 * Voices among the newest 20,000 that say much the same, the likest first: the cosine of their runs of two
 * and three letters, each weighed by how rare it is (tf-idf).
 */
export async function similarVoices(
  ctx: Ctx,
  { voiceId, limit }: { voiceId: string; limit: number },
): Promise<{ voice: Voice; likeness: number }[]> {
  requirePermission(ctx, 'voice.read')
  const { words } = await readVoice(ctx, { voiceId })
  const pairs = pairsOf(searchable(words))
  if (pairs.length === 0) return []
  const near = await findNear(ctx.tx, { voiceId, pairs, among: NEWEST, limit: CHOICE })
  const likest = weigh(words, near)
    .filter(({ likeness }) => likeness >= LIKE)
    .slice(0, limit)
  const found = await readVoices(
    ctx,
    likest.map(({ voiceId }) => voiceId),
  )
  const likenesses = new Map(likest.map(({ voiceId, likeness }) => [voiceId, likeness]))
  return found.map((voice) => ({ voice, likeness: likenesses.get(voice.voiceId) ?? 0 }))
}

function weigh<T extends { words: string }>(
  words: string,
  near: readonly T[],
): (T & { likeness: number })[] {
  const own = gramsOf(words)
  const others = near.map((one) => ({ one, grams: gramsOf(one.words) }))
  const spread = new Map<string, number>()
  for (const grams of [own, ...others.map(({ grams }) => grams)])
    for (const gram of grams) spread.set(gram, (spread.get(gram) ?? 0) + 1)
  const among = 1 + Math.max(near.length, FEWEST)
  const weight = (gram: string) => Math.log(among / (spread.get(gram) ?? 1)) ** 2
  const length = (grams: ReadonlySet<string>) =>
    Math.sqrt([...grams].reduce((sum, gram) => sum + weight(gram), 0))
  const ownLength = length(own)
  return others
    .map(({ one, grams }) => {
      const shared = [...grams].reduce((sum, gram) => sum + (own.has(gram) ? weight(gram) : 0), 0)
      const both = ownLength * length(grams)
      return { ...one, likeness: both > 0 ? shared / both : 0 }
    })
    .toSorted((a, b) => b.likeness - a.likeness)
}

function gramsOf(words: string): Set<string> {
  const text = plain(words)
  const grams = new Set<string>()
  for (let from = 0; from + 1 < text.length; from++) {
    grams.add(text.slice(from, from + 2))
    if (from + 2 < text.length) grams.add(text.slice(from, from + 3))
  }
  return grams
}
