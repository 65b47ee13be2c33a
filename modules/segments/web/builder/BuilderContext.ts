import { createContext, useContext } from 'react'
import type { Node } from '../../builder.rules.ts'
import type { CatalogueWords } from '../../contract.ts'
import type { Path } from './tree.ts'

export interface Builder {
  root: Node
  catalogue: CatalogueWords
  /** `place` names what is being typed into, so that a word is one step back and not five. */
  change: (root: Node, place?: string) => void
  /** How many are left after each condition of the outermost group. */
  steps: readonly number[]
  /** Which of the three colours a condition has. */
  colourOf: (path: Path) => number
  /** What the server said against one condition. */
  refusal: { path: Path; words: string } | null
  lit: Path | null
  light: (path: Path | null) => void
}

const Context = createContext<Builder | null>(null)
export const BuilderProvider = Context.Provider

export function useBuilder(): Builder {
  const builder = useContext(Context)
  if (!builder) throw new Error('A card stands outside of a rule builder.')
  return builder
}

export const cardId = (path: Path) => `card-${path.join('-')}`
