import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

type Span = { from: Date; to: Date }

export interface ReplyRow {
  staffId: string
  /** When the words began to wait that it answers; null for one that answers none. */
  askedAt: Date | null
  repliedAt: Date
}

export async function findReplies(tx: Tx, { from, to }: Span): Promise<ReplyRow[]> {
  const { rows } = await sql<ReplyRow>`
    select e.staff_id as "staffId", e.at as "repliedAt",
      (select min(w.at) from inbox.pub_entries w where w.person_id = e.person_id
        and w.conversation_id = e.conversation_id and w.answered_by = e.entry_id) as "askedAt"
    from inbox.pub_entries e where ${repliesIn({ from, to })}`.execute(tx)
  return rows
}

/** What one writer has sent, by whichever page. */
export async function countReplies(tx: Tx, staffId: string, span: Span): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from inbox.pub_entries e
    where ${repliesIn(span)} and e.staff_id = ${staffId}`.execute(tx)
  return rows[0]?.count ?? 0
}

const repliesIn = ({ from, to }: Span) =>
  sql`e.kind = 'reply' and e.staff_id is not null and e.at >= ${from} and e.at < ${to}`

export interface EchoRow {
  staffId: string
  personId: string
  words: string
}

/** Words of customers that came after a reply. */
export async function findEchoed(tx: Tx, { from, to }: Span): Promise<EchoRow[]> {
  const { rows } = await sql<EchoRow>`
    select to_staff_id as "staffId", person_id as "personId", words from rota.thanks
    where kind = 'customer' and at >= ${from} and at < ${to}`.execute(tx)
  return rows
}

export interface PromiseRow {
  staffId: string
  due: string
  keptAt: Date | null
}

/** Promises of staff that fell due in the span. */
export async function findPromises(
  tx: Tx,
  days: { first: string; last: string },
  since: Date,
): Promise<PromiseRow[]> {
  const { rows } = await sql<PromiseRow>`
    select substr(m.actor, 7)::uuid as "staffId", m.payload->>'due' as due,
      (select min(k.occurred_at) from activity.pub_events k where k.person_id = m.person_id
        and k.name = 'promise.kept' and k.payload->>'promiseId' = m.payload->>'promiseId') as "keptAt"
    from activity.pub_events m
    where m.name = 'promise.made' and m.actor like 'staff:%' and m.occurred_at >= ${since}
      and m.payload->>'due' between ${days.first} and ${days.last}`.execute(tx)
  return rows
}

export interface FeltRow {
  staffId: string
  of: number
  mean: number
}

export async function findFelt(tx: Tx, { from, to }: Span): Promise<FeltRow[]> {
  const { rows } = await sql<FeltRow>`
    select writer_id as "staffId", count(*)::int as of, avg(warmth)::float8 as mean from rota.readings
    where at >= ${from} and at < ${to} group by writer_id`.execute(tx)
  return rows
}
