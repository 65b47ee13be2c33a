import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

/**
 * Of these, which came back from their way after their letter was stopped: they never go. Whoever stops it
 * just now is waited for, or waits.
 */
export async function cancelStopped(tx: Tx, messageIds: readonly string[]): Promise<Set<string>> {
  await sql`select 1 from messaging.batches where batch_id in (
      select batch_id from messaging.messages where message_id = any(${messageIds}::uuid[]))
    order by batch_id for share`.execute(tx)
  const { rows } = await sql<{ messageId: string }>`update messaging.messages m
    set state = 'cancelled', because = 'by_hand', goes_at = null
    from messaging.batches b
    where m.message_id = any(${messageIds}::uuid[]) and m.state = 'queued'
      and b.batch_id = m.batch_id and b.state = 'stopped'
    returning m.message_id as "messageId"`.execute(tx)
  return new Set(rows.map(({ messageId }) => messageId))
}

/** Which of these letters were stopped. */
export async function findStopped(tx: Tx, batchIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ batchId: string }>`select batch_id as "batchId"
    from messaging.batches where batch_id = any(${batchIds}::uuid[]) and state = 'stopped'`.execute(
    tx,
  )
  return new Set(rows.map(({ batchId }) => batchId))
}
