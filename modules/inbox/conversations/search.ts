import { z } from 'zod'
import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { personCards } from '../../people/index.ts'
import type { FoundWords } from '../contract/conversations.ts'
import { type EntrySearch, type FoundEntry, searchAll, searchNewest } from './entry-list.queries.ts'
import { findFeet } from './list.queries.ts'
import { pairsToFind, searchable } from './search-words.ts'

const NEWEST = 3000
const CAP = 3000
const AROUND = 60

/**
 * Words that stand anywhere in what was said, of two letters or one kanji and more, the newest first. All
 * words that are given must stand in one entry.
 */
export async function searchConversations(
  ctx: Ctx,
  { q, limit, cursor }: { q: string; limit: number; cursor?: string | undefined },
): Promise<{ items: FoundWords[]; nextCursor: string | null }> {
  requirePermission(ctx, 'inbox.read')
  const words = [...new Set(q.split(/[\s\u3000]+/).map(searchable))].filter(
    (word) => pairsToFind(word).length > 0,
  )
  if (words.length === 0) return { items: [], nextCursor: null }
  const [at, entryId] = fromCursor(z.tuple([placeMoment, z.uuid()]), cursor) ?? []
  const rows = await find(ctx, {
    words: words.slice(0, 8),
    pairs: [...new Set(words.slice(0, 8).flatMap(pairsToFind))],
    before: at && entryId ? { at, entryId } : null,
    limit: limit + 1,
  })
  const page = pageFrom(rows, limit, (row) => [row.atText, row.entryId])
  return { items: await shown(ctx, page.items, words), nextCursor: page.nextCursor }
}

/** Frequent words fill the page from the newest; only for rarer ones the index is asked. */
async function find(ctx: Ctx, search: EntrySearch): Promise<FoundEntry[]> {
  const newest = await searchNewest(ctx.tx, search, NEWEST)
  return newest.length < search.limit ? searchAll(ctx.tx, search, CAP) : newest
}

async function shown(ctx: Ctx, rows: FoundEntry[], words: string[]): Promise<FoundWords[]> {
  const ids = [...new Set(rows.map((row) => row.personId))]
  // Whoever may read the inbox sees whose words they are.
  const cards = new Map(
    (await personCards(asJob(ctx, 'inbox.search'), ids)).map((card) => [card.personId, card]),
  )
  const talks = [...new Set(rows.map((row) => row.conversationId))]
  const feet = new Map((await findFeet(ctx.tx, talks)).map((foot) => [foot.conversationId, foot]))
  return rows.map(({ atText: _, words: text, ...row }) => ({
    ...row,
    state: feet.get(row.conversationId)?.state ?? 'closed',
    dueOn: feet.get(row.conversationId)?.dueOn ?? null,
    assigneeName: feet.get(row.conversationId)?.assigneeName ?? null,
    personName: cards.get(row.personId)?.name ?? '',
    snippet: around(text, words[0] ?? ''),
  }))
}

/** The sentence about the word, not the whole letter. */
function around(text: string, word: string): string {
  const plain = text.replace(/\s+/g, ' ')
  if (plain.length <= 2 * AROUND) return plain
  // Folding keeps the length of nearly every text; where it does not, a little more is shown.
  const at = Math.max(0, searchable(plain).indexOf(word))
  const from = Math.max(0, at - AROUND)
  return `${from > 0 ? '…' : ''}${plain.slice(from, from + 2 * AROUND)}${
    from + 2 * AROUND < plain.length ? '…' : ''
  }`
}
