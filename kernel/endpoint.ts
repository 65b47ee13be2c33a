import { z } from 'zod'

// The year before and the year after have four digits too, for PostgreSQL and for Temporal.
const FIRST_YEAR = 1000
const LAST_YEAR = 8999

/** Only what comes in is asked: an answer must not fail over what is stored already. */
function refuseFarYear(text: string, format: 'date' | 'datetime', payload: z.core.ParsePayload) {
  const year = Number(text.slice(0, 4))
  if (year >= FIRST_YEAR && year <= LAST_YEAR) return
  payload.issues.push({ code: 'invalid_format', format, input: text })
}

/** A moment: ISO 8601 in UTC on the wire, a Date in code on both sides. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.date(), {
  decode: (text, payload) => {
    refuseFarYear(text, 'datetime', payload)
    return new Date(text)
  },
  encode: (date) => date.toISOString(),
})

/** A calendar day of the company's zone, `YYYY-MM-DD`. */
export const day = z.codec(z.iso.date(), z.iso.date(), {
  decode: (text, payload) => {
    refuseFarYear(text, 'date', payload)
    return text
  },
  encode: (text) => text,
})

/** A file answered for download. The server sends it as a stream; the browser follows the link. */
export class FileReply {
  readonly filename: string
  readonly contentType: string
  readonly content: AsyncIterable<Uint8Array | string>

  constructor(filename: string, contentType: string, content: AsyncIterable<Uint8Array | string>) {
    this.filename = filename
    this.contentType = contentType
    this.content = content
  }
}
export const fileReply = z.instanceof(FileReply)

/** Query part of every list. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().max(2000).optional(),
}

/** Answer of every list; `nextCursor` is null on the last page. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int().optional() })

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * Who may knock: `member` is a signed-in staff member or a secret API key,
 * `write-key` also takes a tracking key, `public` takes anybody.
 */
export type Door = 'member' | 'write-key' | 'public'

/** One operation of the HTTP API. The server serves it, the browser calls it, OpenAPI lists it. */
export interface Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  method: Method
  /** Fastify form, e.g. `/api/v1/people/:personId`. */
  path: string
  /** One line of English for the reference page. */
  summary: string
  door: Door
  /**
   * For a POST that changes nothing here: it reads, or it calls out and must not hold a transaction
   * meanwhile. An Idempotency-Key is ignored and nothing of the answer is kept.
   */
  ignoresKey?: true
  params?: P
  query?: Q
  body?: B
  response: R
}

type EndpointSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> = Omit<Endpoint<P, Q, B, R>, 'door'> & { door?: Door }

/** Declares an operation; put it in the module's `contract.ts`. */
export function endpoint<
  R extends z.ZodType,
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
>(spec: EndpointSpec<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return { door: 'member', ...spec }
}

/** What a handler gets: parsed values. */
export type RequestOf<E extends Endpoint> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never

type Part<K extends string, S extends z.ZodType> = S extends z.ZodUndefined
  ? { [key in K]?: undefined }
  : { [key in K]: z.input<S> }

/** What a caller gives: only the parts that the endpoint declares. */
export type CallOf<E extends Endpoint> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? Part<'params', P> & Part<'query', Q> & Part<'body', B>
    : never

/** What a handler returns (undeclared fields are dropped) and a caller gets. */
export type ResponseOf<E extends Endpoint> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never
