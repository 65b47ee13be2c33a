import type { Ctx } from '../../../kernel/context.ts'
import { pairsToFind } from '../conversations/search-words.ts'
import {
  type EarlierReply,
  findLikeNewest,
  findLikeRare,
  findReplies,
  type LikeWord,
} from './drafting.queries.ts'
import { shareFrom, weightOf, weightsOf } from './likeness.rules.ts'

const AMONG = 3000
/** A term of so few among the newest is looked up in all years. */
const RARE = 15
const RARE_TERMS = 3
const CAP = 300
const JUDGED = 60
const MIN_LETTERS = 15
const ALIKE = 0.8

export type Scored = EarlierReply & { weight: number; isOwn: boolean }

/**
 * What was answered to words like these, the writer's own first and then the likest. Frequent terms are
 * looked for among the newest, rare ones among all: neither reads more than some thousand rows.
 */
export async function findEarlier(
  ctx: Ctx,
  {
    personId,
    terms,
    staffId,
  }: { personId: string; terms: readonly string[]; staffId: string | null },
): Promise<{ replies: Scored[]; weights: number[] }> {
  if (terms.length === 0) return { replies: [], weights: [] }
  const newest = await findLikeNewest(ctx.tx, { terms, but: personId, among: AMONG })
  const counts = terms.map((_, at) => newest.filter(({ hits }) => hits.includes(at)).length)
  const weights = weightsOf(counts, Math.max(newest.length, 1))
  const rare = await findRare(ctx, { terms, counts, weights, but: personId })
  const like = new Map([...rare, ...newest].map((word) => [word.entryId, word]))
  const heavy = [...like.values()]
    .map((word) => ({ ...word, weight: weightOf(word.hits, weights) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, JUDGED)
  return { replies: await repliesTo(ctx, heavy, staffId), weights }
}

async function findRare(
  ctx: Ctx,
  asked: { terms: readonly string[]; counts: number[]; weights: number[]; but: string },
): Promise<LikeWord[]> {
  const { terms, counts, weights, but } = asked
  const rare = terms
    .map((term, at) => ({ term, count: counts[at] ?? 0, weight: weights[at] ?? 0 }))
    .filter(({ term, count }) => count <= RARE && pairsToFind(term).length > 0)
    .toSorted((a, b) => b.weight - a.weight || b.term.length - a.term.length)
    .slice(0, RARE_TERMS)
  const found: LikeWord[] = []
  for (const { term } of rare)
    found.push(
      ...(await findLikeRare(ctx.tx, { terms, term, pairs: pairsToFind(term), but, cap: CAP })),
    )
  return found
}

async function repliesTo(
  ctx: Ctx,
  words: readonly (LikeWord & { weight: number })[],
  staffId: string | null,
): Promise<Scored[]> {
  const weight = new Map<string, number>()
  for (const word of words)
    weight.set(word.answeredBy, Math.max(weight.get(word.answeredBy) ?? 0, word.weight))
  const best = Math.max(0, ...weight.values())
  const keys = words.map(({ personId, answeredBy }) => ({ personId, entryId: answeredBy }))
  const rows = await findReplies(ctx.tx, keys)
  const scored = [...new Map(rows.map((row) => [row.entryId, row])).values()]
    .filter((row) => [...row.words.trim()].length >= MIN_LETTERS)
    .map((row) => ({
      ...row,
      weight: weight.get(row.entryId) ?? 0,
      isOwn: staffId !== null && row.staffId === staffId,
    }))
    // One's own comes first only where it fits nearly as well.
    .filter((row) => row.weight >= best / (row.isOwn ? 3 : 2))
    .toSorted(
      (a, b) =>
        Number(b.isOwn) - Number(a.isOwn) || b.weight - a.weight || b.at.getTime() - a.at.getTime(),
    )
  return scored.filter(
    (row, at) => !scored.slice(0, at).some((other) => shareFrom(other.words, row.words) > ALIKE),
  )
}
