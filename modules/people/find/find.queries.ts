import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Dial } from '../people.rules.ts'
import { type CardRow, cardColumns } from '../person/person.queries.ts'

export type PeopleFilter = {
  dial?: Dial
  member?: 'yes' | 'no'
  /** Who has said yes, no, or nothing to this channel and purpose. */
  consent?: { channel: string; purpose: string; state: 'granted' | 'refused' | 'unasked' }
  /** The source that gave them a number. */
  source?: string
  importId?: string
  household?: string
}

export type PeopleQuery = {
  tokens: readonly string[]
  filter: PeopleFilter
  ids?: readonly string[]
}

export type Sort = 'name' | 'newest'
export type Position = { key: string; personId: string }

type Condition = RawBuilder<SqlBool>

const LIVE = sql<SqlBool>`p.merged_into is null and p.status = 'known'`

const likeOf = (token: string) => `%${token.replace(/[\\%_]/g, (c) => `\\${c}`)}%`

/**
 * Words in kana and kanji stand in names and addresses, whose letters and pairs have an index; several
 * of them are one look into it. Everything else of three letters and more has an index of trigrams.
 */
function wordConditions(tokens: readonly string[]): Condition[] {
  const words = tokens.filter((token) => JAPANESE.test(token) || !longOrNumber(token))
  const others = tokens.filter((token) => !words.includes(token))
  const found = others.map(tokenCondition)
  if (words.length > 0) found.push(sql<SqlBool>`p.grams @> ${gramsToFind(words)}::text[]`)
  for (const word of words) {
    // Not `like`: the planner would take the trigrams of one common name and read all who bear it.
    if ([...word].length > 2) found.push(sql<SqlBool>`strpos(p.search, ${word}) > 0`)
  }
  return found
}

const JAPANESE = /^[\p{Script=Han}\p{Script=Katakana}ー々ヶ]+$/u

const longOrNumber = (token: string) => [...token].length >= 3 || /\d/.test(token)

/** The pairs of each word, or the word itself if it is one letter. */
function gramsToFind(words: readonly string[]): string[] {
  const grams = words.flatMap((word) => {
    const letters = [...word]
    if (letters.length === 1) return letters
    return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  })
  return [...new Set(grams)]
}

function tokenCondition(token: string): Condition {
  if ([...token].length >= 3) return sql<SqlBool>`p.search like ${likeOf(token)}`
  return sql<SqlBool>`p.person_id in (select i.person_id from people.identities i
    where i.value in (${token}, upper(${token})))`
}

function filterConditions({ filter, ids }: PeopleQuery): Condition[] {
  const found: Condition[] = []
  if (ids) found.push(sql<SqlBool>`p.person_id = any(${ids}::uuid[])`)
  if (filter.dial) found.push(sql<SqlBool>`p.dial = ${filter.dial}`)
  if (filter.member === 'yes') found.push(sql<SqlBool>`p.member_since is not null`)
  if (filter.member === 'no') found.push(sql<SqlBool>`p.member_since is null`)
  if (filter.importId) found.push(sql<SqlBool>`p.import_id = ${filter.importId}::uuid`)
  if (filter.household) found.push(sql<SqlBool>`p.household_id = ${filter.household}::uuid`)
  if (filter.source) {
    found.push(sql<SqlBool>`exists (select from people.identities i
      where i.person_id = p.person_id and i.issuer = ${filter.source})`)
  }
  if (filter.consent) found.push(consentCondition(filter.consent))
  return found
}

function consentCondition({ channel, purpose, state }: NonNullable<PeopleFilter['consent']>) {
  const current = sql`(select c.granted from people.consents c where c.person_id = p.person_id
    and c.channel = ${channel} and c.purpose = ${purpose}
    order by c.given_at desc, c.recorded_at desc, c.consent_id desc limit 1)`
  if (state === 'unasked') return sql<SqlBool>`${current} is null`
  return sql<SqlBool>`${current} = ${state === 'granted'}`
}

