import { Button, Modal } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import {
  listVoices,
  setCauses,
  suggestCauses,
  type Voice,
  type WholeImprovement,
} from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { OneVoice } from '../topics/Behind.tsx'
import css from './improvements.module.css'

const FIRST = 8

/** The very words that led to it; those alike are offered. */
export function CausesSheet({ improvement }: { improvement: WholeImprovement }) {
  const t = useT()
  const { may } = useMe()
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  const { improvementId, causes } = improvement
  const change = useChange(improvementId)
  const shown = all ? causes : causes.slice(0, FIRST)
  const barred = may('voice.improve') ? {} : { disabled: true, title: t(texts.mayNot) }
  return (
    <Sheet
      title={t(texts.causes)}
      actions={
        <Button variant="default" size="xs" {...barred} onClick={() => setAdding(true)}>
          {t(texts.addCauses)}
        </Button>
      }
    >
      {causes.length === 0 && <p className="small quiet">{t(texts.causesNone)}</p>}
      <ul className={css.voices}>
        {shown.map((voice) => (
          <li key={voice.voiceId}>
            <div>
              {voice.words ? (
                <OneVoice voice={voice} />
              ) : (
                <p className="small quiet">{t(texts.erasedWords)}</p>
              )}
            </div>
            <Button
              variant="subtle"
              size="xs"
              {...barred}
              onClick={() => change.remove(voice.voiceId)}
            >
              {t(texts.remove)}
            </Button>
          </li>
        ))}
      </ul>
      {causes.length > shown.length && (
        <Button variant="subtle" className={css.gap} onClick={() => setAll(true)}>
          {t(texts.moreVoices, { count: causes.length - shown.length })}
        </Button>
      )}
      {adding && <FindVoices improvement={improvement} onClose={() => setAdding(false)} />}
    </Sheet>
  )
}

function useChange(improvementId: string) {
  const t = useT()
  const params = { improvementId }
  const set = useMutationOf(setCauses, { onError: (error) => toast(error.message) })
  return {
    add: (voiceId: string) =>
      set.mutate({ params, body: { add: [voiceId] } }, { onSuccess: () => toast(t(texts.added)) }),
    remove: (voiceId: string) =>
      set.mutate(
        { params, body: { remove: [voiceId] } },
        {
          onSuccess: () =>
            toast(t(texts.removed), {
              undo: () => set.mutate({ params, body: { add: [voiceId] } }),
            }),
        },
      ),
  }
}

function FindVoices({
  improvement: { improvementId, causes },
  onClose,
}: {
  improvement: WholeImprovement
  onClose: () => void
}) {
  const t = useT()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words.trim(), 200)
  const change = useChange(improvementId)
  const alike = useQuery({
    ...queryOf(suggestCauses, { params: { improvementId } }),
    enabled: q === '',
  })
  const found = useQuery({ ...queryOf(listVoices, { query: { q, limit: 30 } }), enabled: q !== '' })
  const { data, error, refetch } = q ? found : alike
  const known = new Set(causes.map(({ voiceId }) => voiceId))
  const voices: Voice[] = (data?.items ?? []).filter(({ voiceId }) => !known.has(voiceId))
  return (
    <Modal opened onClose={onClose} size="lg" title={t(texts.addCauses)}>
      <TextField
        label={t(texts.findVoices)}
        help={t(texts.findHelp)}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={css.gap}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={4} />}
        {data && voices.length === 0 && (
          <p className="small quiet">{t(q ? texts.noneFound : texts.noAlike)}</p>
        )}
        <ul className={css.voices} aria-label={q ? t(texts.findVoices) : t(texts.alike)}>
          {voices.map((voice) => (
            <li key={voice.voiceId}>
              <div>
                <OneVoice voice={voice} />
              </div>
              <Button variant="default" size="xs" onClick={() => change.add(voice.voiceId)}>
                {t(texts.add)}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  )
}
