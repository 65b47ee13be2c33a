import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino'

export type Logger = PinoLogger

/** Paths that could carry a person's data or a secret; they are cut out of every line. */
const REDACT = ['password', 'token', 'secret', 'email', 'phone', 'authorization', 'cookie'].flatMap(
  (key) => [key, `*.${key}`, `req.headers.${key}`, `*.*.${key}`],
)

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    redact: { paths: REDACT, censor: '[redacted]' },
    serializers: { err: plainError, error: plainError },
  }
  return destination ? pino(options, destination) : pino(options, process.stderr)
}

const CAUSES_AT_MOST = 3

/**
 * What to know of an error and no more: libraries hang whole objects on theirs, such as a connection
 * with its key and every statement prepared on it, or the row that broke a constraint.
 */
function plainError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error
  const { code, table, constraint } = error as {
    code?: string
    table?: string
    constraint?: string
  }
  return {
    type: error.constructor.name,
    message: error.message,
    code,
    table,
    constraint,
    stack: error.stack,
    ...(error.cause instanceof Error &&
      depth < CAUSES_AT_MOST && { cause: plainError(error.cause, depth + 1) }),
  }
}
