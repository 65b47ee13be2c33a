import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Channel } from '../messages.rules.ts'

export interface ChannelRow {
  channel: Channel
  settings: unknown
  secret: Buffer | null
  pausedAt: Date | null
  updatedAt: Date
}

const COLUMNS = sql`channel, settings, secret, paused_at as "pausedAt", updated_at as "updatedAt"`

export async function findChannels(tx: Tx): Promise<ChannelRow[]> {
  const { rows } = await sql<ChannelRow>`select ${COLUMNS} from messaging.channels`.execute(tx)
  return rows
}

export async function findChannel(tx: Tx, channel: Channel): Promise<ChannelRow | undefined> {
  const { rows } = await sql<ChannelRow>`
    select ${COLUMNS} from messaging.channels where channel = ${channel}`.execute(tx)
  return rows[0]
}

type Written = { channel: Channel; by: string; now: Date }

export async function storeChannel(
  tx: Tx,
  row: Written & { settings: object; secret: Buffer | null },
): Promise<void> {
  await sql`insert into messaging.channels (channel, settings, secret, updated_by, updated_at)
    values (${row.channel}, ${JSON.stringify(row.settings)}::jsonb, ${row.secret}, ${row.by}, ${row.now})
    on conflict (channel) do update set settings = excluded.settings, secret = excluded.secret,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(tx)
}

export async function storePause(tx: Tx, row: Written & { pausedAt: Date | null }): Promise<void> {
  await sql`insert into messaging.channels (channel, paused_at, updated_by, updated_at)
    values (${row.channel}, ${row.pausedAt}, ${row.by}, ${row.now})
    on conflict (channel) do update set paused_at = excluded.paused_at,
      updated_by = excluded.updated_by, updated_at = excluded.updated_at`.execute(tx)
}

/** Puts what a pause held back into the queue and answers which, oldest first. */
export async function takeHeld(
  tx: Tx,
  channel: Channel,
  limit: number,
): Promise<{ messageId: string; batchId: string | null }[]> {
  const { rows } = await sql<{ messageId: string; batchId: string | null }>`
    update messaging.messages m set state = 'queued', because = null
    from (select person_id, message_id from messaging.messages
      where channel = ${channel} and state = 'held' and because = 'paused'
      order by message_id limit ${limit} for update skip locked) h
    where m.person_id = h.person_id and m.message_id = h.message_id
    returning m.message_id as "messageId", m.batch_id as "batchId"`.execute(tx)
  return rows.toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1))
}

export interface ChannelCounts {
  channel: Channel
  waiting: number
  sentToday: number
  /** Of the newest that a far side answered. */
  lastState: string | null
  lastAt: Date | null
  lastWords: string | null
}

export async function countChannels(tx: Tx, today: Date): Promise<ChannelCounts[]> {
  const { rows } = await sql<ChannelCounts>`
    select c.channel, w.waiting, s."sentToday", l.state as "lastState", l.at as "lastAt",
      l.words as "lastWords"
    from unnest(array['mail', 'line', 'sms', 'push', 'post', 'phone']) c (channel)
    cross join lateral (select count(*)::int as waiting from messaging.messages m
      where m.channel = c.channel and m.state in ('held', 'queued', 'sending')) w
    cross join lateral (select count(*)::int as "sentToday" from messaging.messages m
      where m.channel = c.channel and m.state = 'sent' and m.sent_at >= ${today}) s
    left join lateral (select m.state, coalesce(m.sent_at, m.created_at) as at,
        m.far_answer ->> 'words' as words
      from messaging.messages m where m.channel = c.channel and m.far_answer is not null
      order by m.message_id desc limit 1) l on true`.execute(tx)
  return rows
}
