import { lookup } from 'node:dns'
import {
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plainRequest,
  validateHeaderValue,
} from 'node:http'
import { request as tlsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const TIME_LIMIT = 10_000
const SIZE_LIMIT = 64 * 1024

/** Why nothing was answered. `private`: the address lies within the network this server stands in. */
export type NoAnswer = 'private' | 'unknown_host' | 'refused' | 'timeout' | 'tls' | 'broken'

export type Answer =
  | { status: number; body: string; failed?: undefined }
  | { failed: NoAnswer; detail: string }

export interface Post {
  url: string
  headers: Record<string, string>
  body: string | Buffer
  /** Also within this server's own network, and without TLS. */
  allowPrivate: boolean
  /** Milliseconds for the whole exchange. */
  timeLimit?: number
}

/**
 * Sends a body to an address that somebody typed in. Follows no redirect, takes at most 10 seconds and
 * 64 KB of the answer, and reaches no address of a private network: the very address that was looked
 * up and judged is the one that is called. What the far side says is a result, never thrown.
 */
export async function post({ url, headers, body, allowPrivate, timeLimit }: Post): Promise<Answer> {
  if (!URL.canParse(url)) return { failed: 'broken', detail: 'ERR_INVALID_URL' }
  const target = new URL(url)
  const host = target.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && (target.protocol !== 'https:' || (isIP(host) && isPrivate(host))))
    return { failed: 'private', detail: host }
  const request = target.protocol === 'https:' ? tlsRequest : plainRequest
  if (!areHeaders(headers)) return { failed: 'broken', detail: 'ERR_INVALID_CHAR' }
  const signal = AbortSignal.timeout(timeLimit ?? TIME_LIMIT)
  return new Promise((resolve) => {
    const fail = (error: Error & { code?: string }) =>
      resolve({ failed: signal.aborted ? 'timeout' : causeOf(error), detail: error.message })
    const sending = request(target, {
      method: 'POST',
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
      // A connection of its own, so that no address judged earlier is used again.
      agent: false,
      lookup: allowPrivate ? undefined : publicLookup,
      signal,
    })
    sending.once('error', fail)
    sending.once('response', (response) => {
      readStart(response).then((text) => {
        resolve({ status: response.statusCode ?? 0, body: text })
        response.destroy()
      }, fail)
    })
    sending.end(body)
  })
}

export type Fetched =
  | { status: number; bytes: Buffer; headers: IncomingHttpHeaders }
  | { failed: NoAnswer | 'too_large' }

interface Limits {
  accept: string
  most: number
  allowPrivate: boolean
  timeLimit?: number
  /** E.g. what is known already, for an answer of 304. */
  headers?: Record<string, string>
}

/** Ports on which the open web stands; others belong to other services. */
const WEB_PORTS = ['', '80', '443']
const MOST_TURNS = 3

/**
 * Fetches what an address that somebody else wrote leads to, at most `most` bytes of it: without cookie,
 * referrer or any name of ours, over at most three redirects, each judged anew, and never from within the
 * network this server stands in. What the far side says is a result, never thrown.
 */
export async function fetchBytes(url: string, limits: Limits): Promise<Fetched> {
  if (!areHeaders(limits.headers ?? {})) return { failed: 'broken' }
  const signal = AbortSignal.timeout(limits.timeLimit ?? TIME_LIMIT)
  let place = url
  for (let turn = 0; turn <= MOST_TURNS; turn++) {
    const answer = await fetchOnce(place, { ...limits, signal })
    if (!('turn' in answer)) return answer
    if (!URL.canParse(answer.turn, place)) return { failed: 'broken' }
    place = new URL(answer.turn, place).href
  }
  return { failed: 'broken' }
}

function fetchOnce(
  url: string,
  of: Limits & { signal: AbortSignal },
): Promise<Fetched | { turn: string }> {
  if (!URL.canParse(url)) return Promise.resolve({ failed: 'broken' })
  const target = new URL(url)
  const { protocol, hostname, port, username, password } = target
  if (!/^https?:$/.test(protocol) || username || password)
    return Promise.resolve({ failed: 'broken' })
  const host = hostname.replace(/^\[|\]$/g, '')
  const isInside = (isIP(host) && isPrivate(host)) || !WEB_PORTS.includes(port)
  if (!of.allowPrivate && isInside) return Promise.resolve({ failed: 'private' })
  return new Promise((resolve) => {
    const fail = (error: Error & { code?: string }) =>
      resolve({ failed: of.signal.aborted ? 'timeout' : causeOf(error) })
    const asking = (protocol === 'https:' ? tlsRequest : plainRequest)(target, {
      headers: { ...of.headers, accept: of.accept },
      agent: false,
      lookup: of.allowPrivate ? undefined : publicLookup,
      signal: of.signal,
    })
    asking.once('error', fail)
    asking.once('response', (response) => {
      const { statusCode: status = 0, headers } = response
      if (status >= 300 && status < 400 && headers.location) {
        response.destroy()
        return resolve({ turn: headers.location })
      }
      readWhole(response, of.most).then((bytes) => {
        resolve(bytes ? { status, bytes, headers } : { failed: 'too_large' })
        response.destroy()
      }, fail)
    })
    asking.end()
  })
}

/** Null for more than is wanted. */
async function readWhole(response: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    parts.push(part)
    size += part.length
    if (size > most) return null
  }
  return Buffer.concat(parts)
}

/** Whether they can be sent at all: what somebody typed in may hold letters that no header can carry. */
function areHeaders(headers: Record<string, string>): boolean {
  try {
    for (const [name, value] of Object.entries(headers)) validateHeaderValue(name, value)
    return true
  } catch {
    return false
  }
}

/** The beginning of an answer; what is longer is not asked for. */
async function readStart(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response) {
    parts.push(part)
    size += part.length
    if (size >= SIZE_LIMIT) break
  }
  return Buffer.concat(parts).subarray(0, SIZE_LIMIT).toString('utf8')
}

class PrivateAddress extends Error {
  readonly code = 'PRIVATE'
}

/** Looks a name up and refuses it when any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, answer) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return answer(error, '', 0)
    const inside = addresses.find(({ address }) => isPrivate(address))
    const [first] = addresses
    if (inside || !first) return answer(new PrivateAddress(inside?.address ?? hostname), '', 0)
    if (options.all) return answer(null, addresses)
    answer(null, first.address, first.family)
  })
}

const CAUSES: Record<string, NoAnswer> = {
  PRIVATE: 'private',
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ETIMEDOUT: 'timeout',
}

function causeOf({ code = '' }: { code?: string }): NoAnswer {
  if (/CERT|TLS|SSL|SIGNATURE|SELF_SIGNED/.test(code)) return 'tls'
  return CAUSES[code] ?? 'broken'
}

// Two lists: one alone would take every IPv4 address for one that is mapped into IPv6.
const private4 = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  private4.addSubnet(net, prefix, 'ipv4')

/** Of IPv6 only what is given out to the world, without the ways that wrap an IPv4 address. */
const public6 = new BlockList()
public6.addSubnet('2000::', 3, 'ipv6')
const wrapped6 = new BlockList()
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  wrapped6.addSubnet(net, prefix, 'ipv6')

/** Whether an address is no public one: loopback, private, link-local, reserved. */
export function isPrivate(address: string): boolean {
  const plain = address.split('%')[0] ?? ''
  if (isIP(plain) === 4) return private4.check(plain, 'ipv4')
  return !public6.check(plain, 'ipv6') || wrapped6.check(plain, 'ipv6')
}
