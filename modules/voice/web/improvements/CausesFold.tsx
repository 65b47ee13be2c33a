import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import { type Improvement, readImprovement } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { voicePath } from '../voices/paths.ts'
import { Said } from '../voices/Said.tsx'
import css from './improvements.module.css'

/** The voices that led to one, and whose they are, behind their number. */
export function CausesFold({ item }: { item: Improvement }) {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const { improvementId, voices, people } = item
  return (
    <details className={css.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(texts.voicesAndPeople, { voices, people })}</summary>
      {isOpen && <Causes improvementId={improvementId} />}
    </details>
  )
}

function Causes({ improvementId }: { improvementId: string }) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readImprovement, { params: { improvementId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={3} />
  return (
    <ul className={css.voices}>
      {data.causes.map((voice) => (
        <li key={voice.voiceId}>
          <div>
            <Said voice={voice} />
            {voice.words ? (
              <Link to={voicePath(voice.voiceId)} className={css.spoken}>
                <Words size="s">{voice.words}</Words>
              </Link>
            ) : (
              <p className="small quiet">{t(texts.erasedWords)}</p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
