/** What a report of delivery says about the mail that it is about (RFC 3464). */
export interface Bounce {
  /** Message-ID of the mail that did not arrive. */
  about: string | null
  recipient: string | null
  /** Of RFC 3463, e.g. `5.1.1`. */
  status: string | null
  diagnostic: string | null
  /** False while the far side still tries, or has refused only for now. */
  isFinal: boolean
}

type Part = { contentType: string; content: Buffer }

/** Reads a report from its parts, and from the plain text of servers that send no such parts. */
export function readBounce(parts: readonly Part[], text: string): Bounce {
  const status = parts.find(({ contentType }) => contentType === 'message/delivery-status')
  const report = status?.content.toString('latin1') ?? ''
  const field = (name: string) =>
    new RegExp(`^${name}:[ \\t]*(?:[a-z0-9-]+;)?[ \\t]*(.{1,500})$`, 'im')
      .exec(report)?.[1]
      ?.trim() ?? null
  const code = field('Status') ?? /\b([45]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null
  const action = field('Action')?.toLowerCase() ?? null
  return {
    about: idOfReturned(parts, text),
    recipient: field('Final-Recipient') ?? field('Original-Recipient'),
    status: code,
    diagnostic: field('Diagnostic-Code'),
    isFinal: action
      ? action === 'failed' && !code?.startsWith('4')
      : (code?.startsWith('5') ?? false),
  }
}

/** Message-ID of the mail that came back, whole or by its heading. */
export function idOfReturned(parts: readonly Part[], text: string): string | null {
  const returned = parts.find(({ contentType }) =>
    /^(message\/rfc822|text\/rfc822-headers)/.test(contentType),
  )
  const heading = returned?.content.subarray(0, 64 * 1024).toString('latin1') ?? text
  return /^message-id:\s*(<[^>\r\n]{3,300}>)/im.exec(heading)?.[1] ?? null
}
