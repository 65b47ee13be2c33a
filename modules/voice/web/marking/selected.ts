import type { Passage } from '../../passages.rules.ts'

export const ROOT = 'data-marking'

/** What is selected of these words, as places in them. */
export function selectedIn(root: Element): Passage | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  let starts = Number.POSITIVE_INFINITY
  let ends = 0
  for (const piece of root.querySelectorAll<HTMLElement>('[data-at]')) {
    if (!range.intersectsNode(piece)) continue
    const at = Number(piece.dataset.at)
    const length = piece.textContent?.length ?? 0
    const from = placeIn(piece, range.startContainer, range.startOffset) ?? 0
    starts = Math.min(starts, at + from)
    ends = at + (placeIn(piece, range.endContainer, range.endOffset) ?? length)
  }
  return ends > starts ? { starts, ends } : null
}

function placeIn(piece: Element, node: Node, offset: number): number | undefined {
  if (!piece.contains(node)) return undefined
  if (node.nodeType === Node.TEXT_NODE) return offset
  return offset === 0 ? 0 : (piece.textContent?.length ?? 0)
}

/** The words that a key is meant for: selected, else looked at or pointed at, else the last of all. */
export function meant(): Element | undefined {
  const all = [...document.querySelectorAll(`[${ROOT}]`)]
  const around = (root: Element) => root.closest('li') ?? root
  return (
    all.find((root) => selectedIn(root) !== null) ??
    all.find((root) => around(root).contains(document.activeElement)) ??
    all.find((root) => around(root).matches(':hover')) ??
    all.at(-1)
  )
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null
  )
}
