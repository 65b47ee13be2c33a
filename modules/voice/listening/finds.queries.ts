import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Proposal } from '../voices.rules.ts'

export interface NewFind {
  findId: string
  feedId: string
  feedTitle: string
  itemKey: string
  linkKey: string | null
  link: string | null
  words: string
  author: string | null
  saidAt: Date
  brandWords: string[]
  proposal: Proposal | null
}

export interface FindRow {
  findId: string
  feedTitle: string
  link: string | null
  words: string
  author: string | null
  saidAt: Date
  foundAt: Date
  foundAtText: string
  brandWords: string[]
  proposal: Proposal | null
  state: 'waiting' | 'kept' | 'aside'
  voiceId: string | null
  decidedByName: string | null
}

const columns = sql`find_id as "findId", feed_title as "feedTitle", link, words, author, said_at as "saidAt",
  found_at as "foundAt", found_at::text as "foundAtText", brand_words as "brandWords", proposal, state,
  voice_id as "voiceId", decided_by_name as "decidedByName"`

/** Which of these are known: found before, or pasted by hand. */
export async function findKnownItems(
  tx: Tx,
  { itemKeys, linkKeys, links }: { itemKeys: string[]; linkKeys: string[]; links: string[] },
): Promise<{ keys: Set<string>; links: Set<string> }> {
  const found = await sql<{ itemKey: string; linkKey: string | null }>`
    select item_key as "itemKey", link_key as "linkKey" from voice.finds
    where item_key = any(${itemKeys}) or link_key = any(${linkKeys})`.execute(tx)
  const pasted = await sql<{ link: string }>`
    select distinct link from voice.voices where link = any(${links})`.execute(tx)
  return {
    keys: new Set(found.rows.flatMap(({ itemKey, linkKey }) => [itemKey, linkKey ?? itemKey])),
    links: new Set(pasted.rows.map(({ link }) => link)),
  }
}

export async function insertFinds(tx: Tx, finds: readonly NewFind[], now: Date): Promise<number> {
  const given = JSON.stringify(finds)
  const { rows } = await sql`
    insert into voice.finds (find_id, feed_id, feed_title, item_key, link_key, link, words, author, said_at,
      found_at, brand_words, proposal, state)
    select "findId", "feedId", "feedTitle", "itemKey", "linkKey", link, words, author, "saidAt", ${now},
      "brandWords", proposal, 'waiting'
    from jsonb_to_recordset(${given}::jsonb) as f ("findId" uuid, "feedId" uuid, "feedTitle" text,
      "itemKey" text, "linkKey" text, link text, words text, author text, "saidAt" timestamptz,
      "brandWords" text[], proposal jsonb)
    on conflict do nothing returning find_id`.execute(tx)
  return rows.length
}

export interface FindFilter {
  state: 'waiting' | 'aside'
  feedId?: string | undefined
  word?: string | undefined
}

export interface FindPlace {
  at: string
  findId: string
}

const matching = ({ state, feedId, word }: FindFilter): RawBuilder<unknown> =>
  sql`state = ${state} and words <> ''
    ${feedId ? sql`and feed_id = ${feedId}` : sql``}
    ${word ? sql`and ${word} = any(brand_words)` : sql``}`

export async function listFindRows(
  tx: Tx,
  filter: FindFilter,
  { place, limit }: { place: FindPlace | null; limit: number },
): Promise<FindRow[]> {
  const { rows } = await sql<FindRow>`select ${columns} from voice.finds where ${matching(filter)}
    ${place ? sql`and (found_at, find_id) < (${place.at}::timestamptz, ${place.findId}::uuid)` : sql``}
    order by found_at desc, find_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countFindRows(tx: Tx, filter: FindFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from voice.finds where ${matching(filter)}`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function lockFind(tx: Tx, findId: string): Promise<FindRow | undefined> {
  const { rows } = await sql<FindRow>`
    select ${columns} from voice.finds where find_id = ${findId} for update`.execute(tx)
  return rows[0]
}

export async function setFindState(
  tx: Tx,
  to: {
    findId: string
    state: FindRow['state']
    words: string
    voiceId: string | null
    byName: string | null
    now: Date
  },
): Promise<void> {
  await sql`update voice.finds set state = ${to.state}, words = ${to.words}, voice_id = ${to.voiceId},
    decided_by_name = ${to.byName}, decided_at = ${to.byName === null ? null : to.now}
    where find_id = ${to.findId}`.execute(tx)
}

/** Of what nobody made a voice of: who wrote what goes, that it was seen stays. */
export async function emptyOldFinds(
  tx: Tx,
  { asideBefore, foundBefore }: { asideBefore: Date; foundBefore: Date },
): Promise<void> {
  await sql`update voice.finds
    set state = case state when 'waiting' then 'aside' else state end, words = '', author = null, link = null
    where (state = 'aside' and decided_at < ${asideBefore} or state = 'waiting' and found_at < ${foundBefore})
      and words <> ''`.execute(tx)
}
