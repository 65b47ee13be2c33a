import { Agent, request } from 'node:http'
import { bodyOf, makeMessages } from './messages.ts'

export const CONNECTIONS = 16

export interface Measured {
  facts: number
  seconds: number
  perSecond: number
  /** Milliseconds of one batch. */
  p50: number
  p99: number
}

/** So many at once for so long; each starts anew as soon as it is done. */
export async function drive(seconds: number, once: () => Promise<number>): Promise<Measured> {
  const started = performance.now()
  const end = started + seconds * 1000
  const times: number[] = []
  let facts = 0
  const worker = async () => {
    while (performance.now() < end) {
      const from = performance.now()
      const stored = await once()
      facts += stored
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, worker))
  const took = (performance.now() - started) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
  return {
    facts,
    seconds: Math.round(took * 10) / 10,
    perSecond: Math.round(facts / took),
    p50: at(0.5),
    p99: at(0.99),
  }
}

/** Sends one batch over a kept connection; anything but a 200 ends the benchmark. */
export function sender(url: string, writeKey: string): () => Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  return () => {
    const messages = makeMessages()
    const body = bodyOf(messages)
    return new Promise((resolve, reject) => {
      const sent = request(
        `${url}/v1/batch`,
        { method: 'POST', agent, headers: { 'content-type': 'application/json', authorization } },
        (answer) => {
          let text = ''
          answer.on('data', (data) => {
            text += data
          })
          answer.on('end', () => {
            if (answer.statusCode === 200 && text === '{"success":true}') resolve(messages.length)
            else reject(new Error(`${answer.statusCode} ${text}`))
          })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })
  }
}
