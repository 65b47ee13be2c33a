import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { DebtLine } from '../contract/team.ts'

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

/** The day on which a reply is due, beside today: past it, near it, or in time. */
export interface DueOf {
  state: DebtState | 'all'
  today: string
  tomorrow: string
}

type DebtState = DebtLine['state']

const WAITING = sql`c.waiting_since is not null and c.state <> 'closed'`

const isDue = ({
  today,
  tomorrow,
}: Omit<DueOf, 'state'>): Record<DebtState, RawBuilder<SqlBool>> => ({
  over: sql`c.due_on < ${today}::date`,
  near: sql`c.due_on between ${today}::date and ${tomorrow}::date`,
  fine: sql`(c.due_on is null or c.due_on > ${tomorrow}::date)`,
})

/** Who waits, the first thousand, the one due first at the top. */
export async function findDebt(tx: Tx, { state, ...days }: DueOf): Promise<DebtRow[]> {
  const { rows } = await sql<DebtRow>`
    select c.person_id as "personId", c.conversation_id as "conversationId",
      coalesce(c.waiting_channel, '') as channel, coalesce(w.words, '') as words,
      c.due_on as "dueOn", c.waiting_since as "waitingSince", c.assignee, s.name as holder
    from (select * from inbox.pub_conversations c
      where ${WAITING} and ${state === 'all' ? sql`true` : isDue(days)[state]}
      order by c.due_on nulls last, c.waiting_since, c.conversation_id limit 1000) c
    left join accounts.pub_staff s on s.staff_id = c.assignee
    left join lateral (
      select string_agg(nullif(btrim(e.words), ''), E'\n' order by e.at) as words
      from inbox.pub_entries e where e.person_id = c.person_id and e.conversation_id = c.conversation_id
        and e.kind = 'word' and e.answered_at is null) w on true
    order by c.due_on nulls last, c.waiting_since, c.conversation_id`.execute(tx)
  return rows
}

export type DueCount = Record<DebtState | 'nobody', number>

/** All of them, also those that no list shows any more. */
export async function countDue(tx: Tx, days: Omit<DueOf, 'state'>): Promise<DueCount> {
  const { over, near, fine } = isDue(days)
  const { rows } = await sql<DueCount>`
    select count(*) filter (where ${over})::int as over, count(*) filter (where ${near})::int as near,
      count(*) filter (where ${fine})::int as fine,
      count(*) filter (where c.assignee is null)::int as nobody
    from inbox.pub_conversations c where ${WAITING}`.execute(tx)
  return rows[0] ?? { over: 0, near: 0, fine: 0, nobody: 0 }
}
