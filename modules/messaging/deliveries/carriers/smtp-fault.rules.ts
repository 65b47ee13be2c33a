import type { FarAnswer } from '../far.ts'

type SmtpError = { code?: string; command?: string; responseCode?: number; message?: string }

/** What broke before a word of the mail was said; it has certainly not been taken. */
const BEFORE = ['EDNS', 'EAUTH', 'ETLS', 'ENOAUTH', 'EOAUTH2', 'EPROXY']
const NOT_REACHED = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']
const GREETED_LATE = /^(Connection timeout|Greeting never received)/

/**
 * Reads what SMTP said (RFC 5321 §4.2.1): 4xx is «not now», 5xx «never», and with no answer at all, once
 * the mail may have been under way, nobody can tell. A wrong password is the shop's fault and waits.
 */
export function smtpFault(error: unknown): FarAnswer {
  const { code = '', command = '', responseCode, message = '' } = error as SmtpError
  const answer = { words: message.slice(0, 500), code, ...(responseCode && { responseCode }) }
  if (BEFORE.includes(code)) return { kind: 'later', answer }
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: responseCode >= 500 ? 'never' : 'later', answer }
  // No address that a mail server would take.
  if (code === 'EENVELOPE') return { kind: 'never', answer }
  if (NOT_REACHED.some((cause) => message.includes(cause))) return { kind: 'later', answer }
  if (command === 'CONN' && GREETED_LATE.test(message)) return { kind: 'later', answer }
  return { kind: 'unsure', answer }
}
