import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { queryOf } from '../../../../../web/query.ts'
import { useT } from '../../../../../web/texts.ts'
import { Icon } from '../../../../../web/ui/Icon.tsx'
import { listProducts } from '../../../../orders/contract.ts'
import { listTopics } from '../../../contract.ts'
import { pageTexts as texts } from '../../../scan-pages.texts.ts'
import { CARD_KINDS, type Draft, MOST_TOPICS } from '../../../scans.rules.ts'
import { KIND_TEXT } from '../words.ts'
import css from './desk.module.css'

type Props = { draft: Draft; change: (part: Partial<Draft>) => void }

/** What kind of card it is, and of what it speaks. */
export function MarkFields({ draft, change }: Props) {
  const t = useT()
  return (
    <div className={css.marks}>
      <p className={css.label}>{t(texts.marks)}</p>
      <fieldset className={css.chips}>
        <legend className="visually-hidden">{t(texts.kinds)}</legend>
        {CARD_KINDS.map((kind, at) => (
          <button
            key={kind}
            type="button"
            className={css.chip}
            aria-pressed={draft.kind === kind}
            aria-keyshortcuts={String(at + 1)}
            onClick={() => change({ kind: draft.kind === kind ? null : kind })}
          >
            {t(KIND_TEXT[kind])} <kbd>{at + 1}</kbd>
          </button>
        ))}
      </fieldset>
      <Topics draft={draft} change={change} />
    </div>
  )
}

function Topics({ draft: { topics }, change }: Props) {
  const t = useT()
  const { data } = useQuery({ ...queryOf(listTopics, { query: {} }), staleTime: 60_000 })
  const offered = (data?.items ?? []).filter(({ topic }) => !topics.includes(topic)).slice(0, 4)
  const add = (topic: string) => {
    const name = topic.trim().slice(0, 30)
    if (name && !topics.includes(name) && topics.length < MOST_TOPICS)
      change({ topics: [...topics, name] })
  }
  return (
    <fieldset className={css.chips}>
      <legend className="visually-hidden">{t(texts.topics)}</legend>
      {topics.map((topic) => (
        <button
          key={topic}
          type="button"
          className={css.chip}
          aria-pressed
          aria-label={t(texts.removeTopic, { topic })}
          onClick={() => change({ topics: topics.filter((one) => one !== topic) })}
        >
          {topic} <Icon name="close" size={12} />
        </button>
      ))}
      {offered.map(({ topic }) => (
        <button
          key={topic}
          type="button"
          className={css.chip}
          data-offered
          onClick={() => add(topic)}
        >
          {topic}
        </button>
      ))}
      <AddTopic onAdd={add} />
    </fieldset>
  )
}

/** Topics used before and the shop's products are offered as one types. */
function AddTopic({ onAdd }: { onAdd: (topic: string) => void }) {
  const t = useT()
  const id = useId()
  const [typed, setTyped] = useState('')
  const q = typed.trim()
  const known = useQuery({ ...queryOf(listTopics, { query: { q } }), enabled: q !== '' })
  const products = useQuery({
    ...queryOf(listProducts, { query: { q, limit: 5 } }),
    enabled: q !== '',
    retry: false,
  })
  const names = [
    ...(known.data?.items ?? []).map(({ topic }) => topic),
    ...(products.data?.items ?? []).map(({ name }) => name),
  ]
  const add = () => {
    onAdd(typed)
    setTyped('')
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey)
      return
    event.preventDefault()
    add()
  }
  return (
    <span className={css.addTopic}>
      <Icon name="plus" size={14} />
      <input
        list={id}
        value={typed}
        maxLength={30}
        aria-label={t(texts.addTopic)}
        placeholder={t(texts.topics)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={add}
      />
      <datalist id={id}>
        {[...new Set(names)].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </span>
  )
}
