import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'

export type MailState = 'received' | 'filed' | 'failed' | 'ignored'

export interface MailRow {
  mailId: string
  personId: string | null
  entryId: string | null
  door: 'hook' | 'imap'
  place: string | null
  key: string
  size: number
  messageId: string | null
  fromAddress: string | null
  fromName: string | null
  subject: string | null
  state: MailState
  because: string | null
  detail: string | null
  receivedAt: Date
  settledAt: Date | null
}

const columns = sql`mail_id as "mailId", person_id as "personId", entry_id as "entryId", door, place, key, size,
  message_id as "messageId", from_address as "fromAddress", from_name as "fromName", subject, state, because,
  detail, received_at as "receivedAt", settled_at as "settledAt"`

/** False if the very same mail is here already. */
export async function insertMail(
  tx: Tx,
  mail: {
    mailId: string
    door: 'hook' | 'imap'
    place: string | null
    key: string
    size: number
    hash: string
    now: Date
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into inbox.mails (mail_id, door, place, key, size, hash, state, received_at)
    values (${mail.mailId}, ${mail.door}, ${mail.place}, ${mail.key}, ${mail.size}, ${mail.hash}, 'received', ${mail.now})
    on conflict (hash) do nothing returning mail_id`.execute(tx)
  return rows.length > 0
}

export async function findMailByHash(tx: Tx, hash: string): Promise<MailRow | undefined> {
  const { rows } = await sql<MailRow>`
    select ${columns} from inbox.mails where hash = ${hash}`.execute(tx)
  return rows[0]
}

export async function lockMail(tx: Tx, mailId: string): Promise<MailRow | undefined> {
  const { rows } = await sql<MailRow>`
    select ${columns} from inbox.mails where mail_id = ${mailId} for update`.execute(tx)
  return rows[0]
}

/** What it says of itself, as soon as it could be read. */
export async function noteHeading(
  tx: Tx,
  mailId: string,
  heading: {
    messageId: string | null
    fromAddress: string | null
    fromName: string | null
    subject: string | null
  },
): Promise<void> {
  await sql`update inbox.mails set message_id = ${heading.messageId}, from_address = ${heading.fromAddress},
      from_name = ${heading.fromName}, subject = ${heading.subject}
    where mail_id = ${mailId}`.execute(tx)
}

export async function settleMail(
  tx: Tx,
  mailId: string,
  settled: {
    state: MailState
    because: string | null
    detail?: string | null
    personId?: string | null
    entryId?: string | null
    now: Date
  },
): Promise<void> {
  const { state, because, detail = null, personId = null, entryId = null, now } = settled
  await sql`update inbox.mails set state = ${state}, because = ${because}, detail = ${detail},
      person_id = ${personId}, origin_id = ${personId}, entry_id = ${entryId}, settled_at = ${now}
    where mail_id = ${mailId}`.execute(tx)
}

/** An earlier arrival of the same mail, e.g. through another door. */
export async function hasTwin(
  tx: Tx,
  mailId: string,
  messageId: string,
  fromAddress: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    select from inbox.mails where message_id = ${messageId} and mail_id <> ${mailId} and state = 'filed'
      and from_address is not distinct from ${fromAddress} limit 1`.execute(tx)
  return rows.length > 0
}

export async function countFrom(tx: Tx, fromAddress: string, since: Date): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from inbox.mails
    where from_address = ${fromAddress} and received_at > ${since} and state <> 'ignored'`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

export async function findMails(
  tx: Tx,
  filter: { state: MailState | null; before: readonly [string, string] | null; limit: number },
): Promise<MailRow[]> {
  const { state, before, limit } = filter
  const { rows } = await sql<MailRow>`
    select ${columns} from inbox.mails
    where (${state}::text is null or state = ${state})
      and (${before?.[0] ?? null}::timestamptz is null
        or (received_at, mail_id) < (${before?.[0] ?? null}::timestamptz, ${before?.[1] ?? null}::uuid))
    order by received_at desc, mail_id desc limit ${limit}`.execute(tx)
  return rows
}

export async function countMails(tx: Tx): Promise<Record<MailState, number>> {
  const { rows } = await sql<{ state: MailState; n: number }>`
    select state, count(*)::int as n from inbox.mails group by state`.execute(tx)
  const counts = { received: 0, filed: 0, failed: 0, ignored: 0 }
  for (const { state, n } of rows) counts[state] = n
  return counts
}

/** What is kept of a person's mails, and their keys in the storage. */
export async function findMailsOf(tx: Tx, personId: string): Promise<MailRow[]> {
  const { rows } = await sql<MailRow>`
    select ${columns} from inbox.mails where person_id = ${personId} order by received_at`.execute(
    tx,
  )
  return rows
}

export async function deleteMailsOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from inbox.mails where person_id = ${personId}`.execute(tx)
}
