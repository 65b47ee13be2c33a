import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { NOBODY, type VoiceChannel } from '../voices.rules.ts'

export interface ImprovementRow {
  improvementId: string
  productId: string | null
  subject: string | null
  number: number | null
  version: string | null
  title: string
  changed: string
  because: string
  shippedOn: string | null
  itemId: string | null
  ownerId: string | null
  letter: string | null
}

export type ListedImprovement = ImprovementRow & {
  productName: string | null
  ownerName: string | null
  voices: number
  people: number
  told: number
  firstId: string | null
  firstWords: string | null
  firstAt: Date | null
  firstChannel: VoiceChannel | null
  firstPerson: string | null
}

const ROW = sql`i.improvement_id as "improvementId", i.product_id as "productId", i.subject, i.number,
  i.version, i.title, i.changed, i.because, i.shipped_on as "shippedOn", i.item_id as "itemId",
  i.owner_id as "ownerId", i.letter`

export interface ImprovementFilter {
  improvementId?: string | undefined
  productId?: string | undefined
  subject?: string | undefined
  personId?: string | undefined
}

function conditions({ improvementId, productId, subject, personId }: ImprovementFilter) {
  const all: RawBuilder<SqlBool>[] = [sql`true`]
  if (improvementId) all.push(sql`i.improvement_id = ${improvementId}`)
  if (productId) all.push(sql`i.product_id = ${productId}`)
  if (subject) all.push(sql`lower(i.subject) = lower(${subject})`)
  if (personId)
    all.push(sql`exists (select from voice.causes c
      where c.person_id = ${personId} and c.improvement_id = i.improvement_id)`)
  return sql.join(all, sql` and `)
}

/** Planned ones first, then each product's history, the latest first. */
export async function findImprovements(
  tx: Tx,
  filter: ImprovementFilter,
): Promise<ListedImprovement[]> {
  const { rows } = await sql<ListedImprovement>`
    select ${ROW}, p.name as "productName", s.name as "ownerName", coalesce(c.voices, 0) as voices,
      coalesce(c.people, 0) as people, coalesce(t.told, 0) as told, f."firstId", f."firstWords",
      f."firstAt", f."firstChannel", f."firstPerson"
    from voice.improvements i
    left join orders.pub_products p on p.product_id = i.product_id
    left join accounts.pub_staff s on s.staff_id = i.owner_id
    left join lateral (select count(*)::int as voices,
        count(distinct c.person_id) filter (where c.person_id <> ${NOBODY})::int as people
      from voice.causes c where c.improvement_id = i.improvement_id) c on true
    left join lateral (select count(distinct coalesce(nullif(t.person_id, ${NOBODY}::uuid), t.origin_id))::int as told
      from voice.told t
      where t.improvement_id = i.improvement_id and t.state = 'told') t on true
    left join lateral (select v.voice_id as "firstId", v.words as "firstWords", v.said_at as "firstAt",
        v.channel as "firstChannel", nullif(v.person_id, ${NOBODY}::uuid) as "firstPerson"
      from voice.causes c join voice.voices v on v.person_id = c.person_id and v.voice_id = c.voice_id
      where c.improvement_id = i.improvement_id order by v.said_at, v.voice_id limit 1) f on true
    where ${conditions(filter)}
    order by i.number is not null, lower(coalesce(p.name, i.subject)), i.number desc, i.created_at desc`.execute(
    tx,
  )
  return rows
}

export async function lockImprovement(
  tx: Tx,
  improvementId: string,
): Promise<ImprovementRow | undefined> {
  const { rows } = await sql<ImprovementRow>`select ${ROW} from voice.improvements i
    where i.improvement_id = ${improvementId} for update`.execute(tx)
  return rows[0]
}

export async function findByItem(tx: Tx, itemId: string): Promise<string | undefined> {
  const { rows } = await sql<{ improvementId: string }>`
    select improvement_id as "improvementId" from voice.improvements where item_id = ${itemId}`.execute(
    tx,
  )
  return rows[0]?.improvementId
}

