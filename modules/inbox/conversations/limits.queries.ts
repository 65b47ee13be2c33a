import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { DEFAULT_LIMITS, type EntryChannel } from '../conversations.rules.ts'

/** Working days until a reply is due, by the channel of the word. */
export async function findLimits(tx: Tx): Promise<Record<EntryChannel, number>> {
  const { rows } = await sql<{ channel: EntryChannel; days: number }>`
    select channel, days from inbox.limits`.execute(tx)
  return { ...DEFAULT_LIMITS, ...Object.fromEntries(rows.map((row) => [row.channel, row.days])) }
}

export async function limitOf(tx: Tx, channel: EntryChannel): Promise<number> {
  return (await findLimits(tx))[channel]
}

export async function saveLimits(
  tx: Tx,
  limits: Partial<Record<EntryChannel, number | undefined>>,
): Promise<void> {
  const rows = Object.entries(limits).map(([channel, days]) => ({ channel, days }))
  await sql`insert into inbox.limits (channel, days)
    select r.channel, r.days from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(channel text, days int)
    where r.days is not null
    on conflict (channel) do update set days = excluded.days`.execute(tx)
}
