import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export interface NeedRow {
  personId: string
  needId: string
  words: string
  productId: string | null
  productName: string | null
  voiceId: string | null
  state: 'open' | 'met'
  metBy: string | null
  metAt: Date | null
  createdAt: Date
  createdAtText: string
}

export interface NewNeed {
  personId: string
  needId: string
  words: string
  productId: string | null
  voiceId: string | null
}

/** Out of a voice it has the origin of that, and goes with it where two merged people part again. */
export async function insertNeed(
  tx: Tx,
  { personId, needId, words, productId, voiceId }: NewNeed,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.needs (person_id, need_id, origin_id, words, product_id, voice_id, state,
      created_by, created_at)
    values (${personId}, ${needId}, coalesce((select origin_id from voice.voices
        where person_id = ${personId} and voice_id = ${voiceId}), ${personId}),
      ${words}, ${productId}, ${voiceId}, 'open', ${by}, ${now})`.execute(tx)
}

export async function findNeedOf(tx: Tx, voiceId: string): Promise<string | undefined> {
  const { rows } = await sql<{ needId: string }>`
    select need_id as "needId" from voice.needs where voice_id = ${voiceId}`.execute(tx)
  return rows[0]?.needId
}

export async function lockNeed(
  tx: Tx,
  needId: string,
): Promise<{ personId: string; needId: string; state: 'open' | 'met' } | undefined> {
  const { rows } = await sql<{ personId: string; needId: string; state: 'open' | 'met' }>`
    select person_id as "personId", need_id as "needId", state from voice.needs
    where need_id = ${needId} for update`.execute(tx)
  return rows[0]
}

export async function setNeedState(
  tx: Tx,
  to: { needId: string; state: 'open' | 'met'; metBy: string | null; metAt: Date | null },
): Promise<void> {
  await sql`update voice.needs set state = ${to.state}, met_by = ${to.metBy}, met_at = ${to.metAt}
    where need_id = ${to.needId}`.execute(tx)
}

export async function deleteNeed(tx: Tx, needId: string): Promise<void> {
  await sql`delete from voice.needs where need_id = ${needId}`.execute(tx)
}

export interface NeedFilter {
  personId?: string | undefined
  productId?: string | undefined
  voiceId?: string | undefined
  state?: 'open' | 'met' | undefined
}

export async function listNeedRows(
  tx: Tx,
  filter: NeedFilter,
  { place, limit }: { place: { at: string; needId: string } | null; limit: number },
): Promise<NeedRow[]> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (filter.personId) all.push(sql`n.person_id = ${filter.personId}`)
  if (filter.productId) all.push(sql`n.product_id = ${filter.productId}`)
  if (filter.voiceId) all.push(sql`n.voice_id = ${filter.voiceId}`)
  if (filter.state) all.push(sql`n.state = ${filter.state}`)
  if (place)
    all.push(sql`(n.created_at, n.need_id) < (${place.at}::timestamptz, ${place.needId}::uuid)`)
  const { rows } = await sql<NeedRow>`
    select n.person_id as "personId", n.need_id as "needId", n.words, n.product_id as "productId",
      p.name as "productName", n.voice_id as "voiceId", n.state, n.met_by as "metBy", n.met_at as "metAt",
      n.created_at as "createdAt", n.created_at::text as "createdAtText"
    from voice.needs n left join orders.pub_products p on p.product_id = n.product_id
    where ${sql.join(all, sql` and `)}
    order by n.created_at desc, n.need_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function deleteOfPerson(tx: Tx, personId: string): Promise<void> {
  await sql`delete from voice.needs where person_id = ${personId}`.execute(tx)
  await sql`delete from voice.tasks where person_id = ${personId}`.execute(tx)
}

export async function exportNeeds(
  tx: Tx,
  personId: string,
): Promise<{ words: string; state: string; createdAt: Date }[]> {
  const { rows } = await sql<{ words: string; state: string; createdAt: Date }>`
    select words, state, created_at as "createdAt" from voice.needs
    where person_id = ${personId} order by created_at`.execute(tx)
  return rows
}
