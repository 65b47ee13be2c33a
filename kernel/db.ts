import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tx } from './context.ts'

const INT8 = 20
const DATE = 1082

/** Amounts and counts fit a safe integer; one that does not is a fault, never a rounded number. */
function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is beyond a safe integer`)
  return value
}

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return safeInteger
    if (oid === DATE) return (day: string) => day
    return pg.types.getTypeParser(oid, format ?? 'text')
  },
}

export type PoolOptions = pg.PoolConfig & { max?: number }
export type Pool = pg.Pool
export type PoolClient = pg.PoolClient
export type DatabaseClient = pg.Client

/** A pool of connections; a connection that breaks is dropped and made anew at the next query. */
export function createPool(options: PoolOptions, onError: (error: Error) => void): Pool {
  const pool = new pg.Pool({ application_name: 'kizuna', ...options, types })
  pool.on('error', onError)
  // One that breaks between two statements of a transaction would otherwise end the process.
  pool.on('connect', (client) => client.on('error', onError))
  return pool
}

/** One connection outside the pool, for LISTEN and for locks that live as long as the process. */
export function createClient(options: PoolOptions): DatabaseClient {
  return new pg.Client({ application_name: 'kizuna', ...options, types })
}

export function createDb(pool: Pool): Tx {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}
