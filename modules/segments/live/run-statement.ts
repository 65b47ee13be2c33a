import { CompiledQuery } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Statement } from '../compile/compile.ts'

/** Runs a compiled statement; under a name it is planned once a connection. */
export async function runStatement<R>(
  tx: Tx,
  { text, values }: Statement,
  given: Parameters<Statement['values']>[0],
  name?: string,
): Promise<R[]> {
  const sent = name ? `/*prepared ${name}*/ ${text}` : text
  const { rows } = await tx.executeQuery<R>(CompiledQuery.raw(sent, values(given)))
  return rows
}
