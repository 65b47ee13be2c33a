import type { TraitRow } from './traits.queries.ts'
import { MOST_TRAITS, type RefusedTrait, type TraitValue } from './traits.rules.ts'

/** What one source says of one person at one moment. */
export interface Telling {
  personId: string
  traits: ReadonlyMap<string, TraitValue | null>
  /** When it was true; an older word never overwrites a newer one. */
  at: Date
  source: string
  importId: string | null
  /** Somebody made in this very transaction, of whom nothing was known before. */
  isNew: boolean
}

/** One row that was written, written anew or taken away. */
export interface TraitChange {
  /** As it is now, or as it was last. */
  row: TraitRow
  before: TraitRow | null
  isGone: boolean
  telling: Telling
}

/** The traits of one person as they become by one word after another, and what is to be written. */
export class PersonTraits {
  readonly puts = new Map<string, TraitRow>()
  readonly drops = new Map<string, TraitRow>()
  readonly changes: TraitChange[] = []
  readonly refused: RefusedTrait[] = []
  /** Rows by key; what holds of a key stands first, others are of people who were merged. */
  readonly #rows = new Map<string, TraitRow[]>()
  readonly #personId: string

  constructor(personId: string, rows: readonly TraitRow[]) {
    this.#personId = personId
    for (const row of rows) this.#rows.set(row.key, [...this.#of(row.key), row])
  }

  /** Tellings come in the order of their moments. */
  hear(telling: Telling): void {
    for (const [key, value] of telling.traits) {
      const [holds] = this.#of(key)
      if (holds && holds.updatedAt > telling.at) continue
      if (value === null) this.#takeAway(key, telling)
      else if (holds || this.#rows.size < MOST_TRAITS) this.#write(key, value, telling)
      else this.refused.push({ key, fault: 'tooMany' })
    }
  }

  #of(key: string): TraitRow[] {
    return this.#rows.get(key) ?? []
  }

  #write(key: string, value: TraitValue, telling: Telling) {
    const personId = this.#personId
    const [holds, ...others] = this.#of(key)
    const own = [holds, ...others].find((row) => row?.originId === personId) ?? null
    if (holds?.value === value && own?.value === value) return
    const { source, importId, at } = telling
    const row = { personId, key, originId: personId, value, source, importId, updatedAt: at }
    // What a merged record says already is written down for this one too, and is nothing new.
    if (holds?.value !== value) this.changes.push({ row, before: own, isGone: false, telling })
    this.puts.set(nameOf(row), row)
    this.drops.delete(nameOf(row))
    this.#rows.set(key, [row, ...this.#of(key).filter((other) => other !== own)])
  }

  /** What was told of each merged record goes. */
  #takeAway(key: string, telling: Telling) {
    for (const row of this.#of(key)) {
      this.puts.delete(nameOf(row))
      this.drops.set(nameOf(row), row)
      this.changes.push({ row, before: row, isGone: true, telling })
    }
    this.#rows.delete(key)
  }
}

const nameOf = ({ key, originId }: TraitRow) => `${originId} ${key}`
