import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { BatchChannel, BatchPurpose, BatchState } from '../batches.rules.ts'
import type { State } from '../messages.rules.ts'

export interface BatchRow {
  batchId: string
  name: string
  segmentId: string
  segmentName: string
  channel: BatchChannel
  purpose: BatchPurpose
  templateId: string | null
  templateName: string | null
  templateVersion: number | null
  subject: string | null
  words: string | null
  state: BatchState
  fault: string | null
  cursor: string | null
  total: number | null
  done: number
  createdByName: string | null
  createdAt: Date
  startedAt: Date | null
  endedAt: Date | null
}

const columns = sql`b.batch_id as "batchId", b.name, b.segment_id as "segmentId", b.channel, b.purpose,
  b.segment_name as "segmentName",
  b.template_id as "templateId",
  (select t.name from messaging.templates t where t.template_id = b.template_id) as "templateName",
  b.template_version as "templateVersion", b.subject, b.words, b.state, b.fault, b.cursor, b.total,
  b.done, (select u.name from accounts.pub_staff u where 'staff:' || u.staff_id = b.created_by)
    as "createdByName",
  b.created_at as "createdAt", b.started_at as "startedAt", b.ended_at as "endedAt"`

export async function insertBatch(
  tx: Tx,
  row: Pick<
    BatchRow,
    | 'batchId'
    | 'name'
    | 'segmentId'
    | 'segmentName'
    | 'channel'
    | 'purpose'
    | 'templateId'
    | 'templateVersion'
    | 'subject'
    | 'words'
  > & { by: string; now: Date },
): Promise<void> {
  await sql`insert into messaging.batches (batch_id, name, segment_id, segment_name, channel, purpose, template_id,
      template_version, subject, words, state, created_by, created_at)
    values (${row.batchId}, ${row.name}, ${row.segmentId}, ${row.segmentName}, ${row.channel}, ${row.purpose},
      ${row.templateId}, ${row.templateVersion}, ${row.subject}, ${row.words}, 'draft', ${row.by},
      ${row.now})`.execute(tx)
}

export async function findBatch(tx: Tx, batchId: string): Promise<BatchRow | undefined> {
  const { rows } = await sql<BatchRow>`
    select ${columns} from messaging.batches b where b.batch_id = ${batchId}`.execute(tx)
  return rows[0]
}

/** Whoever changes it or takes people further waits for each other. */
export async function lockBatch(tx: Tx, batchId: string): Promise<BatchRow | undefined> {
  await sql`select 1 from messaging.batches where batch_id = ${batchId} for update`.execute(tx)
  return findBatch(tx, batchId)
}

/** One on its way in this channel, the least advanced first, so that two go side by side. */
export async function lockRunningBatch(
  tx: Tx,
  channel: BatchChannel,
): Promise<BatchRow | undefined> {
  const { rows } = await sql<{ batchId: string }>`
    select batch_id as "batchId" from messaging.batches
    where state = 'running' and channel = ${channel} order by done, batch_id limit 1 for update`.execute(
    tx,
  )
  const [found] = rows
  return found && findBatch(tx, found.batchId)
}

export async function findBatches(
  tx: Tx,
  { after, limit }: { after: readonly [Date, string] | null; limit: number },
): Promise<BatchRow[]> {
  const [at = null, id = null] = after ?? []
  const { rows } = await sql<BatchRow>`
    select ${columns} from messaging.batches b
    where ${at}::timestamptz is null
      or (b.created_at, b.batch_id) < (${at}::timestamptz, ${id}::uuid)
    order by b.created_at desc, b.batch_id desc limit ${limit}`.execute(tx)
  return rows
}

/** Those that still need the members of a segment. */
export async function findBatchesOf(
  tx: Tx,
  segmentId: string,
): Promise<{ batchId: string; name: string }[]> {
  const { rows } = await sql<{ batchId: string; name: string }>`
    select batch_id as "batchId", name from messaging.batches
    where segment_id = ${segmentId} and state in ('draft', 'running', 'paused')
    order by created_at`.execute(tx)
  return rows
}

