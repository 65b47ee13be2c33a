import { buffer } from 'node:stream/consumers'
import { type Ctx, inTransaction, requirePermission } from '../../../../kernel/context.ts'
import { DomainError } from '../../../../kernel/errors.ts'
import { type Locale, translator } from '../../../../kernel/i18n.ts'
import { publish } from '../../../../kernel/live.ts'
import { recordTrace, takeReport } from '../../../messaging/index.ts'
import type { MailReason } from '../../contract/doors.ts'
import { receiveWord } from '../../conversations/receive-word.ts'
import { doorTexts as texts } from '../../doors.texts.ts'
import { LARGEST_FILE, type StoredFile, storeAttachment } from '../store-attachment.ts'
import {
  countFrom,
  hasTwin,
  lockMail,
  type MailRow,
  noteHeading,
  settleMail,
} from './mails.queries.ts'
import { isOwn } from './own-mail.ts'
import { parseMail, type ReadMail } from './parse-mail.ts'
import { whoseMail } from './whose-mail.ts'

/** More mails than this from one address within an hour are a loop between machines. */
const LOOP = { mails: 30, within: 3_600_000 }

const BELIEVED_MS = 3 * 86_400_000

/**
 * Reads a mail that was kept and puts its words into the conversation they belong to. What cannot be
 * filed stays with its reason. `force` files what was ignored, because somebody looked at it and says so.
 */
export async function fileMail(
  ctx: Ctx,
  { mailId, force = false }: { mailId: string; force?: boolean },
): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  const stored: StoredFile[] = []
  try {
    await inTransaction(ctx, (ctx) => fileLocked(ctx, mailId, force, stored))
  } catch (error) {
    for (const { key } of stored) await ctx.host.storage.remove(key).catch(() => {})
    if (isPassing(error)) throw error
    ctx.host.log.warn({ err: error, mailId }, 'a mail could not be filed')
    const detail =
      error instanceof DomainError ? translator(ctx.locale)(error.text, error.params) : null
    await settle(ctx, mailId, { state: 'failed', because: 'fault', detail })
  }
}

async function fileLocked(ctx: Ctx, mailId: string, force: boolean, stored: StoredFile[]) {
  const row = await lockMail(ctx.tx, mailId)
  if (!row || row.state === 'filed' || (row.state === 'ignored' && !force)) return
  const raw = await buffer(await ctx.host.storage.read(row.key))
  const mail = await readMail(ctx, raw)
  if (!mail) return settle(ctx, mailId, { state: 'failed', because: 'unreadable' })
  await noteHeading(ctx.tx, mailId, {
    messageId: mail.messageId,
    fromAddress: mail.from?.address ?? null,
    fromName: mail.from?.name || null,
    subject: mail.subject || null,
  })
  if (!force && (await takeUnsubscription(ctx, mail)))
    return settle(ctx, mailId, { state: 'ignored', because: 'unsubscription' })
  const because = force ? null : await reasonToIgnore(ctx, row, mail)
  if (because) {
    const isReport = because === 'bounce' || because === 'complaint'
    const isUnproven = isReport && (await takeReport(ctx, { raw })) === 'unknown'
    const detail = isUnproven ? translator(ctx.locale)(texts.reportUnproven) : null
    return settle(ctx, mailId, { state: 'ignored', because, detail })
  }
  const whose = await whoseMail(ctx, mail)
  if (!whose) return settle(ctx, mailId, { state: 'failed', because: 'no_sender' })
  for (const file of mail.files) {
    if (file.content.length <= LARGEST_FILE) stored.push(await storeAttachment(ctx, file))
  }
  const { entryId } = await receiveWord(ctx, {
    personId: whose.personId,
    conversationId: whose.conversationId,
    channel: 'mail',
    words: wordsOf(mail, ctx.locale),
    subject: mail.subject || null,
    html: mail.safe?.html || null,
    externalId: `mail:${mailId}`,
    at: writtenAt(mail, row),
    attachments: stored,
    meta: metaOf(mail, whose.isOther),
  })
  await settle(ctx, mailId, { state: 'filed', because: null, personId: whose.personId, entryId })
}

