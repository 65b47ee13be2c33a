import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { draftHelpTexts as texts } from '../draft-help.texts.ts'
import { useFormat } from '../format.ts'
import { useT } from '../texts.ts'
import css from './DraftHelp.module.css'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { Loading } from './Loading.tsx'

export type DraftSource = 'ai' | 'earlier' | 'saved'

export interface Suggestion {
  by: 'earlier' | 'saved'
  key: string
  words: string
  name: string | null
  writer: string | null
  isOwn: boolean
  at: Date | null
}
export interface DraftMaker {
  model: string
  host: string
}
export interface Suggestions {
  items: Suggestion[]
  machine: DraftMaker | null
}

/** Up to three texts, each with where it comes from, and below them the machine if there is one. */
export function DraftList(props: {
  id: string
  suggest: () => Promise<Suggestions>
  onUse: (words: string, by: DraftSource) => void
  children: (machine: DraftMaker) => ReactNode
}) {
  const t = useT()
  const { data, error, refetch } = useQuery({
    queryKey: ['draft-help', props.id],
    queryFn: props.suggest,
  })
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={6} />
  return (
    <div className={css.body}>
      <p className="small quiet">{t(texts.lead)}</p>
      {data.items.length === 0 && <EmptyState>{t(texts.none)}</EmptyState>}
      <ul className={css.list}>
        {data.items.map((item) => (
          <li key={item.key}>
            <DraftWords
              words={item.words}
              from={<From item={item} />}
              onUse={() => props.onUse(item.words, item.by)}
            />
          </li>
        ))}
      </ul>
      {data.machine && props.children(data.machine)}
    </div>
  )
}

export function DraftWords(props: { words: string; from: ReactNode; onUse: () => void }) {
  const t = useT()
  return (
    <article className={css.draft}>
      <p className={css.from}>{props.from}</p>
      <p className={css.words}>{props.words}</p>
      {/［[^］]+］/.test(props.words) && <p className="note quiet">{t(texts.gaps)}</p>}
      <Button variant="default" onClick={props.onUse}>
        {t(texts.use)}
      </Button>
    </article>
  )
}

function From({ item: { by, name, writer, isOwn, at } }: { item: Suggestion }) {
  const t = useT()
  const format = useFormat()
  if (by === 'saved') return t(texts.fromSaved, { name: name ?? '' })
  const month = at ? format.month(at) : ''
  if (isOwn) return t(texts.fromOwn, { month })
  return writer ? t(texts.fromEarlier, { month, writer }) : t(texts.fromHouse, { month })
}
