import { ImapFlow } from 'imapflow'
import { z } from 'zod'
import { type Ctx, requirePermission } from '../../../../kernel/context.ts'
import { preconditionFailed } from '../../../../kernel/errors.ts'
import { type CronEntry, defineJob } from '../../../../kernel/jobs.ts'
import type { ImapReason, MailboxTest } from '../../contract/doors.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { type MailDoor, readMailDoor } from './mail-door.ts'
import { findMailbox, saveMailbox } from './mailboxes.queries.ts'
import { takeMail } from './take-mail.ts'

/** At one look; the rest comes with the next. */
const AT_ONCE = 200
const TIME_LIMIT = 15_000
const DAY_MS = 86_400_000
/** No more of a mail is fetched; a mailbox rarely takes more. */
const LARGEST = 40 * 1024 * 1024

export const readMailboxJob = defineJob({
  name: 'inbox.read-mailbox',
  payload: z.object({}),
  run: readMailbox,
  // A minute later there is another.
  maxAttempts: 1,
})

export const mailboxCron: CronEntry = { job: readMailboxJob, match: '* * * * *' }

/**
 * Fetches what has come into the mailbox since the last look. How far it was read is kept by UIDVALIDITY
 * and UID after each mail, so that one fetched twice is the same mail; on the server nothing is changed.
 */
export async function readMailbox(ctx: Ctx): Promise<{ fetched: number }> {
  requirePermission(ctx, 'inbox.write')
  const door = await readMailDoor(ctx)
  if (!door.imap) return { fetched: 0 }
  const mailbox = nameOf(door)
  const before = await findMailbox(ctx.tx, mailbox)
  const place = { uidValidity: before?.uidValidity ?? 0, lastUid: before?.lastUid ?? 0 }
  const note = (because: ImapReason | null, detail: string | null = null) =>
    saveMailbox(ctx.tx, { mailbox, ...place, lookedAt: ctx.now, because, detail })
  let fetched = 0
  try {
    await withMailbox(door, async (client, uidValidity) => {
      if (place.uidValidity !== uidValidity) {
        const lastUid = await firstPlace(client, before?.lookedAt ?? null)
        Object.assign(place, { uidValidity, lastUid })
      }
      for (const uid of await newUids(client, place.lastUid)) {
        if (await takeOne(ctx, client, uid, `${uidValidity}:${uid}`)) fetched += 1
        place.lastUid = uid
        await note(null)
      }
    })
    await note(null)
  } catch (error) {
    await note(reasonOf(error), detailOf(error))
    ctx.host.log.warn({ err: error }, 'the mailbox could not be read')
  }
  return { fetched }
}

/** Signs in and looks at the folder; changes nothing. */
export async function testMailbox(ctx: Ctx): Promise<MailboxTest> {
  requirePermission(ctx, 'inbox.manage')
  const door = await readMailDoor(ctx)
  if (!door.imap) throw preconditionFailed(texts.noMailbox)
  try {
    const messages = await withMailbox(door, async (client) =>
      client.mailbox ? client.mailbox.exists : 0,
    )
    return { messages, because: null, detail: null }
  } catch (error) {
    return { messages: null, because: reasonOf(error), detail: detailOf(error) }
  }
}

export function nameOf({ imap }: MailDoor): string {
  return imap ? `${imap.user}@${imap.host}:${imap.port}/${imap.folder}` : ''
}

async function withMailbox<T>(
  { imap, secret }: MailDoor,
  work: (client: ImapFlow, uidValidity: number) => Promise<T>,
): Promise<T> {
  if (!imap) throw new Error('No mailbox is set')
  const { host, port, security, user, folder } = imap
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: { user, pass: secret.password },
    logger: false,
    connectionTimeout: TIME_LIMIT,
    greetingTimeout: TIME_LIMIT,
    socketTimeout: 4 * TIME_LIMIT,
  })
  // Told again by the promise that waits.
  client.on('error', () => {})
  await client.connect()
  try {
    const lock = await client.getMailboxLock(folder, { readOnly: true })
    try {
      const { mailbox } = client
      return await work(client, mailbox ? Number(mailbox.uidValidity) : 0)
    } finally {
      lock.release()
    }
  } finally {
    await client.logout().catch(() => client.close())
  }
}

/**
 * Where reading begins in a mailbox that was never read: at its end, so that ten years of mail do not
 * wait for an answer. After another UIDVALIDITY the numbers of before mean nothing (RFC 9051, 2.3.1.1):
 * then a day before the last look, as mails that are here already are known again.
 */
async function firstPlace(client: ImapFlow, lookedAt: Date | null): Promise<number> {
  const last = client.mailbox ? client.mailbox.uidNext - 1 : 0
  if (!lookedAt) return last
  const since = new Date(lookedAt.getTime() - DAY_MS)
  const found = (await client.search({ since }, { uid: true })) || []
  return found.length > 0 ? Math.min(...found) - 1 : last
}

async function newUids(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true })
  // `n:*` names the last mail even where it lies before n.
  const uids = (found || []).filter((uid) => uid > lastUid)
  return uids.toSorted((a, b) => a - b).slice(0, AT_ONCE)
}

async function takeOne(ctx: Ctx, client: ImapFlow, uid: number, place: string): Promise<boolean> {
  const mail = await client.fetchOne(String(uid), { source: { maxLength: LARGEST } }, { uid: true })
  const raw = mail ? mail.source : undefined
  if (!raw) return false
  const { isNew } = await takeMail(ctx, { raw, door: 'imap', place })
  return isNew
}

function reasonOf(error: unknown): ImapReason {
  const { code = '', authenticationFailed, mailboxMissing } = (error ?? {}) as Trouble
  if (authenticationFailed) return 'sign_in'
  if (mailboxMissing) return 'folder'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'unknown_host'
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|TIMEDOUT|CONNECT_TIMEOUT/.test(code)) return 'refused'
  return /CERT|TLS|SSL|SELF_SIGNED/.test(code) ? 'tls' : 'broken'
}

type Trouble = {
  code?: string
  authenticationFailed?: boolean
  mailboxMissing?: boolean
  responseText?: string
}

function detailOf(error: unknown): string | null {
  const { responseText, code } = (error ?? {}) as Trouble
  return (responseText ?? code ?? '').slice(0, 200).toWellFormed() || null
}
