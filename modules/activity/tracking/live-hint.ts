import type { Tx } from '../../../kernel/context.ts'
import { publish } from '../../../kernel/live.ts'

const EVERY_MS = 500

/**
 * Tells open pages that facts have come, at most twice a second. A NOTIFY in each batch's own
 * transaction would make all commits wait for one another.
 */
export class LiveHint {
  readonly #db: Tx
  #facts = 0
  #timer: NodeJS.Timeout | null = null

  constructor(db: Tx) {
    this.#db = db
  }

  give(facts: number): void {
    this.#facts += facts
    this.#timer ??= setTimeout(() => this.#send(), EVERY_MS)
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  #send() {
    const facts = this.#facts
    this.#facts = 0
    this.#timer = null
    // Only a hint: a page that misses it reads by itself a little later.
    publish({ tx: this.#db }, 'activity', { facts }).catch(() => {})
  }
}
