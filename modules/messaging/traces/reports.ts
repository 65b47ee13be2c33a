import type { TraceKind } from '../traces.rules.ts'

/** What a machine of the mail system tells of one message of ours. */
export interface MailReport {
  kind: Extract<TraceKind, 'bounced' | 'complained' | 'unsubscribed'>
  hard: boolean
  status: string
  words: string
  /** Secrets of messages, in the addresses and links that the report carries or came to. */
  tokens: string[]
}

type Fields = ReadonlyMap<string, string>
type Part = { fields: Fields; body: string }

const ARF_KINDS: Record<string, MailReport['kind']> = {
  abuse: 'complained',
  fraud: 'complained',
  'opt-out': 'unsubscribed',
}

/**
 * Reads a delivery report (RFC 3464) or a complaint (RFC 5965); null for any other mail, and for reports
 * that tell of no trouble. The raw mail, because parsers of mail hide these parts.
 */
export function readReport(raw: string): MailReport | null {
  const text = raw.replace(/\r\n?/g, '\n')
  const mail = partOf(text)
  if (!/^multipart\/report\b/i.test(mail.fields.get('content-type') ?? '')) return null
  const parts = partsOf(mail)
  const find = (type: RegExp) =>
    parts.find(({ fields }) => type.test(fields.get('content-type') ?? ''))
  const told = find(/^message\/(global-)?delivery-status\b/i)
  const complaint = find(/^message\/feedback-report\b/i)
  const about = find(/^(message\/(global|rfc822)|text\/rfc822-headers)\b/i)
  // The part once more: it may have been in base64.
  const tokens = tokensIn([text, about?.body ?? ''].join('\n'))
  if (complaint) return complaintOf(fieldsOf(complaint.body), tokens)
  return told ? bounceOf(told.body, tokens) : null
}

function bounceOf(body: string, tokens: string[]): MailReport | null {
  const failed = body
    .split(/\n\s*\n/)
    .map(fieldsOf)
    .find((fields) => fields.get('action')?.toLowerCase() === 'failed')
  if (!failed) return null
  const status = /\d\.\d{1,3}\.\d{1,3}/.exec(failed.get('status') ?? '')?.[0] ?? '5.0.0'
  const words = (failed.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '').slice(0, 500)
  return { kind: 'bounced', hard: isDead(status), status, words, tokens }
}

/** A full mailbox (5.2.x) and a refusal by policy (5.7.x) are no dead address. */
function isDead(status: string): boolean {
  return status.startsWith('5.') && !/^5\.[2347]\./.test(status)
}

function complaintOf(fields: Fields, tokens: string[]): MailReport | null {
  const type = fields.get('feedback-type')?.toLowerCase() ?? ''
  const kind = Object.hasOwn(ARF_KINDS, type) ? ARF_KINDS[type] : undefined
  return kind ? { kind, hard: false, status: '', words: type, tokens } : null
}

/** Of reply addresses, of the links to unsubscribe, and of the header that each mail of ours carries. */
const TOKEN = /(?:\breply\+|\/u\/|^x-kizuna-message:\s*)([\w-]{16,64})(?![\w-])/gim

function tokensIn(text: string): string[] {
  return [...new Set([...text.matchAll(TOKEN)].map((match) => match[1] ?? ''))].slice(0, 20)
}

function partsOf({ fields, body }: Part): Part[] {
  const type = fields.get('content-type') ?? ''
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  const name = boundary?.[1] ?? boundary?.[2]
  if (!name) return []
  return body
    .split(`--${name}`)
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .slice(0, 10)
    .map((text) => decoded(partOf(text.replace(/^[ \t]*\n/, ''))))
}

function partOf(text: string): Part {
  const end = text.search(/\n\s*\n/)
  if (end === -1) return { fields: fieldsOf(text), body: '' }
  return { fields: fieldsOf(text.slice(0, end)), body: text.slice(end).replace(/^\s*\n/, '') }
}

function decoded({ fields, body }: Part): Part {
  const how = fields.get('content-transfer-encoding')?.trim().toLowerCase()
  if (how === 'base64') return { fields, body: Buffer.from(body, 'base64').toString('utf8') }
  if (how !== 'quoted-printable') return { fields, body }
  const joined = body.replace(/=\n/g, '')
  const plain = joined.replace(/=([\dA-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return { fields, body: plain }
}

/** Header fields, long ones joined, the first of each name. */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string>()
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    const key = name?.toLowerCase()
    if (key && !fields.has(key)) fields.set(key, value?.trim() ?? '')
  }
  return fields
}
