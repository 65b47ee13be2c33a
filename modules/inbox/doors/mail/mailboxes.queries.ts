import { sql } from 'kysely'
import type { Tx } from '../../../../kernel/context.ts'
import type { ImapReason } from '../../contract/doors.ts'

export interface MailboxRow {
  uidValidity: number
  lastUid: number
  lookedAt: Date
  because: ImapReason | null
  detail: string | null
}

export async function findMailbox(tx: Tx, mailbox: string): Promise<MailboxRow | undefined> {
  const { rows } = await sql<MailboxRow>`
    select uid_validity as "uidValidity", last_uid as "lastUid", looked_at as "lookedAt", because, detail
    from inbox.mailboxes where mailbox = ${mailbox}`.execute(tx)
  return rows[0]
}

export async function saveMailbox(tx: Tx, row: MailboxRow & { mailbox: string }): Promise<void> {
  await sql`
    insert into inbox.mailboxes (mailbox, uid_validity, last_uid, looked_at, because, detail)
    values (${row.mailbox}, ${row.uidValidity}, ${row.lastUid}, ${row.lookedAt}, ${row.because}, ${row.detail})
    on conflict (mailbox) do update set uid_validity = excluded.uid_validity, last_uid = excluded.last_uid,
      looked_at = excluded.looked_at, because = excluded.because, detail = excluded.detail`.execute(
    tx,
  )
}

export async function deleteMailboxes(tx: Tx): Promise<void> {
  await sql`delete from inbox.mailboxes`.execute(tx)
}