export async function insertImprovement(
  tx: Tx,
  row: Omit<ImprovementRow, 'number' | 'shippedOn' | 'letter'>,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  await sql`insert into voice.improvements (improvement_id, product_id, subject, version, title, changed,
      because, item_id, owner_id, created_by, created_at, updated_at)
    values (${row.improvementId}, ${row.productId}, ${row.subject}, ${row.version}, ${row.title},
      ${row.changed}, ${row.because}, ${row.itemId}, ${row.ownerId}, ${by}, ${now}, ${now})`.execute(
    tx,
  )
}

export async function updateImprovement(tx: Tx, row: ImprovementRow, now: Date): Promise<void> {
  await sql`update voice.improvements set version = ${row.version}, title = ${row.title},
      changed = ${row.changed}, because = ${row.because}, owner_id = ${row.ownerId}, number = ${row.number},
      shipped_on = ${row.shippedOn}, letter = ${row.letter}, updated_at = ${now}
    where improvement_id = ${row.improvementId}`.execute(tx)
}

export async function deleteImprovement(tx: Tx, improvementId: string): Promise<void> {
  await sql`delete from voice.causes where improvement_id = ${improvementId}`.execute(tx)
  await sql`delete from voice.improvements where improvement_id = ${improvementId}`.execute(tx)
}

type Of = Pick<ImprovementRow, 'productId' | 'subject'>
const historyOf = ({ productId, subject }: Of) => productId ?? `s ${(subject ?? '').toLowerCase()}`

/** The latest number of its history, which nobody else adds to until the transaction ends. */
export async function lockNumbers(tx: Tx, of: Of): Promise<number> {
  const history = historyOf(of)
  await sql`select pg_advisory_xact_lock(hashtextextended(${`voice.improvements ${history}`}, 0))`.execute(
    tx,
  )
  const { rows } = await sql<{ latest: number }>`
    select coalesce(max(number), 0)::int as latest from voice.improvements
    where coalesce(product_id::text, 's ' || lower(subject)) = ${history}`.execute(tx)
  return rows[0]?.latest ?? 0
}

/** Answers how many of these voices there are. */
export async function insertCauses(
  tx: Tx,
  improvementId: string,
  voiceIds: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with them as (select person_id, voice_id, origin_id from voice.voices
        where voice_id = any(${voiceIds}::uuid[]) order by voice_id for share),
      added as (insert into voice.causes (person_id, improvement_id, voice_id, origin_id)
        select person_id, ${improvementId}::uuid, voice_id, origin_id from them
        on conflict do nothing)
    select count(*)::int as n from them`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function deleteCauses(
  tx: Tx,
  improvementId: string,
  voiceIds: readonly string[],
): Promise<void> {
  await sql`delete from voice.causes where improvement_id = ${improvementId}
    and voice_id = any(${voiceIds}::uuid[])`.execute(tx)
}

export async function findCauseIds(tx: Tx, improvementId: string): Promise<string[]> {
  const { rows } = await sql<{ voiceId: string }>`
    select v.voice_id as "voiceId" from voice.causes c
    join voice.voices v on v.person_id = c.person_id and v.voice_id = c.voice_id
    where c.improvement_id = ${improvementId} order by v.said_at, v.voice_id`.execute(tx)
  return rows.map(({ voiceId }) => voiceId)
}

export async function findCauseWords(tx: Tx, improvementId: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select v.words from voice.causes c
    join voice.voices v on v.person_id = c.person_id and v.voice_id = c.voice_id
    where c.improvement_id = ${improvementId} and v.words <> ''`.execute(tx)
  return rows.map(({ words }) => words)
}

/** The open needs that its voices told of are met by it. */
export async function meetNeeds(tx: Tx, improvementId: string, now: Date): Promise<void> {
  await sql`update voice.needs n set state = 'met', met_by = ${improvementId}, met_at = ${now}
    from voice.causes c
    where c.improvement_id = ${improvementId} and n.person_id = c.person_id and n.voice_id = c.voice_id
      and n.state = 'open'`.execute(tx)
}

export async function reopenNeeds(tx: Tx, improvementId: string): Promise<void> {
  await sql`update voice.needs set state = 'open', met_by = null, met_at = null
    where met_by = ${improvementId}`.execute(tx)
}