function whereOf(query: PeopleQuery): Condition {
  const conditions = [LIVE, ...wordConditions(query.tokens), ...filterConditions(query)]
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`
}

const sortKey = (sort: Sort) => (sort === 'name' ? sql`p.sort_name collate "C"` : sql`p.created_at`)

function beyond(sort: Sort, after: Position | null): Condition {
  if (!after) return sql<SqlBool>`true`
  return sort === 'name'
    ? sql<SqlBool>`(p.sort_name collate "C", p.person_id) > (${after.key}, ${after.personId}::uuid)`
    : sql<SqlBool>`(p.created_at, p.person_id) < (${after.key}::timestamptz, ${after.personId}::uuid)`
}

const orderOf = (sort: Sort) =>
  sort === 'name'
    ? sql`p.sort_name collate "C", p.person_id`
    : sql`p.created_at desc, p.person_id desc`

export type PageRow = CardRow & { key: string }

/** Ids of those who match, no more than `cap`, in no order: the indexes of the search answer it. */
export async function findMatches(tx: Tx, query: PeopleQuery, cap: number): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select p.person_id as "personId" from people.persons p where ${whereOf(query)}
    limit ${cap}`.execute(tx)
  return rows.map((row) => row.personId)
}

/** Who has this very mail or phone. */
export async function findByPoint(tx: Tx, value: string): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from people.contact_points
    where value = ${value} and refused is null limit 100`.execute(tx)
  return rows.map((row) => row.personId)
}

type PageWish = { sort: Sort; after: Position | null; limit: number }

/**
 * One page of those who match, and how many they are up to `cap`. They are gathered first and sorted
 * then: a name and the order of the list go together, so that walking the list to a common name would
 * read half of it. Above `cap` the page is of the first so many that the index gave.
 */
export async function searchPage(
  tx: Tx,
  query: PeopleQuery,
  cap: number,
  page: PageWish,
): Promise<{ rows: PageRow[]; total: number }> {
  const { rows } = await sql<PageRow & { total: number }>`
    with hits as materialized (
        select p.person_id, p.sort_name, p.created_at from people.persons p
        where ${whereOf(query)} limit ${cap}),
      page as materialized (select * from hits p where ${beyond(page.sort, page.after)}
        order by ${orderOf(page.sort)} limit ${page.limit})
    select h.total, ${sortKey(page.sort)}::text as key, ${cardColumns}
    from (select count(*) as total from hits) h
    left join page on true left join people.persons p on p.person_id = page.person_id
    order by ${orderOf(page.sort)}`.execute(tx)
  const total = rows[0]?.total ?? 0
  return { total, rows: rows.filter((row) => row.personId !== null) }
}

export async function countMatches(tx: Tx, query: PeopleQuery): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from people.persons p where ${whereOf(query)}`.execute(tx)
  return rows[0]?.n ?? 0
}

/**
 * One page in order. The inner query walks the index of the order and the conditions are asked on top
 * of it, so that what very many have is answered as soon as a page is full.
 */
export async function walkPage(tx: Tx, query: PeopleQuery, page: PageWish): Promise<PageRow[]> {
  const { rows } = await sql<PageRow>`
    select ${sortKey(page.sort)}::text as key, ${cardColumns} from (
      select p.* from people.persons p where ${LIVE} and ${beyond(page.sort, page.after)}
      order by ${orderOf(page.sort)} offset 0) p
    where ${whereOf(query)} limit ${page.limit}`.execute(tx)
  return rows
}

/** The best few for somebody who is typing: the whole number or name first, then beginnings. */
export async function findBest(
  tx: Tx,
  ids: readonly string[],
  token: string,
  limit: number,
): Promise<CardRow[]> {
  const lines = sql`string_to_array(p.search, chr(10))`
  const { rows } = await sql<CardRow>`
    select ${cardColumns} from people.persons p where p.person_id = any(${ids}::uuid[]) and ${LIVE}
    order by ${token} = any(${lines}) desc,
      exists (select from unnest(${lines}) line where starts_with(line, ${token})) desc,
      p.sort_name collate "C", p.person_id
    limit ${limit}`.execute(tx)
  return rows
}

/** Sources that gave people their numbers, for the filter: one step into the index for each. */
export async function findSources(tx: Tx): Promise<string[]> {
  const next = (
    after: RawBuilder<unknown>,
  ) => sql`select min(i.issuer) as issuer from people.identities i
    where i.kind = 'customer_number' and i.issuer > ${after}`
  const { rows } = await sql<{ issuer: string }>`
    with recursive found as (
      ${next(sql`''`)}
      union all
      select next.issuer from found, lateral (${next(sql`found.issuer`)}) next
      where found.issuer is not null)
    select issuer from found where issuer is not null limit 50`.execute(tx)
  return rows.map((row) => row.issuer)
}
