import type { FarAnswer } from '../far.ts'

type SmtpError = { code?: string; responseCode?: number; message?: string }

/**
 * Reads what SMTP said (RFC 5321 §4.2.1): 4xx is «not now», 5xx «never». Without an answer it depends on
 * whether a byte of the mail was said: then nobody can tell. A wrong password is the shop's fault and waits.
 */
export function smtpFault(error: unknown, isSaid: boolean): FarAnswer {
  const { code = '', responseCode, message = '' } = error as SmtpError
  const answer = { words: message.slice(0, 500), code, ...(responseCode && { responseCode }) }
  if (code === 'EAUTH') return { kind: 'later', answer }
  if (responseCode !== undefined && responseCode >= 400)
    return { kind: responseCode >= 500 ? 'never' : 'later', answer }
  // No address that a mail server would take.
  if (code === 'EENVELOPE') return { kind: 'never', answer }
  return { kind: isSaid ? 'unsure' : 'later', answer }
}
