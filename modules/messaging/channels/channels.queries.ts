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