const UNSUBSCRIBE = /^unsubscribe\+([\w-]{8,100})@/i

/**
 * A mail to the address at which news is stopped (RFC 8058 names it beside the one click). The secret in it
 * is the right to that; one that is none changes nothing, and is no letter either.
 */
async function takeUnsubscription(ctx: Ctx, { to, automatic }: ReadMail): Promise<boolean> {
  const token = to.map((address) => UNSUBSCRIBE.exec(address)?.[1]).find(Boolean)
  if (!token || automatic === 'bounce' || automatic === 'complaint') return false
  await recordTrace(ctx, { token, kind: 'unsubscribed', detail: { way: 'mail' } })
  return true
}

async function readMail(ctx: Ctx, raw: Buffer): Promise<ReadMail | null> {
  return parseMail(raw).catch((error) => {
    ctx.host.log.info({ err: error }, 'a mail could not be read')
    return null
  })
}

/** Machines are not answered: neither an automatic reply nor a list nor our own mail coming back. */
async function reasonToIgnore(ctx: Ctx, row: MailRow, mail: ReadMail): Promise<MailReason | null> {
  if (mail.automatic) return mail.automatic
  if (await isOwn(ctx, mail)) return 'own'
  const from = mail.from?.address
  if (!from) return null
  if (mail.messageId && (await hasTwin(ctx.tx, row.mailId, mail.messageId, from))) return 'same'
  const since = new Date(row.receivedAt.getTime() - LOOP.within)
  return (await countFrom(ctx.tx, from, since)) > LOOP.mails ? 'loop' : null
}

/** The words, with what is not to be seen beside them said in brackets. The mail itself is kept whole. */
function wordsOf({ said, hasWinmail, files, filesLeftOut }: ReadMail, locale: Locale): string {
  const t = translator(locale)
  const large = files.filter(({ content }) => content.length > LARGEST_FILE)
  const lines = [
    said.words,
    hasWinmail ? t(texts.winmail) : '',
    ...large.map(({ name }) => t(texts.fileTooLarge, { name })),
    filesLeftOut > 0 ? t(texts.filesLeftOut, { count: filesLeftOut }) : '',
  ]
  return lines.filter(Boolean).join('\n\n') || t(texts.noWords)
}

/** What a mail says of its own date is believed within a few days; a wrong clock must not jump the queue. */
function writtenAt({ sentAt }: ReadMail, { receivedAt }: MailRow): Date {
  return sentAt && receivedAt.getTime() - sentAt.getTime() < BELIEVED_MS ? sentAt : receivedAt
}

/** Beside the words: by its own id a reply of ours joins the thread in their mail program. */
function metaOf(mail: ReadMail, isOther: boolean) {
  const { messageId, said, safe, hasWinmail, filesLeftOut, from } = mail
  return {
    ...(messageId && { messageId }),
    ...(said.folded && { folded: said.folded }),
    ...(safe && safe.blocked > 0 && { blocked: safe.blocked }),
    ...(hasWinmail && { winmail: true }),
    ...(filesLeftOut > 0 && { filesLeftOut }),
    ...(isOther && from && { from: from.address }),
  }
}

async function settle(
  ctx: Ctx,
  mailId: string,
  settled: Omit<Parameters<typeof settleMail>[2], 'now' | 'because'> & {
    because: MailReason | null
  },
) {
  await settleMail(ctx.tx, mailId, { ...settled, now: ctx.now })
  await publish(ctx, 'inbox-doors', { mailId })
}

/** The database's own trouble will pass, and the job comes again. */
function isPassing(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' && /^(40|08|57|53|23505|ECONN|ETIMEDOUT)/.test(code)
}
