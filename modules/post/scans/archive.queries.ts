import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { CardKind, Debt, Urgency } from '../scans.rules.ts'

/** Days by which a card's urgency is told; of one that is not filed, by the day on which it came. */
export interface Borders {
  today: string
  tomorrow: string
  /** Whatever came until this day and is not filed is late, or near. */
  unfiledLate: string
  unfiledNear: string
}

export interface CardFilter {
  q: string
  kind: CardKind | 'none' | null
  topic: string | null
  personId: string | null
  from: string | null
  to: string | null
  debt: Debt | 'owed' | null
  urgency: Urgency | null
}

export interface CardRow {
  scanId: string
  batchId: string
  nth: number
  personId: string | null
  words: string
  kind: CardKind | null
  topics: string[]
  arrivedOn: string
  debt: Debt
  urgency: Urgency | null
  dueOn: string | null
  because: string | null
  writer: string | null
  conversationId: string | null
  thumb: string | null
}

/** Every card there is, filed or not, and how it stands; whether it is answered, the inbox knows. */
const cards = (borders: Borders): RawBuilder<unknown> => sql`(
  select s.scan_id, s.batch_id, s.nth, e.person_id, e.conversation_id,
    coalesce(r.words, s.draft->>'words', '') as words,
    coalesce(r.kind, s.draft->>'kind') as kind,
    coalesce(r.topics, array(select jsonb_array_elements_text(s.draft->'topics'))) as topics,
    b.arrived_on, r.scan_id is not null as filed,
    case when r.scan_id is null then case when s.closed_at is null then 'unfiled' else 'reasoned' end
      when r.no_reply_because is not null or (e.answered_at is not null and e.answered_by is null)
        then 'reasoned'
      when e.answered_at is not null then 'answered' else 'waiting' end as debt,
    case when r.scan_id is null then case when s.closed_at is not null then null
        when b.arrived_on <= ${borders.unfiledLate}::date then 'late'
        when b.arrived_on <= ${borders.unfiledNear}::date then 'near' end
      when r.no_reply_because is not null or e.answered_at is not null then null
      when c.due_on < ${borders.today}::date then 'late'
      when c.due_on <= ${borders.tomorrow}::date then 'near' end as urgency,
    case when r.no_reply_because is null and e.answered_at is null then c.due_on end as due_on,
    coalesce(r.no_reply_because, s.closed_because,
      case when e.answered_at is not null and e.answered_by is null then c.closed_reason end) as because,
    c.assignee
  from post.scans s join post.batches b on b.batch_id = s.batch_id
  left join post.received r on r.scan_id = s.scan_id
  left join inbox.pub_entries e on e.entry_id = r.entry_id
  left join inbox.pub_conversations c
    on c.person_id = e.person_id and c.conversation_id = e.conversation_id)`

