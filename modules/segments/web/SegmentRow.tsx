import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import type { SegmentLine } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { Filling } from './Filling.tsx'
import { segmentPath } from './paths.ts'
import css from './segments.module.css'
import { Trend } from './Trend.tsx'
import { useMembersOf } from './useMembersOf.ts'

/** Its name, who it is about, how it went, how many. */
export function SegmentRow({ segment }: { segment: SegmentLine }) {
  const t = useT()
  const format = useFormat()
  const people = useMembersOf(segment)
  const { name, sentence, note, members, trend, filling, updatedAt, segmentId } = segment
  const count = format.count(members, 'people')
  return (
    <li className={css.row}>
      <div className={css.who}>
        <h2>
          <Link to={segmentPath(segmentId)}>{name}</Link>
        </h2>
        <p className="prose">{sentence}</p>
        {note && <p className="note">{note}</p>}
      </div>
      <Trend trend={trend} now={members} />
      <div className={css.size}>
        {filling && <Filling filling={filling} />}
        {members !== null &&
          (members > 0 ? (
            <Stitch people={people}>{count}</Stitch>
          ) : (
            <span className="num">{count}</span>
          ))}
        <small className="num" title={format.exact(updatedAt)}>
          {t(texts.changed)} {format.day(updatedAt)}
        </small>
      </div>
    </li>
  )
}
