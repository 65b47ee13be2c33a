import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  id: string
  type: string
  data: {
    entered: { id: string; traits: Record<string, unknown> }[]
    changed: { id: string; traits: Record<string, unknown> }[]
    left: { id: string; because: string }[]
  }
}

/** A far side that checks signatures by the letter of the standard and takes each message once. */
export class Receiver {
  readonly #server = createServer((request, response) => {
    this.#take(request).then(
      (status) => response.writeHead(status).end(status === 200 ? 'ok' : 'no'),
      () => response.destroy(),
    )
  })
  secret = ''
  /** Every try, also those that it refused. */
  readonly tries: { id: string; status: number; valid: boolean }[] = []
  readonly taken: Received[] = []
  /** Who is at the far side now, with what is known of them. */
  readonly people = new Map<string, Record<string, unknown>>()
  /** What it answers; `hang up` takes the message and says nothing. */
  answers: (number | 'hang up')[] = []

  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await new Promise((resolve) => this.#server.once('listening', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/in`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #take(request: IncomingMessage): Promise<number> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts).toString('utf8')
    const id = String(request.headers['webhook-id'])
    const valid = isSigned(this.secret, request.headers, body)
    const answer = valid ? (this.answers.shift() ?? 200) : 401
    const status = answer === 'hang up' ? 0 : answer
    this.tries.push({ id, status, valid })
    if (status === 0 || status === 200) this.#keep(id, JSON.parse(body))
    if (status === 0) throw new Error('hung up')
    return status
  }

  #keep(id: string, message: Omit<Received, 'id'>): void {
    if (this.taken.some((one) => one.id === id)) return
    this.taken.push({ ...message, id })
    const { entered = [], changed = [], left = [] } = message.data
    for (const one of left) this.people.delete(one.id)
    for (const one of [...entered, ...changed]) this.people.set(one.id, one.traits)
  }
}

/** standardwebhooks.com: any of the signatures fits, and the time is within five minutes. */
function isSigned(secret: string, headers: IncomingHttpHeaders, body: string): boolean {
  const id = String(headers['webhook-id'])
  const timestamp = String(headers['webhook-timestamp'])
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const wanted = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  return String(headers['webhook-signature'])
    .split(' ')
    .map((one) => one.split(','))
    .some(([version, value = '']) => {
      const given = Buffer.from(value, 'base64')
      return version === 'v1' && given.length === wanted.length && timingSafeEqual(given, wanted)
    })
}
