import { z } from 'zod'
import { type Ctx, requirePermission } from '../../kernel/context.ts'
import { fromCursor, pageFrom, placeMoment, placeText } from '../../kernel/paging.ts'
import {
  countMatches,
  findBest,
  findByPoint,
  findMatches,
  findSources,
  type PageRow,
  type PeopleFilter,
  type PeopleQuery,
  type Position,
  type Sort,
  searchPage,
  walkPage,
} from './find/find.queries.ts'
import { queryTokens } from './fold.rules.ts'
import { findHeadcount } from './headcount.queries.ts'
import { mailOf } from './identity.rules.ts'
import { cardOf, type PersonCard } from './person-card.ts'
import { phoneOf } from './phone.rules.ts'

export type FindPeople = {
  /** Any part of a name in kanji or kana, a phone, number, postal code, mail or address. */
  q?: string
  filter?: PeopleFilter
  ids?: readonly string[]
  sort?: Sort
  limit?: number
  cursor?: string
}

export type FoundPeople = {
  items: PersonCard[]
  nextCursor: string | null
  /** Said with the first page, if it is exact. */
  total: number | undefined
  /** False where so many match that they were not counted to the end. */
  totalIsExact: boolean
}

/** Up to here the matches of words are counted and sorted. */
const COUNTED = 2000

/**
 * The people who match, a page at a time, by reading of the name or newest first. Words that more than
 * 2,000 people have are answered with so many of them and `totalIsExact` false.
 */
export async function findPeople(ctx: Ctx, input: FindPeople): Promise<FoundPeople> {
  requirePermission(ctx, 'people.read')
  const { q = '', filter = {}, ids, sort = 'name', limit = 50 } = input
  const query = await queryOf(ctx, q, filter, ids)
  const hasWords = query.tokens.length > 0
  if (q.trim() && !hasWords && !query.ids) return answer(ctx, [], limit, 0, true)
  const after = positionIn(sort, input.cursor)
  const page = { sort, after, limit: limit + 1 }
  if (hasWords || query.ids || Object.values(filter).some(Boolean)) {
    const { rows, total } = await searchPage(ctx.tx, query, COUNTED, page)
    const isExact = total < COUNTED
    if (isExact || hasWords)
      return answer(ctx, rows, limit, after || !isExact ? undefined : total, isExact)
  }
  const rows = await walkPage(ctx.tx, query, page)
  const total = after ? undefined : await countMany(ctx, query)
  return answer(ctx, rows, limit, total, true)
}

/** Everybody is counted already. */
async function countMany(ctx: Ctx, query: PeopleQuery): Promise<number> {
  const isEverybody = !Object.values(query.filter).some(Boolean)
  const counted = isEverybody ? await findHeadcount(ctx.tx) : null
  return counted ?? countMatches(ctx.tx, query)
}

const PLACE = {
  name: z.tuple([placeText, z.uuid()]),
  newest: z.tuple([placeMoment, z.uuid()]),
}

function positionIn(sort: Sort, cursor: string | undefined): Position | null {
  const place = fromCursor(PLACE[sort], cursor)
  return place && { key: place[0], personId: place[1] }
}

/**
 * A whole mail or phone is asked for as such where somebody has it: one look into an index. Otherwise
 * it is searched for in parts like everything else.
 */
async function queryOf(
  ctx: Ctx,
  q: string,
  filter: PeopleFilter,
  ids?: readonly string[],
): Promise<PeopleQuery> {
  const tokens = queryTokens(q)
  if (ids || tokens.length !== 1) return { tokens, filter, ids }
  const { value, refused } = q.includes('@') ? mailOf(q) : phoneOf(q)
  const whole = !refused && (q.includes('@') || (tokens[0]?.length ?? 0) >= 10)
  const owners = whole ? await findByPoint(ctx.tx, value) : []
  return owners.length > 0 ? { tokens: [], filter, ids: owners } : { tokens, filter, ids }
}

function answer(
  ctx: Ctx,
  rows: PageRow[],
  limit: number,
  total: number | undefined,
  totalIsExact: boolean,
): FoundPeople {
  const { items, nextCursor } = pageFrom(rows, limit, ({ key, personId }) => [key, personId])
  return {
    items: items.map((row) => cardOf(row, ctx.locale)),
    nextCursor,
    total,
    totalIsExact,
  }
}

/** For somebody who is typing: the few best matches, whole numbers and names first. */
export async function lookUpPeople(
  ctx: Ctx,
  { q, limit = 8 }: { q: string; limit?: number },
): Promise<PersonCard[]> {
  requirePermission(ctx, 'people.read')
  const tokens = queryTokens(q)
  if (tokens.length === 0) return []
  const query = await queryOf(ctx, q, {})
  const matches = query.ids ?? (await findMatches(ctx.tx, query, 500))
  const rows = await findBest(ctx.tx, matches, tokens.join(''), limit)
  return rows.map((row) => cardOf(row, ctx.locale))
}

/** The sources that gave people their numbers, for the filter. */
export async function listSources(ctx: Ctx): Promise<string[]> {
  requirePermission(ctx, 'people.read')
  return findSources(ctx.tx)
}
