/** Why no human being waits for an answer to this mail. */
export type Automatic = 'auto_reply' | 'list' | 'bounce' | 'complaint' | 'own' | 'circle'

/** Header fields by lower-case name, each with every value it has. */
export type Fields = ReadonlyMap<string, readonly string[]>

const AUTO_SUBJECT =
  /^(【?自動(応答|返信)】?|\[?自動(応答|返信)\]?|不在(通知|連絡)?[:：]|auto(matic)?[- ]?(reply|response|answer)\b|out of (the )?office\b)/i
const DAEMON = /^(mailer-daemon|postmaster|mail-daemon|bounce[s+-]?.*)@/i

/**
 * Whether a machine wrote it (RFC 3834), a mailing list sent it (RFC 2919), or it tells of a mail that
 * did not arrive (RFC 3464). Nothing of that is answered, so that machines never answer each other.
 */
export function automaticKind(
  fields: Fields,
  { subject, from }: { subject: string; from: string },
): Automatic | null {
  const first = (name: string) => fields.get(name)?.[0]?.trim().toLowerCase() ?? ''
  const type = first('content-type')
  if (type.startsWith('multipart/report')) {
    if (type.includes('feedback-report')) return 'complaint'
    if (type.includes('delivery-status')) return 'bounce'
    return 'auto_reply'
  }
  if (isCircling(fields)) return 'circle'
  const submitted = first('auto-submitted')
  if (DAEMON.test(from) || first('x-failed-recipients')) return 'bounce'
  if (submitted && submitted.split(';')[0]?.trim() !== 'no') return 'auto_reply'
  const precedence = first('precedence')
  if (precedence === 'auto_reply' || fields.has('x-autoreply') || fields.has('x-autorespond'))
    return 'auto_reply'
  if (fields.has('list-id') || ['list', 'bulk', 'junk'].includes(precedence)) return 'list'
  // An empty sender on the envelope: whoever sent it wants to hear nothing back (RFC 5321, 4.5.5).
  if (first('return-path') === '<>') return 'auto_reply'
  return AUTO_SUBJECT.test(subject.trim()) ? 'auto_reply' : null
}

/** More hands than this pass no honest mail on; mail servers themselves give up at 50 or 100. */
const MOST_HOPS = 25

/** Whether it goes round: by too many hands, or brought to the same mailbox a second time. */
function isCircling(fields: Fields): boolean {
  const brought = (fields.get('delivered-to') ?? []).map((to) => to.trim().toLowerCase())
  if (new Set(brought).size < brought.length) return true
  return (fields.get('received')?.length ?? 0) > MOST_HOPS
}
