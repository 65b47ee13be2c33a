import { CompiledQuery } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { Statement } from '../compile/compile.ts'
import { texts } from '../segments.texts.ts'

/** Class of PostgreSQL's errors about values: out of range, no such day. */
const DATA_EXCEPTION = /^22/

/**
 * Runs a compiled statement; under a name it is planned once a connection. Throws `invalid` for a
 * rule whose values nobody can work with.
 */
export async function runStatement<R>(
  tx: Tx,
  { text, values }: Statement,
  given: Parameters<Statement['values']>[0],
  name?: string,
): Promise<R[]> {
  const sent = name ? `/*prepared ${name}*/ ${text}` : text
  try {
    const { rows } = await tx.executeQuery<R>(CompiledQuery.raw(sent, values(given)))
    return rows
  } catch (error) {
    const { code } = error as { code?: string }
    throw DATA_EXCEPTION.test(code ?? '') ? invalid(texts.notComputable) : error
  }
}