const matching = (filter: CardFilter): RawBuilder<unknown> => {
  const { q, kind, topic, personId, from, to, debt, urgency } = filter
  const parts = [
    q ? sql`strpos(lower(k.words), lower(${q})) > 0` : null,
    kind === 'none' ? sql`k.kind is null` : null,
    kind && kind !== 'none' ? sql`k.kind = ${kind}` : null,
    topic === '-' ? sql`cardinality(k.topics) = 0` : null,
    topic && topic !== '-' ? sql`${topic} = any(k.topics)` : null,
    personId ? sql`k.person_id = ${personId}` : null,
    // What trends count is filed with a person.
    kind || topic ? sql`k.filed` : null,
    from ? sql`k.arrived_on >= ${from}::date` : null,
    to ? sql`k.arrived_on <= ${to}::date` : null,
    debt === 'owed' ? sql`k.debt in ('waiting', 'unfiled')` : null,
    debt && debt !== 'owed' ? sql`k.debt = ${debt}` : null,
    urgency ? sql`k.urgency = ${urgency}` : null,
  ].filter((part) => part !== null)
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

export async function findCards(
  tx: Tx,
  borders: Borders,
  filter: CardFilter,
  { after, limit }: { after: { day: string; scanId: string } | null; limit: number },
): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select k.scan_id as "scanId", k.batch_id as "batchId", k.nth, k.person_id as "personId", k.words, k.kind,
      k.topics, k.arrived_on as "arrivedOn", k.debt, k.urgency, k.due_on as "dueOn", k.because,
      u.name as writer, k.conversation_id as "conversationId",
      (select p.picture_id from post.pictures p where p.scan_id = k.scan_id and p.key is not null
        order by p.side desc limit 1) as thumb
    from ${cards(borders)} k left join accounts.pub_staff u on u.staff_id = k.assignee
    where ${matching(filter)}
      and ${after ? sql`(k.arrived_on, k.scan_id) < (${after.day}::date, ${after.scanId}::uuid)` : sql`true`}
    order by k.arrived_on desc, k.scan_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countCards(tx: Tx, borders: Borders, filter: CardFilter): Promise<number> {
  const { rows } = await sql<{ cards: number }>`
    select count(*) as cards from ${cards(borders)} k where ${matching(filter)}`.execute(tx)
  return rows[0]?.cards ?? 0
}

export interface DebtCounts {
  cards: number
  answered: number
  reasoned: number
  waiting: number
  unfiled: number
  near: number
  late: number
}

export async function countDebt(
  tx: Tx,
  borders: Borders,
  days: { from: string; to: string } | null,
): Promise<DebtCounts> {
  const { rows } = await sql<DebtCounts>`
    select count(*) as cards, count(*) filter (where debt = 'answered') as answered,
      count(*) filter (where debt = 'reasoned') as reasoned,
      count(*) filter (where debt = 'waiting') as waiting,
      count(*) filter (where debt = 'unfiled') as unfiled,
      count(*) filter (where urgency = 'near') as near, count(*) filter (where urgency = 'late') as late
    from ${cards(borders)} k
    where ${days ? sql`arrived_on >= ${days.from}::date and arrived_on < ${days.to}::date` : sql`true`}`.execute(
    tx,
  )
  const none = { cards: 0, answered: 0, reasoned: 0, waiting: 0, unfiled: 0, near: 0, late: 0 }
  return rows[0] ?? none
}

/** Months in which cards came, newest first. */
export async function findMonths(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ month: string }>`
    select distinct to_char(b.arrived_on, 'YYYY-MM') as month from post.batches b
    where exists (select from post.scans s where s.batch_id = b.batch_id)
    order by 1 desc limit 60`.execute(tx)
  return rows.map(({ month }) => month)
}

export async function countToType(tx: Tx): Promise<number> {
  const { rows } = await sql<{ cards: number }>`
    select count(*) as cards from post.scans where state in ('ready', 'typed', 'failed')`.execute(
    tx,
  )
  return rows[0]?.cards ?? 0
}

export interface TrendCell {
  week: string
  key: string | null
  cards: number
}

/** Filed cards by the Monday of their week and by kind or topic; without any they have a row of their own. */
export async function countTrend(tx: Tx, by: 'kind' | 'topic', from: string): Promise<TrendCell[]> {
  const keys =
    by === 'kind'
      ? sql`(select r.kind)`
      : sql`(select unnest(case when cardinality(r.topics) = 0 then array[null::text] else r.topics end))`
  const { rows } = await sql<TrendCell>`
    select date_trunc('week', r.arrived_on)::date as week, t.key, count(*) as cards
    from post.received r cross join lateral ${keys} t (key)
    where r.arrived_on >= ${from}::date group by 1, 2`.execute(tx)
  return rows
}

export async function countWeeks(tx: Tx, from: string): Promise<{ week: string; cards: number }[]> {
  const { rows } = await sql<{ week: string; cards: number }>`
    select date_trunc('week', arrived_on)::date as week, count(*) as cards
    from post.received where arrived_on >= ${from}::date group by 1`.execute(tx)
  return rows
}
