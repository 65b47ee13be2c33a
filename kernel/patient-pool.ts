import { setTimeout } from 'node:timers/promises'
import pg, { type PoolClient as Client, type QueryResult } from 'pg'
import type { Pool } from './db.ts'

const RETRY = 500
/** serialization_failure: the code on which graphile-worker tries a statement again. */
const TRY_AGAIN = '40001'

/**
 * The pool as the job workers see it. graphile-worker does not wait for the statement that marks
 * a job as done: should that fail, nobody catches it and the process ends. Here a connection that
 * cannot be had is waited for, and one that breaks off is reported as worth another try.
 */
export function patientPool(pool: Pool, isOver: () => boolean): Pool {
  const connect = async (): Promise<Client> => {
    for (;;) {
      try {
        return patientClient(await pool.connect())
      } catch (error) {
        if (isOver() || !isBroken(error)) throw error
        await setTimeout(RETRY)
      }
    }
  }
  return Object.create(pool, {
    connect: {
      value: (done?: Parameters<Pool['connect']>[0]) => (done ? pool.connect(done) : connect()),
    },
  })
}

function patientClient(client: Client): Client {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<QueryResult>
  const query = async (...given: unknown[]) => {
    try {
      return await ask(...given)
    } catch (error) {
      if (!isBroken(error)) throw error
      throw Object.assign(new Error('the connection broke off', { cause: error }), {
        code: TRY_AGAIN,
      })
    }
  }
  return Object.create(client, { query: { value: query } })
}

/** The loss of the connection (also classes 08 and 57P), not an answer to a statement. */
function isBroken(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(08|57P)/.test(error.code ?? '')
}
