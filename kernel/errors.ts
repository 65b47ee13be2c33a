import { type Params, type Text, translator } from './i18n.ts'

/** The six refusals of the product; everything else that is thrown is a fault of ours. */
export type ErrorCode =
  | 'not_found'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'limit_reached'
  | 'precondition_failed'

export type FieldError = { path: string; message: string }

/**
 * A refusal in words that say what to do. Final: a job that meets one is not retried,
 * and HTTP answers 4xx.
 */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly text: Text
  readonly params: Params
  readonly fields: FieldError[] | undefined

  constructor(code: ErrorCode, text: Text, params: Params = {}, fields?: FieldError[]) {
    super(translator('en')(text, params))
    this.name = 'DomainError'
    this.code = code
    this.text = text
    this.params = params
    this.fields = fields
  }
}

/** What cannot be read at all, as against what breaks a rule: over HTTP it is a bad request. */
export class MalformedError extends DomainError {}

export const notFound = (text: Text, params?: Params) => new DomainError('not_found', text, params)
export const forbidden = (text: Text, params?: Params) => new DomainError('forbidden', text, params)
export const conflict = (text: Text, params?: Params) => new DomainError('conflict', text, params)
export const invalid = (text: Text, params?: Params, fields?: FieldError[]) =>
  new DomainError('invalid', text, params, fields)
export const malformed = (text: Text) => new MalformedError('invalid', text)
export const limitReached = (text: Text, params?: Params) =>
  new DomainError('limit_reached', text, params)
export const preconditionFailed = (text: Text, params?: Params) =>
  new DomainError('precondition_failed', text, params)

export const HTTP_STATUS: Record<ErrorCode, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  limit_reached: 429,
  precondition_failed: 412,
}
