import { createPublicKey, verify } from 'node:crypto'

/** Verifies the one DKIM-Signature of a mail, relaxed/relaxed (RFC 6376 §3.4), and answers its fields. */
export function verifyDkim(
  raw: string,
  privateKey: string,
): { isRight: boolean; signed: string[] } {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const fields = head.split(/\r\n(?![ \t])/).map((line) => {
    const colon = line.indexOf(':')
    return { name: line.slice(0, colon).toLowerCase(), line, value: line.slice(colon + 1) }
  })
  const signature = fields.find(({ name }) => name === 'dkim-signature')?.value ?? ''
  const tags = Object.fromEntries(
    signature.split(';').map((tag) => {
      const at = tag.indexOf('=')
      return [tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s+/g, '')]
    }),
  )
  const signed = (tags.h ?? '').toLowerCase().split(':')
  const left = [...fields].reverse()
  const lines = signed.flatMap((name) => {
    const at = left.findIndex((field) => field.name === name)
    const [field] = at === -1 ? [] : left.splice(at, 1)
    return field ? [`${name}:${relaxed(field.value)}`] : []
  })
  const own = `dkim-signature:${relaxed(signature.replace(/(\bb=)[^;]*/, '$1'))}`
  const isRight = verify(
    'sha256',
    Buffer.from([...lines, own].join('\r\n')),
    createPublicKey(privateKey),
    Buffer.from(tags.b ?? '', 'base64'),
  )
  return { isRight: isRight && rest.length > 0, signed }
}

const relaxed = (value: string) =>
  value
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()
