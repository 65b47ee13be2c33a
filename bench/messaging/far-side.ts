/** A mail server that counts, in a process of its own. Asked by a message, it answers what it has heard. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Heard {
  mails: number
  bytes: number
  /** Mails that came more than once. */
  doubled: number
  /** By their token, where asked for. */
  tokens?: string[]
}

const TOKEN = /^X-Kizuna-Message: *(\S+)/im
let tokens = new Map<string, number>()
let mails = 0
let bytes = 0

const server = new SMTPServer({
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData(stream, _session, done) {
    let head = ''
    stream.on('data', (part: Buffer) => {
      bytes += part.length
      if (head.length < 8192) head += part.toString('latin1')
    })
    stream.on('end', () => {
      const token = TOKEN.exec(head)?.[1] ?? ''
      mails += 1
      tokens.set(token, (tokens.get(token) ?? 0) + 1)
      done()
    })
  },
})

// Whoever is killed hangs up in the middle.
server.on('error', () => {})

process.on('message', (asked: 'count' | 'tokens' | 'forget') => {
  if (asked === 'forget') {
    tokens = new Map()
    mails = 0
    bytes = 0
  }
  const doubled = [...tokens.values()].filter((times) => times > 1).length
  const heard: Heard = { mails, bytes, doubled }
  process.send?.(asked === 'tokens' ? { ...heard, tokens: [...tokens.keys()] } : heard)
})

server.listen(0, '127.0.0.1', () => {
  process.send?.((server.server.address() as AddressInfo).port)
})
