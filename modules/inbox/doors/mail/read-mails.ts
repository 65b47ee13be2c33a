import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { notFound } from '../../../../kernel/errors.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../../kernel/paging.ts'
import { audit } from '../../../accounts/index.ts'
import type { CameMail, MailDoorView, MailReason } from '../../contract/doors.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { fileMail } from './file-mail.ts'
import { readMailDoor } from './mail-door.ts'
import { findMailbox } from './mailboxes.queries.ts'
import { countMails, findMails, lockMail, type MailRow, type MailState } from './mails.queries.ts'
import { nameOf } from './read-mailbox.ts'

/** How mails come in, without the password. */
export async function readMailDoorView(ctx: Ctx): Promise<MailDoorView> {
  requirePermission(ctx, 'inbox.manage')
  const door = await readMailDoor(ctx)
  const mailbox = door.imap ? await findMailbox(ctx.tx, nameOf(door)) : undefined
  const [last] = await findMails(ctx.tx, { state: null, before: null, limit: 1 })
  return {
    hookPath: door.secret.hook ? `/hooks/mail/${door.secret.hook}` : null,
    imap: door.imap,
    mailbox: mailbox ?? null,
    lastAt: last?.receivedAt ?? null,
    counts: await countMails(ctx.tx),
  }
}

/** Mails as they came in, newest first, with what became of each. */
export async function listMails(
  ctx: Ctx,
  {
    state,
    limit,
    cursor,
  }: { state?: MailState | undefined; limit: number; cursor?: string | undefined },
): Promise<{ items: CameMail[]; nextCursor: string | null }> {
  requirePermission(ctx, 'inbox.manage')
  const before = fromCursor(placeInTime, cursor)
  const rows = await findMails(ctx.tx, { state: state ?? null, before, limit: limit + 1 })
  const { items, nextCursor } = pageFrom(rows, limit, ({ receivedAt, mailId }) => [
    receivedAt,
    mailId,
  ])
  return { items: items.map(viewOf), nextCursor }
}

/** Tries again what failed, and files what was set aside because somebody says so. Throws `not_found`. */
export async function fileMailAgain(ctx: Ctx, { mailId }: { mailId: string }): Promise<CameMail> {
  requirePermission(ctx, 'inbox.manage')
  const row = await lockMail(ctx.tx, mailId)
  if (!row) throw notFound(texts.noSuchMail)
  await inTransaction(ctx, async (ctx) => {
    await audit(ctx, { action: 'inbox.mail_filed_again', subject: { kind: 'mail', id: mailId } })
  })
  await fileMail(ctx, { mailId, force: row.state === 'ignored' })
  const now = await lockMail(ctx.tx, mailId)
  if (!now) throw notFound(texts.noSuchMail)
  return viewOf(now)
}

function viewOf(row: MailRow): CameMail {
  return { ...row, because: row.because as MailReason | null }
}
