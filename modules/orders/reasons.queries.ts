import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export type ReasonKind = 'subscription' | 'return'

export interface Reason {
  reasonId: string
  kind: ReasonKind
  ja: string
  en: string
  position: number
  active: boolean
}

const REASON = sql`reason_id as "reasonId", kind, ja, en, position, active`

export async function findReason(tx: Tx, reasonId: string): Promise<Reason | undefined> {
  const { rows } = await sql<Reason>`
    select ${REASON} from orders.reasons where reason_id = ${reasonId}`.execute(tx)
  return rows[0]
}

export async function allReasons(tx: Tx, kind?: ReasonKind): Promise<Reason[]> {
  const { rows } = await sql<Reason>`
    select ${REASON} from orders.reasons where ${kind ?? null}::text is null or kind = ${kind ?? null}
    order by kind, position, reason_id`.execute(tx)
  return rows
}

export async function saveReasonRow(tx: Tx, reason: Reason): Promise<void> {
  await sql`
    insert into orders.reasons (reason_id, kind, ja, en, position, active)
    values (${reason.reasonId}, ${reason.kind}, ${reason.ja}, ${reason.en}, ${reason.position},
      ${reason.active})
    on conflict (reason_id) do update set ja = excluded.ja, en = excluded.en,
      position = excluded.position, active = excluded.active`.execute(tx)
}

export interface ReasonCount {
  reasonId: string
  ja: string
  en: string
  count: number
}

/** Subscriptions that ended from one moment to another, by reason. */
export async function countCancelReasons(tx: Tx, from: Date, until: Date): Promise<ReasonCount[]> {
  const { rows } = await sql<ReasonCount>`
    select r.reason_id as "reasonId", r.ja, r.en, count(*) as count
    from orders.subscriptions s join orders.reasons r on r.reason_id = s.cancel_reason_id
    where s.cancelled_at >= ${from} and s.cancelled_at < ${until}
    group by r.reason_id order by count desc, r.position`.execute(tx)
  return rows
}

/** Ends from one moment to another, whatever their reason. */
export async function countCancels(tx: Tx, from: Date, until: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from orders.subscriptions
    where cancelled_at >= ${from} and cancelled_at < ${until}`.execute(tx)
  return rows[0]?.count ?? 0
}
