import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { EntryChannel, FoundFolder } from '../conversations.rules.ts'
import { type Conversation, columns } from './conversations.queries.ts'

export type ListedRow = Conversation & { turn: number; assigneeName: string | null }

export interface ListQuery {
  folder: FoundFolder
  channel: EntryChannel | null
  personIds: readonly string[] | null
  staffId: string | null
  after: { turn: number; conversationId: string } | null
  limit: number
}

const folderOf = (folder: FoundFolder, staffId: string | null): RawBuilder<SqlBool> => {
  switch (folder) {
    case 'waiting':
      return sql`c.waiting_since is not null`
    case 'mine':
      return sql`c.state = 'open' and c.assignee = ${staffId}::uuid`
    case 'unassigned':
      return sql`c.state = 'open' and c.assignee is null`
    case 'open':
      return sql`c.state = 'open'`
    case 'snoozed':
      return sql`c.state = 'snoozed'`
    case 'closed':
      return sql`c.state = 'closed'`
    default:
      return sql`true`
  }
}

/** One page of a folder: whoever waits longest first, then what moved last. */
export async function findListed(tx: Tx, query: ListQuery): Promise<ListedRow[]> {
  const { after } = query
  const where = [
    folderOf(query.folder, query.staffId),
    ...(query.channel
      ? [sql<SqlBool>`coalesce(c.waiting_channel, c.last_channel) = ${query.channel}`]
      : []),
    ...(query.personIds ? [sql<SqlBool>`c.person_id = any(${query.personIds}::uuid[])`] : []),
    ...(after
      ? [sql<SqlBool>`(c.turn, c.conversation_id) > (${after.turn}, ${after.conversationId}::uuid)`]
      : []),
  ]
  const { rows } = await sql<ListedRow>`
    select c.*, s.name as "assigneeName" from (
      select ${columns}, c.turn from inbox.conversations c where ${sql.join(where, sql` and `)}
      order by c.turn, c.conversation_id limit ${query.limit}) c
    left join accounts.pub_staff s on s.staff_id = c.assignee
    order by c.turn, c."conversationId"`.execute(tx)
  return rows
}

export type Foot = Pick<Conversation, 'conversationId' | 'state' | 'dueOn'> & {
  assigneeName: string | null
}

/** Until when a reply is due and who has it, of these talks. */
export async function findFeet(tx: Tx, conversationIds: readonly string[]): Promise<Foot[]> {
  const { rows } = await sql<Foot>`
    select c.conversation_id as "conversationId", c.state, c.due_on as "dueOn",
      s.name as "assigneeName"
    from inbox.conversations c left join accounts.pub_staff s on s.staff_id = c.assignee
    where c.conversation_id = any(${conversationIds}::uuid[])`.execute(tx)
  return rows
}

export interface Counts {
  waiting: number
  mine: number
  unassigned: number
  open: number
  snoozed: number
  /** Past the day on which the reply was due. */
  overdue: number
  /** Due today. */
  dueToday: number
}

/** How many each folder holds, as far as `cap`: nobody reads a figure of six digits on a badge. */
export async function countFolders(
  tx: Tx,
  { staffId, today, cap }: { staffId: string | null; today: string; cap: number },
): Promise<Counts> {
  const count = (where: RawBuilder<SqlBool>) =>
    sql`(select count(*)::int from (select from inbox.conversations c where ${where} limit ${cap}) n)`
  const { rows } = await sql<Counts>`
    select ${count(folderOf('waiting', null))} as waiting, ${count(folderOf('mine', staffId))} as mine,
      ${count(folderOf('unassigned', null))} as unassigned, ${count(folderOf('open', null))} as open,
      ${count(folderOf('snoozed', null))} as snoozed,
      ${count(sql`c.waiting_since is not null and c.due_on < ${today}::date`)} as overdue,
      ${count(sql`c.waiting_since is not null and c.due_on = ${today}::date`)} as "dueToday"`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Error('A query of figures answered no row')
  return row
}

/** Other talks of the same person that are not closed. */
export async function findOtherOpen(
  tx: Tx,
  { personId, conversationId }: { personId: string; conversationId: string },
): Promise<Pick<Conversation, 'conversationId' | 'subject' | 'lastWords' | 'lastAt'>[]> {
  const { rows } = await sql<
    Pick<Conversation, 'conversationId' | 'subject' | 'lastWords' | 'lastAt'>
  >`
    select conversation_id as "conversationId", subject, last_words as "lastWords", last_at as "lastAt"
    from inbox.conversations where person_id = ${personId} and conversation_id <> ${conversationId}
      and state <> 'closed' order by last_at desc limit 10`.execute(tx)
  return rows
}
