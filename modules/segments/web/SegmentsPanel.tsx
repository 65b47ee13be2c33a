import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { getSegment, listPersonSegments } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { Reasons } from './builder/Reasons.tsx'
import { segmentPath } from './paths.ts'
import css from './segments.module.css'
import { useSegmentsLive } from './useSegmentsLive.ts'

/** Which segments somebody is in, since when and why. */
export default function SegmentsPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  useSegmentsLive()
  const { data, error, refetch } = useQuery(queryOf(listPersonSegments, { params: { personId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={2} />
  if (data.items.length === 0) return <p className="small quiet prose">{t(texts.inNone)}</p>
  return (
    <ul className={css.panel}>
      {data.items.map(({ segmentId, name, since }) => (
        <li key={segmentId}>
          <span>
            <Link to={segmentPath(segmentId)} className="link">
              {name}
            </Link>
            <small className="num">{t(texts.sinceDay, { day: format.day(since) })}</small>
          </span>
          <Why>
            <ReasonsOf segmentId={segmentId} personId={personId} />
          </Why>
        </li>
      ))}
    </ul>
  )
}

/** Its rule is read only when somebody asks. */
function ReasonsOf({ segmentId, personId }: { segmentId: string; personId: string }) {
  const { data, error, refetch } = useQuery(queryOf(getSegment, { params: { segmentId } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  return <Reasons rule={data?.rule} personId={personId} />
}
