import { Modal } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useState } from 'react'
import { useT } from '../texts.ts'
import { veil } from '../theme.ts'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import css from './Finder.module.css'
import { type Group, useFound } from './useFound.ts'

/** ⌘K: people first, then pages, then actions. The first row is chosen, so Enter is enough. */
export default function Finder({ onClose }: { onClose: () => void }) {
  const t = useT()
  const listId = useId()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const { groups, looking } = useFound(words)
  const rows = groups.flatMap((group) => group.rows)
  const go = (path: string | undefined) => {
    if (!path) return
    onClose()
    void navigate({ to: path })
  }
  const onKey = (event: KeyboardEvent) => {
    // While a kana word is being converted, Enter and arrows belong to the input method.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) {
      event.preventDefault()
      setChosen((before) => (rows.length > 0 ? (before + step + rows.length) % rows.length : 0))
    }
    if (event.key === 'Enter') go(rows[chosen]?.path)
  }
  return (
    <Modal.Root opened onClose={onClose} centered={false} yOffset="12vh" size={600} padding={0}>
      <Modal.Overlay {...veil} />
      <Modal.Content aria-label={t(texts.searchLong)}>
        <Modal.Body>
          <div className={css.field}>
            <Icon name="search" />
            <input
              // biome-ignore lint/a11y/noAutofocus: the window is opened in order to write here
              autoFocus
              role="combobox"
              aria-expanded="true"
              aria-controls={listId}
              aria-activedescendant={rows[chosen] ? `${listId}-${chosen}` : undefined}
              aria-label={t(texts.searchLong)}
              placeholder={t(texts.searchLong)}
              value={words}
              onChange={(event) => {
                setWords(event.currentTarget.value)
                setChosen(0)
              }}
              onKeyDown={onKey}
            />
          </div>
          <Results id={listId} groups={groups} chosen={chosen} onGo={go} />
          {words && rows.length === 0 && (
            <p className={css.none}>
              {looking ? t(texts.searching) : t(texts.nothingFound, { words })}
            </p>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Results(props: {
  id: string
  groups: Group[]
  chosen: number
  onGo: (path: string) => void
}) {
  const { id, groups, chosen, onGo } = props
  let at = -1
  return (
    <div id={id} role="listbox" className={css.list}>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role
        <div key={group.label} role="group" aria-label={group.label}>
          <p className={css.head} aria-hidden="true">
            {group.label}
          </p>
          {group.failed && <p className={css.none}>{group.failed}</p>}
          {group.rows.map((row) => {
            at += 1
            const place = at
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above holds the focus and the keys
              <div
                key={row.id}
                id={`${id}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === chosen}
                className={css.row}
                ref={(row) => {
                  if (place === chosen) row?.scrollIntoView?.({ block: 'nearest' })
                }}
                onClick={() => onGo(row.path)}
              >
                <Icon name={row.icon ?? 'person'} />
                <span>{row.label}</span>
                {row.detail && <small>{row.detail}</small>}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
