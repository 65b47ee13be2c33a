import type { PoolClient as Client, QueryResult } from 'pg'
import type { Pool } from './db.ts'

const PREPARED = /^\/\*prepared ([\w.:-]{1,63})\*\//

/**
 * The pool as the lanes see it: a statement that begins with `/*prepared NAME*\/` is prepared under
 * this name, once a connection. One name is one text.
 */
export function preparingPool(pool: Pool): Pool {
  const connect = async () => preparingClient(await pool.connect())
  return Object.create(pool, { connect: { value: connect } })
}

function preparingClient(client: Client): Client {
  const ask = client.query.bind(client) as (...given: unknown[]) => Promise<QueryResult>
  const query = (text: unknown, ...given: unknown[]) => {
    const name = typeof text === 'string' ? PREPARED.exec(text)?.[1] : undefined
    return name ? ask({ name, text, values: given[0] }) : ask(text, ...given)
  }
  return Object.create(client, { query: { value: query } })
}
