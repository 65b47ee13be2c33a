import { z } from 'zod'
import type { CallOf, Endpoint, ResponseOf } from '../kernel/endpoint.ts'
import { surroundings } from './surroundings.ts'
import { translateNow } from './texts.ts'
import { texts } from './web.texts.ts'

export type FieldFault = { path: string; message: string }

/** What the server refused, or what kept us from reaching it, in words for a person. */
export class ApiError extends Error {
  /** One of the kernel's six codes, `unauthorized`, `offline` or `fault`. */
  readonly code: string
  readonly status: number
  /** The number to quote when asking for help. */
  readonly requestId: string | null
  readonly fields: FieldFault[]

  constructor(of: {
    code: string
    status: number
    message: string
    requestId?: string | null
    fields?: FieldFault[]
  }) {
    super(of.message)
    this.name = 'ApiError'
    this.code = of.code
    this.status = of.status
    this.requestId = of.requestId ?? null
    this.fields = of.fields ?? []
  }
}

type Nothing = Record<never, never>
/** Parts of which every key is optional may be left out. */
type Relaxed<T> = { [K in keyof T as Nothing extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as Nothing extends T[K] ? K : never]?: T[K]
}

/** What `call` takes for an endpoint: `{ params?, query?, body? }`. */
export type InputOf<E extends Endpoint> = Relaxed<CallOf<E>>
/** The input may be left out where the endpoint needs none. */
export type Input<E extends Endpoint> =
  Nothing extends InputOf<E> ? [input?: InputOf<E>] : [input: InputOf<E>]

export interface CallOptions {
  signal?: AbortSignal
  /** A key of its own makes a write that is sent again happen once; one is made if none is given. */
  idempotencyKey?: string
}

type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/** Calls the HTTP API as an endpoint declares it. Throws `ApiError`, never anything else. */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: CallOptions = {},
): Promise<ResponseOf<E>> {
  const parts = input as Parts
  const response = await send(endpoint, parts, options)
  if (!response.ok) throw await refusalOf(response)
  const answer: unknown =
    response.status === 204 ? undefined : await response.json().catch(() => undefined)
  const read = endpoint.response.safeParse(answer)
  if (!read.success) {
    // Whoever left in the middle of an answer has half of it.
    if (!options.signal?.aborted)
      console.error(
        `${endpoint.method} ${endpoint.path} answered another shape`,
        z.prettifyError(read.error),
      )
    throw faultOf(response)
  }
  return read.data as ResponseOf<E>
}

async function send(endpoint: Endpoint, parts: Parts, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': surroundings().locale,
  }
  if (parts.body !== undefined) headers['content-type'] = 'application/json'
  if (endpoint.method !== 'GET')
    headers['idempotency-key'] = options.idempotencyKey ?? crypto.randomUUID()
  try {
    return await fetch(urlOf(endpoint, parts), {
      method: endpoint.method,
      headers,
      body: parts.body === undefined ? undefined : JSON.stringify(parts.body),
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new ApiError({ code: 'offline', status: 0, message: translateNow(texts.offline) })
  }
}

/** The address of a GET endpoint, e.g. for a download link. */
export function urlOf(
  endpoint: Pick<Endpoint, 'path'>,
  { params = {}, query = {} }: Parts,
): string {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? '')),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one === undefined || one === null) continue
      search.append(name, typeof one === 'object' ? JSON.stringify(one) : String(one))
    }
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

const refusal = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    requestId: z.string().nullish(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).nullish(),
  }),
})

/** Reads the server's refusal; a proxy's page, or nothing, becomes our own words. */
export async function refusalOf(response: Response): Promise<ApiError> {
  const read = refusal.safeParse(await response.json().catch(() => null))
  if (!read.success) return faultOf(response)
  const { code, message, requestId, fields } = read.data.error
  return new ApiError({ code, status: response.status, message, requestId, fields: fields ?? [] })
}

function faultOf(response: Response): ApiError {
  return new ApiError({
    code: response.status === 401 ? 'unauthorized' : 'fault',
    status: response.status,
    message: translateNow(texts.fault),
    requestId: response.headers.get('x-request-id'),
  })
}

/** Saves a file that the server makes; the browser shows its own progress. */
export function download(url: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = ''
  link.click()
}