export async function updateBatch(
  tx: Tx,
  batchId: string,
  to: {
    state: BatchState
    fault?: string | null
    total?: number
    startedAt?: Date
    endedAt?: Date
  },
): Promise<void> {
  const { state, fault = null, total = null, startedAt = null, endedAt = null } = to
  await sql`update messaging.batches set state = ${state}, fault = ${fault},
      total = coalesce(${total}::int, total), started_at = coalesce(started_at, ${startedAt}),
      ended_at = ${endedAt}
    where batch_id = ${batchId}`.execute(tx)
}

export async function moveBatch(
  tx: Tx,
  batchId: string,
  { cursor, taken }: { cursor: string | null; taken: number },
): Promise<void> {
  await sql`update messaging.batches set cursor = coalesce(${cursor}, cursor), done = done + ${taken}
    where batch_id = ${batchId}`.execute(tx)
}

export async function countBatch(
  tx: Tx,
  batchId: string,
): Promise<{ state: State; because: string | null; people: number }[]> {
  const { rows } = await sql<{ state: State; because: string | null; people: number }>`
    select state, because, count(*)::int as people from messaging.messages
    where batch_id = ${batchId} group by 1, 2 order by 3 desc, 1, 2`.execute(tx)
  return rows
}

export async function countTraces(
  tx: Tx,
  batchId: string,
): Promise<{ opened: number; clicked: number }> {
  const { rows } = await sql<{ opened: number; clicked: number }>`
    select count(distinct m.message_id) filter (where t.kind = 'opened')::int as opened,
      count(distinct m.message_id) filter (where t.kind = 'clicked')::int as clicked
    from messaging.messages m
    join messaging.traces t on t.person_id = m.person_id and t.message_id = m.message_id
    where m.batch_id = ${batchId} and t.kind in ('opened', 'clicked') and t.sure`.execute(tx)
  return rows[0] ?? { opened: 0, clicked: 0 }
}

/** What has not left the house yet never will. */
export async function cancelUnsent(tx: Tx, batchId: string): Promise<number> {
  const { rows } = await sql`update messaging.messages
    set state = 'cancelled', because = 'by_hand', goes_at = null
    where batch_id = ${batchId} and state in ('queued', 'held') returning 1`.execute(tx)
  return rows.length
}

export interface BatchPersonRow {
  personId: string
  messageId: string
  state: State
  because: string | null
  goesAt: Date | null
}

type Of = {
  batchId: string
  state: State | null
  /** Null: whatever the reason; `none`: none. */
  because: string | null
  trace: 'opened' | 'clicked' | null
}

const isOf = ({ batchId, state, because, trace }: Of) => sql`m.batch_id = ${batchId}
  and (${state}::text is null or m.state = ${state})
  and (${because}::text is null or coalesce(m.because, 'none') = ${because})
  and (${trace}::text is null or exists (select from messaging.traces t
    where t.person_id = m.person_id and t.message_id = m.message_id and t.kind = ${trace} and t.sure))`

export async function findBatchPeople(
  tx: Tx,
  { after, limit, ...of }: Of & { after: string | null; limit: number },
): Promise<BatchPersonRow[]> {
  const { rows } = await sql<BatchPersonRow>`
    select m.person_id as "personId", m.message_id as "messageId", m.state, m.because,
      m.goes_at as "goesAt"
    from messaging.messages m
    where ${isOf(of)} and (${after}::uuid is null or m.message_id > ${after}::uuid)
    order by m.message_id limit ${limit}`.execute(tx)
  return rows
}

export async function countBatchPeople(tx: Tx, of: Of): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from messaging.messages m where ${isOf(of)}`.execute(tx)
  return rows[0]?.n ?? 0
}
