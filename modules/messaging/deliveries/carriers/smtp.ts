import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { createTransport, type Transporter } from 'nodemailer'
import type Mail from 'nodemailer/lib/mailer/index.js'
import type MailMessage from 'nodemailer/lib/mailer/mail-message.js'
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js'
import type { WireSettings } from '../../channels/settings.ts'
import type { FarAnswer } from '../far.ts'
import { smtpFault } from './smtp-fault.rules.ts'

/** Connections to a mail server. */
export const LINES = 5
const WAIT = 15_000
const WHOLE = 90_000
/** Shorter than any server waits, so that it is us who hang up and never the server in mid-mail. */
const IDLE = 2_000

interface Line {
  transport: Transporter<SMTPPool.SentMessageInfo>
  /** By Message-ID, the words of mails that are being said. */
  words: Map<string, Readable>
}

const lines = new Map<string, Line>()

/** Says a mail over a connection that is kept a moment for the next. What breaks off is never said again here. */
export async function overSmtp(
  wire: WireSettings['mail'],
  mail: Mail.Options & { messageId: string },
): Promise<FarAnswer> {
  const { transport, words } = lineOf(wire)
  const { messageId } = mail
  try {
    const info = await inTime(transport.sendMail(mail))
    return { kind: 'taken', farId: messageId, answer: { words: info.response } }
  } catch (error) {
    return smtpFault(error, words.get(messageId)?.readableDidRead ?? false)
  } finally {
    words.delete(messageId)
  }
}

/** A timer that is left behind keeps what it waits for: of many thousand mails, a lot. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const late = () => reject(new Error(`No answer within ${WHOLE / 1000} seconds`))
    timer = setTimeout(late, WHOLE).unref()
  })
  return Promise.race([work, tooLong]).finally(() => clearTimeout(timer))
}

/** One a set of credentials: whoever changes them gets another line, and the old one hangs up when idle. */
function lineOf(wire: WireSettings['mail']): Line {
  const { host, port, security, user } = wire.settings
  const { password } = wire.secret
  const key = createHash('sha256')
    .update(JSON.stringify([host, port, security, user, password]))
    .digest('base64')
  const known = lines.get(key)
  if (known) return known
  const options: SMTPPool.Options & { idleTimeout: number; maxRequeues: number } = {
    pool: true,
    maxConnections: LINES,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(user && { auth: { user, pass: password } }),
    connectionTimeout: WAIT,
    greetingTimeout: WAIT,
    socketTimeout: 2 * WAIT,
    idleTimeout: IDLE,
    // The pool would say a mail again whose connection closed in the middle.
    maxRequeues: 0,
  }
  const line: Line = { transport: createTransport(options), words: new Map() }
  line.transport.use('stream', (message, done) => {
    noteWords(line, message)
    done()
  })
  lines.set(key, line)
  return line
}

/** Whether a byte of the mail was asked for tells what a connection that closed has left behind. */
function noteWords({ words }: Line, { message, data }: MailMessage): void {
  const make = message.createReadStream.bind(message)
  message.createReadStream = (options) => {
    const stream = make(options)
    words.set(String(data.messageId), stream)
    return stream
  }
}
