import { type DestinationStream, type Logger as PinoLogger, pino } from 'pino'

export type Logger = PinoLogger

/** Paths that could carry a person's data or a secret; they are cut out of every line. */
const REDACT = ['password', 'token', 'secret', 'email', 'phone', 'authorization', 'cookie'].flatMap(
  (key) => [key, `*.${key}`, `req.headers.${key}`, `*.*.${key}`],
)

export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, redact: { paths: REDACT, censor: '[redacted]' } }
  return destination ? pino(options, destination) : pino(options, process.stderr)
}
