import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { queryOf } from '../../../../../web/query.ts'
import { useT } from '../../../../../web/texts.ts'
import { TextField } from '../../../../../web/ui/fields.tsx'
import { lookUpPeople, type PersonCardView } from '../../../../people/contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import css from './desk.module.css'

/** Finds somebody by any part of a name, a phone or a number; Enter takes the first. */
export function FindSender({
  onPick,
  onLeave,
}: {
  onPick: (card: PersonCardView) => void
  onLeave: () => void
}) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed.trim(), 150)
  const { data } = useQuery({ ...queryOf(lookUpPeople, { query: { q } }), enabled: q !== '' })
  const found = q === '' ? [] : (data?.items ?? [])
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
    const [first] = found
    if (event.key === 'Enter' && first && q === typed.trim()) {
      event.preventDefault()
      onPick(first)
    }
  }
  return (
    <div className={css.find}>
      <TextField
        label={t(texts.searchLabel)}
        placeholder={t(texts.searchHint)}
        value={typed}
        autoFocus
        aria-controls={id}
        onKeyDown={press}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul id={id}>
        {found.map((card) => (
          <li key={card.personId}>
            <button type="button" className={css.candidate} onClick={() => onPick(card)}>
              <span className={css.who}>
                {card.name}
                <small className="num">
                  {[card.kana, card.number, card.place].filter(Boolean).join('・')}
                </small>
              </span>
            </button>
          </li>
        ))}
        {q !== '' && data && found.length === 0 && (
          <li className={css.none}>{t(texts.nobodyFound)}</li>
        )}
      </ul>
    </div>
  )
}
