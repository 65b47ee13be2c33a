import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { type Find, keepFind, putFindAside, returnFind } from '../../contract.ts'
import { listeningTexts as texts } from '../../listening.texts.ts'
import { MOODS, type Mood } from '../../voices.rules.ts'
import voices from '../voices/voices.module.css'
import { moodWord } from '../voices/words.ts'
import css from './listening.module.css'

/** One find: whose words they are and where they stand; a press makes a voice of it. */
export function FindCard({ find, isAside }: { find: Find; isAside: boolean }) {
  const t = useT()
  const format = useFormat()
  const { words, link, author, feedTitle, saidAt, brandWords, decidedByName } = find
  return (
    <article className={voices.card}>
      <header className={voices.said}>
        <span>{author || t(texts.unnamed)}</span>
        <time className="num" title={format.exact(saidAt)}>
          {format.day(saidAt)}
        </time>
        {link ? (
          <a href={link} target="_blank" rel="noreferrer noopener" className={css.source}>
            {feedTitle}
            <Icon name="external" size={14} label={t(texts.open)} />
          </a>
        ) : (
          <span>{feedTitle}</span>
        )}
        {brandWords.map((word) => (
          <Badge key={word} tone="ai">
            {word}
          </Badge>
        ))}
      </header>
      <div className={css.words}>
        <Words size="s">{words}</Words>
      </div>
      {isAside ? <BringBack find={find} by={decidedByName} /> : <Decide find={find} />}
    </article>
  )
}

function useReturn() {
  return useMutationOf(returnFind, { onError: (error) => toast(error.message) })
}

function BringBack({ find: { findId }, by }: { find: Find; by: string | null }) {
  const t = useT()
  const { may } = useMe()
  const back = useReturn()
  return (
    <footer className={css.decide}>
      {by && <span className="small quiet">{t(texts.asideBy, { name: by })}</span>}
      <Button
        variant="default"
        disabled={!may('voice.listen')}
        loading={back.isPending}
        onClick={() => back.mutate({ params: { findId } })}
      >
        {t(texts.putBack)}
      </Button>
    </footer>
  )
}

function Decide({ find: { findId, kind, mood: proposed } }: { find: Find }) {
  const t = useT()
  const { may } = useMe()
  const [mood, setMood] = useState<Mood | null>(proposed)
  const back = useReturn()
  const params = { findId }
  const undo = () => back.mutate({ params })
  const onError = (error: Error) => toast(error.message)
  const keep = useMutationOf(keepFind, {
    onError,
    onSuccess: () => toast(t(texts.kept), { undo }),
  })
  const aside = useMutationOf(putFindAside, {
    onError,
    onSuccess: () => toast(t(texts.wasPutAside), { undo }),
  })
  const mayNot = !may('voice.listen')
  return (
    <footer className={css.decide}>
      <SelectField
        label={t(texts.mood)}
        placeholder={t(texts.unsure)}
        clearable
        disabled={mayNot}
        data={MOODS.map((value) => ({ value, label: t(moodWord[value]) }))}
        value={mood}
        onChange={(value) => setMood(MOODS.find((one) => one === value) ?? null)}
      />
      <Button
        variant="default"
        disabled={mayNot}
        title={mayNot ? t(texts.mayNot) : undefined}
        loading={keep.isPending}
        onClick={() => keep.mutate({ params, body: { kind, mood } })}
      >
        {t(texts.keep)}
      </Button>
      <Button
        variant="subtle"
        disabled={mayNot}
        loading={aside.isPending}
        onClick={() => aside.mutate({ params, body: {} })}
      >
        {t(texts.putAside)}
      </Button>
    </footer>
  )
}
