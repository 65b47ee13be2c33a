import { setTimeout as sleep } from 'node:timers/promises'

/** Deadlock, serialisation failure, and two who made the same new row at once. */
const PASSING = new Set(['40P01', '40001', '23505'])
const TRIES = 6

/** Runs a transaction again when another got in its way. The work must open its own transaction. */
export async function retryConflicts<T>(
  work: () => Promise<T>,
  alsoPassing: (error: unknown) => boolean,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const passes = PASSING.has(codeOf(error)) || alsoPassing(error)
      if (tries === TRIES || !passes) throw error
      // Not in step with the one that we met.
      await sleep(Math.random() * 10 * 2 ** tries)
    }
  }
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
