import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/** How many wait for each. */
export async function countWaiting(tx: Tx): Promise<Map<string, number>> {
  const { rows } = await sql<{ staffId: string; count: number }>`
    select assignee as "staffId", count(*)::int as count from inbox.pub_conversations
    where assignee is not null and waiting_since is not null and state <> 'closed'
    group by assignee`.execute(tx)
  return new Map(rows.map(({ staffId, count }) => [staffId, count]))
}

export interface DebtRow {
  personId: string
  conversationId: string
  channel: string
  words: string
  dueOn: string | null
  waitingSince: Date
  assignee: string | null
  holder: string | null
}

/** Everybody who waits, the one due first at the top. */
export async function findDebt(tx: Tx): Promise<DebtRow[]> {
  const { rows } = await sql<DebtRow>`
    select c.person_id as "personId", c.conversation_id as "conversationId",
      coalesce(c.waiting_channel, '') as channel, coalesce(w.words, '') as words,
      c.due_on as "dueOn", c.waiting_since as "waitingSince", c.assignee, s.name as holder
    from inbox.pub_conversations c
    left join accounts.pub_staff s on s.staff_id = c.assignee
    left join lateral (
      select string_agg(nullif(btrim(e.words), ''), E'\n' order by e.at) as words
      from inbox.pub_entries e where e.person_id = c.person_id and e.conversation_id = c.conversation_id
        and e.kind = 'word' and e.answered_at is null) w on true
    where c.waiting_since is not null and c.state <> 'closed'
    order by c.due_on nulls last, c.waiting_since, c.conversation_id limit 1000`.execute(tx)
  return rows
}

export interface DueCount {
  over: number
  near: number
}

export async function countDue(tx: Tx, today: string, tomorrow: string): Promise<DueCount> {
  const { rows } = await sql<DueCount>`
    select count(*) filter (where due_on < ${today}::date)::int as over,
      count(*) filter (where due_on between ${today}::date and ${tomorrow}::date)::int as near
    from inbox.pub_conversations where waiting_since is not null and state <> 'closed'`.execute(tx)
  return rows[0] ?? { over: 0, near: 0 }
}
