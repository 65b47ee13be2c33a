import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { listVoices } from '../../voice/contract.ts'
import { wordTexts as texts } from '../goal-words.texts.ts'
import css from './goals.module.css'
import { weekPath } from './paths.ts'

const SHOWN = 3

export interface Week {
  from: string
  count: number
}

/** What was kept in these seven days, for everybody who works here. */
export function WeekVoices({ week: { from, count } }: { week: Week }) {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(listVoices, { query: { from, limit: SHOWN } }))
  const items = data?.items ?? []
  return (
    <Sheet
      title={t(texts.week)}
      note={count > 0 && <Stitch to={weekPath(from)}>{format.count(count, 'items')}</Stitch>}
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && items.length === 0 && <p className="small quiet">{t(texts.weekNone)}</p>}
      <ul className={css.lines}>
        {items.map(({ voiceId, words, personId, personName, saidAt }) => (
          <li key={voiceId}>
            <Words size="s">{words}</Words>
            <span className="note">
              {personId && personName && <PersonLink id={personId} name={personName} />}{' '}
              {format.day(saidAt)}
            </span>
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <p className="small">
          <Link to={weekPath(from)} className="link">
            {t(texts.weekAll)}
          </Link>
        </p>
      )}
    </Sheet>
  )
}
