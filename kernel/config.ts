import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .default('')
  .transform((value) => value === '1' || value === 'true')

const schema = z.object({
  /** Where the embedded database, files and the secret live. */
  KIZUNA_DATA: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  /** An external PostgreSQL (15 or later) instead of the embedded one. */
  DATABASE_URL: z.string().default(''),
  DATABASE_POOL: z.coerce.number().int().min(4).max(100).default(12),
  PORT: z.coerce.number().int().min(0).max(65535).default(4649),
  HOST: z.string().default('0.0.0.0'),
  /** The address people type, e.g. https://kizuna.example.jp; needed behind a proxy and for passkeys. */
  PUBLIC_URL: z.string().default(''),
  /** How many proxies in front may be believed about the client's address. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  LOCALE: z.enum(['ja', 'en']).default('ja'),
  /** Guards GET /metrics; without it the page answers only to this machine. */
  METRICS_TOKEN: z.string().default(''),
  KIZUNA_SECRET: z.string().default(''),
  JOB_CONCURRENCY: z.coerce.number().int().min(1).max(32).default(2),
  S3_BUCKET: z.string().default(''),
  S3_ENDPOINT: z.string().default(''),
  S3_REGION: z.string().default('ap-northeast-1'),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  OIDC_ISSUER: z.string().default(''),
  OIDC_CLIENT_ID: z.string().default(''),
  OIDC_CLIENT_SECRET: z.string().default(''),
  SHOPIFY_WEBHOOK_SECRET: z.string().default(''),
  /** The largest file that an import takes. */
  IMPORT_LIMIT_MB: z.coerce.number().int().min(1).max(100_000).default(2048),
  /** The Chromium that makes PDFs of cards, where it is not found by itself. */
  CHROMIUM_PATH: z.string().default(''),
  /** Accept http: destinations and plain cookies; for a try-out on localhost it is implied. */
  INSECURE_COOKIES: flag,
  /** Webhooks may go to addresses within this server's own network, and without TLS. */
  WEBHOOK_PRIVATE: flag,
})

export type Config = z.output<typeof schema>
export type ConfigKey = keyof Config

const SECRET = /SECRET|TOKEN|PASSWORD|ACCESS_KEY|DATABASE_URL/

/** Reads the environment once. `X_FILE` names a file that holds X. Throws a sentence per wrong value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given: Record<string, string> = {}
  for (const key of Object.keys(schema.shape)) {
    const file = env[`${key}_FILE`]
    const value = file ? readFileSync(file, 'utf8').trim() : env[key]
    if (value !== undefined) given[key] = value
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The configuration needs a correction.\n  ${lines.join('\n  ')}`)
}

/** For `kizuna config`: every value in effect, secrets masked. */
export function describeConfig(config: Config): Record<string, string> {
  return Object.fromEntries(
    Object.entries(config).map(([key, value]) => [
      key,
      SECRET.test(key) && value !== '' ? '••••••' : String(value),
    ]),
  )
}
