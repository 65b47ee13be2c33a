import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import type { PeopleList } from '../../../web/ui/PeopleSheet.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { getOverlaps, type SegmentDetail } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { useRulePeople } from './builder/people.ts'
import { ruleOf } from './builder/usePreview.ts'
import { segmentPath } from './paths.ts'
import css from './segments.module.css'

const SHOWN = 6

/** How many are in other segments too; each figure opens those very people. */
export function Overlaps({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const { segmentId } = segment
  const { data, error, refetch } = useQuery(queryOf(getOverlaps, { params: { segmentId } }))
  const shared = data?.items.filter(({ both }) => both > 0).slice(0, SHOWN)
  return (
    <Sheet title={t(texts.overlaps)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {shared?.length === 0 && <p className="small quiet prose">{t(texts.overlapsNone)}</p>}
      <ul className={css.pairs}>
        {shared?.map((other) => (
          <Shared key={other.segmentId} segment={segment} other={other} />
        ))}
      </ul>
    </Sheet>
  )
}

function Shared({
  segment,
  other,
}: {
  segment: SegmentDetail
  other: { segmentId: string; name: string; both: number }
}) {
  const t = useT()
  const format = useFormat()
  const both = ruleOf({
    kind: 'all',
    of: [segment.segmentId, other.segmentId].map((segmentId) => ({ kind: 'segment', segmentId })),
  })
  const list = useRulePeople(both, undefined, `${segment.name} ／ ${other.name}`)
  const people: PeopleList = { ...list('in', other.both), title: other.name }
  return (
    <li>
      <Link to={segmentPath(other.segmentId)} className="link">
        {other.name}
      </Link>
      <Stitch people={people}>{format.count(other.both, 'people')}</Stitch>
      <small className="num">
        {segment.members
          ? t(texts.overlapOf, { share: format.percent(other.both / segment.members, 0) })
          : null}
      </small>
    </li>
  )
}
