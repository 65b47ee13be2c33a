import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { isBeyond, type Node } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { cardId, useBuilder } from './BuilderContext.ts'
import css from './builder.module.css'
import { ConditionList } from './ConditionList.tsx'
import { faultOf } from './faults.ts'
import { focusCard } from './RuleWords.tsx'
import { iconOf } from './titles.ts'
import { add, leavesIn } from './tree.ts'
import { useSuggestions } from './useSuggestions.ts'

export const WORDS_FIELD = 'add-by-words'

/** Conditions from everyday words; arrows choose, Enter adds, Esc leaves. */
export function AddByWords({ count }: { count: number | undefined }) {
  const t = useT()
  const listId = useId()
  const field = useRef<HTMLInputElement>(null)
  const { root, change, catalogue } = useBuilder()
  const [words, setWords] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const [isOpen, setOpen] = useState(false)
  const found = useSuggestions(words.trim(), root, catalogue)
  // What leaves words out may mean the opposite: nobody takes it unseen.
  const usual = found[0]?.left.length === 0 ? 0 : -1
  const chosen = at === null ? usual : Math.min(at, found.length - 1)
  const shown = isOpen && words.trim() !== ''
  const take = (node: Node) => {
    const next = add(root, node)
    change(next)
    setWords('')
    setAt(null)
    field.current?.focus()
    const last = leavesIn(next).at(-1)
    // What still lacks a value asks for it, once its card stands and the list has closed.
    if (last && faultOf(last.node, catalogue)) setTimeout(() => focusCard(cardId(last.path)), 250)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the conversion of kana chooses nothing.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) {
      event.preventDefault()
      setAt((Math.max(chosen, step < 0 ? 0 : -1) + step + found.length) % found.length)
    }
    const one = found[chosen]
    if (event.key === 'Enter' && !event.metaKey && !event.ctrlKey && shown) {
      event.preventDefault()
      if (one) take(one.node)
    }
    if (event.key === 'Escape') {
      if (words === '') field.current?.blur()
      setWords('')
    }
  }
  return (
    <div className={css.add}>
      <div className={css.field}>
        <Icon name="search" size={18} />
        <input
          ref={field}
          id={WORDS_FIELD}
          role="combobox"
          aria-label={t(texts.addByWords)}
          aria-expanded={shown && found.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={shown && chosen >= 0 ? `${listId}-${chosen}` : undefined}
          placeholder={t(leavesIn(root).length === 0 ? texts.addHint : texts.addHintMore)}
          autoComplete="off"
          enterKeyHint="done"
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setAt(null)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <ConditionList onPick={take} />
      </div>
      {shown && found.length === 0 && (
        <p className={`${css.nothing} prose`} role="status">
          {t(texts.nothingMeant, { words: words.trim() })}
        </p>
      )}
      <div
        id={listId}
        role="listbox"
        aria-label={t(texts.suggestions)}
        className={css.suggestions}
        hidden={!shown || found.length === 0}
      >
        {found.map((one, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={one.words}
            id={`${listId}-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === chosen}
            // Keeps the field in focus, so that the list does not close before the click.
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setAt(n)}
            onClick={() => take(one.node)}
          >
            <Icon name={iconOfNode(one.node, catalogue)} size={16} />
            <span>
              {one.words}
              <LeftOut words={one.left} />
            </span>
            <Many count={one.count} all={leavesIn(root).length > 0 ? count : undefined} />
          </div>
        ))}
      </div>
    </div>
  )
}

function iconOfNode(node: Node, catalogue: ReturnType<typeof useBuilder>['catalogue']) {
  const [first] = leavesIn(node)
  return first ? iconOf(first.node, catalogue) : 'filter'
}

/** 「『青汁』は入っていません」 */
function LeftOut({ words }: { words: string[] }) {
  const t = useT()
  if (words.length === 0) return null
  const isTooLarge = words.every(isBeyond)
  const list = [...new Set(words)].map((word) => t(texts.leftWord, { word })).join(' ')
  return (
    <small className={css.left}>
      {t(isTooLarge ? texts.beyond : texts.leftOut, { words: list })}
    </small>
  )
}

/** 「いまの312名のうち 58名」 */
function Many({ count, all }: { count: number | undefined; all: number | undefined }) {
  const t = useT()
  const format = useFormat()
  if (count === undefined) return <small />
  const people = format.count(count, 'people')
  return (
    <small className="num">
      {all === undefined
        ? people
        : t(texts.suggestionOf, { all: format.count(all, 'people'), count: people })}
    </small>
  )
}
