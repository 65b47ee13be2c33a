import { useRef, useState } from 'react'
import type { Locale } from '../../../../kernel/i18n.ts'
import {
  type Block,
  type BlockKind,
  emptyBlock,
  type Purpose,
  type TemplateChannel,
} from '../../template-blocks.rules.ts'

export interface Content {
  name: string
  channel: TemplateChannel
  locale: Locale
  purpose: Purpose
  subject: string | null
  blocks: Block[]
}

/** A block with a name of its own, so that React and the focus follow it when it moves. */
export interface Item {
  id: number
  block: Block
}
export type Draft = Omit<Content, 'blocks'> & { items: Item[] }

// What is typed within this time of each other is undone at once.
const BREATH = 1500
const REMEMBERED = 100

let last = 0
const itemOf = (block: Block): Item => {
  last += 1
  return { id: last, block }
}
const draftOf = ({ blocks, ...content }: Content): Draft => ({
  ...content,
  items: blocks.map(itemOf),
})
export const contentOf = ({ items, ...content }: Draft): Content => ({
  ...content,
  blocks: items.map(({ block }) => block),
})

/** What is being written, with a way back. */
export function useDraft(start: Content) {
  const [{ draft, past }, setWork] = useState(() => ({
    draft: draftOf(start),
    past: [] as Draft[],
  }))
  const typed = useRef({ key: '', at: 0 })

  const change = (next: (draft: Draft) => Draft, key = '') => {
    const now = Date.now()
    const goesOn = key !== '' && key === typed.current.key && now - typed.current.at < BREATH
    typed.current = { key, at: now }
    setWork(({ draft, past }) => ({
      draft: next(draft),
      past: goesOn ? past : [...past.slice(1 - REMEMBERED), draft],
    }))
  }
  const items = (next: (items: Item[]) => Item[], key?: string) =>
    change((draft) => ({ ...draft, items: next(draft.items) }), key)

  return {
    draft,
    set: (part: Partial<Omit<Draft, 'items'>>) =>
      change((draft) => ({ ...draft, ...part }), Object.keys(part).join()),
    setBlock: (id: number, block: Block, field: string) =>
      items((all) => all.map((one) => (one.id === id ? { id, block } : one)), `${id}.${field}`),
    add: (kind: BlockKind) => items((all) => [...all, itemOf(emptyBlock(kind))]),
    remove: (id: number) => items((all) => all.filter((one) => one.id !== id)),
    /** Puts one that was removed back where it stood. */
    putBack: (item: Item, at: number) => items((all) => all.toSpliced(at, 0, item)),
    move: (id: number, by: -1 | 1) => items((all) => moved(all, id, by)),
    undo: () => {
      typed.current = { key: '', at: 0 }
      setWork((work) => ({ draft: work.past.at(-1) ?? work.draft, past: work.past.slice(0, -1) }))
    },
    canUndo: past.length > 0,
  }
}
export type Editing = ReturnType<typeof useDraft>

function moved(items: Item[], id: number, by: -1 | 1): Item[] {
  const at = items.findIndex((one) => one.id === id)
  const [item, other] = [items[at], items[at + by]]
  if (!item || !other) return items
  return items.with(at, other).with(at + by, item)
}
