import { type Attachment, type ParsedMail, simpleParser } from 'mailparser'
import { cutText } from '../../../../kernel/cut-text.ts'
import { typeOf } from '../store-attachment.ts'
import { type Automatic, automaticKind, type Fields } from './automatic.ts'
import { type Folded, foldQuoted } from './fold-quoted.ts'
import { type Inline, type SafeHtml, safeHtml } from './safe-html.ts'
import { LONGEST_HEAD, slimHead } from './slim-head.ts'

export interface MailFile {
  name: string
  /** What the mail says it is; what it is, its bytes tell. */
  declared: string
  content: Buffer
}

/** A mail as this shop understands it. */
export interface ReadMail {
  messageId: string | null
  from: { address: string; name: string } | null
  /** Every address to which it was sent or delivered, as it is written: a reply address holds a secret. */
  to: string[]
  subject: string
  said: Folded
  safe: SafeHtml | null
  sentAt: Date | null
  /** Ids of earlier mails, the nearest first. */
  references: string[]
  files: MailFile[]
  /** How many more came with it than are taken out. */
  filesLeftOut: number
  /** True where Outlook packed the mail into a winmail.dat, which is kept as it came. */
  hasWinmail: boolean
  automatic: Automatic | null
  /** Of a mail of ours; who has it, had our mail. */
  ownToken: string | null
}

const HTML_TO_TEXT = 2_000_000
const MOST_FILES = 40
const LONGEST_TEXT = 200_000

/** Reads raw MIME. Throws when it cannot be read as a mail at all. */
export async function parseMail(raw: Buffer): Promise<ReadMail> {
  const mail = await readWhole(raw)
  const fields = fieldsOf(mail)
  const from = mail.from?.value.find(({ address }) => address) ?? null
  const subject = cutText((mail.subject ?? '').replace(/\s+/g, ' ').trim(), 300)
  const automatic = automaticKind(fields, { subject, from: from?.address ?? '' })
  const parts = mail.attachments
  const files = parts.filter(isFile)
  const text = cutText(clean(mail.text ?? ''), LONGEST_TEXT)
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    from: from?.address ? { address: from.address.toLowerCase(), name: nameOf(from.name) } : null,
    to: receiversOf(mail, fields),
    subject,
    said: foldQuoted(text),
    safe: mail.html ? safeHtml(clean(mail.html), await inlineOf(parts)) : null,
    sentAt: mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date : null,
    references: referencesOf(mail),
    files: files.slice(0, MOST_FILES).map(fileOf),
    filesLeftOut: Math.max(0, files.length - MOST_FILES),
    hasWinmail: parts.some((part) => isWinmail(part)),
    automatic,
    ownToken: fields.get('x-kizuna-message')?.[0]?.trim() || null,
  }
}

/** The markup of a mail as it came, not safe to be shown, and the pictures that it brings. */
export async function rawLook(raw: Buffer): Promise<{ html: string; inline: Inline[] } | null> {
  const mail = await readWhole(raw)
  return mail.html ? { html: clean(mail.html), inline: await inlineOf(mail.attachments) } : null
}

/** Markup too long to be turned into text is kept as markup alone. */
async function readWhole(whole: Buffer): Promise<ParsedMail> {
  const raw = slimHead(whole)
  const options = {
    maxHeadSize: LONGEST_HEAD,
    skipImageLinks: true,
    skipTextToHtml: true,
    skipTextLinks: true,
    keepDeliveryStatus: true,
  }
  return simpleParser(raw, { ...options, maxHtmlLengthToParse: HTML_TO_TEXT }).catch(() =>
    simpleParser(raw, { ...options, skipHtmlToText: true }),
  )
}

function fieldsOf({ headerLines }: ParsedMail): Fields {
  const fields = new Map<string, string[]>()
  for (const { key, line } of headerLines) {
    const value = line.slice(line.indexOf(':') + 1).replace(/\s+/g, ' ')
    const values = fields.get(key)
    if (values) values.push(value)
    else fields.set(key, [value])
  }
  return fields
}

const ADDRESS = /[^\s<>,;:"()[\]]{1,200}@[a-z0-9.-]{1,200}/gi
const RECEIVERS = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-forwarded-to']

function receiversOf({ to, cc }: ParsedMail, fields: Fields): string[] {
  const named = [to, cc].flat().flatMap((list) => list?.value ?? [])
  const known = named.flatMap(({ address, group }) => [
    address,
    ...(group ?? []).map((one) => one.address),
  ])
  const others = RECEIVERS.slice(2).flatMap((name) => fields.get(name) ?? [])
  const found = [...known, ...others.flatMap((value) => value.match(ADDRESS) ?? [])]
  return [...new Set(found.flatMap((one) => (one ? [one] : [])))].slice(0, 200)
}

function idsIn(value: string | string[] | undefined): string[] {
  return [value ?? []].flat().flatMap((one) => one.match(/<[^<>\s]{3,300}>/g) ?? [])
}

function referencesOf({ inReplyTo, references }: ParsedMail): string[] {
  return [...new Set([...idsIn(inReplyTo), ...idsIn(references).toReversed()])].slice(0, 50)
}

const nameOf = (name: string) => cutText(clean(name).replace(/\s+/g, ' ').trim(), 100)

/** PostgreSQL stores neither NUL nor half an emoji. */
function clean(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

const isWinmail = ({ contentType, filename }: Attachment) =>
  contentType === 'application/ms-tnef' || filename?.toLowerCase() === 'winmail.dat'

/** Parts of a report are read, not kept beside it: the whole mail is kept. */
function isFile({ contentType, related, contentDisposition }: Attachment): boolean {
  if (contentType === 'message/delivery-status' || contentType === 'text/rfc822-headers')
    return false
  return !(related && contentDisposition !== 'attachment' && contentType.startsWith('image/'))
}

function fileOf({ filename, content, contentType }: Attachment): MailFile {
  return { name: clean(filename ?? ''), declared: contentType, content }
}

async function inlineOf(parts: readonly Attachment[]): Promise<Inline[]> {
  const named = parts.filter(({ cid, contentType }) => cid && contentType.startsWith('image/'))
  return Promise.all(
    named.map(async ({ cid = '', content }) => ({ cid, content, type: await typeOf(content, '') })),
  )
}
