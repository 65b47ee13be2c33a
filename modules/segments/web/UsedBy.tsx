import { Link } from '@tanstack/react-router'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { SegmentDetail } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import css from './segments.module.css'

/** Whatever would change with this segment. */
export function UsedBy({ segment: { usedBy } }: { segment: SegmentDetail }) {
  const t = useT()
  return (
    <Sheet title={t(texts.usedBy)}>
      {usedBy.length === 0 && <p className="small quiet prose">{t(texts.usedByNone)}</p>}
      <Users usedBy={usedBy} />
    </Sheet>
  )
}

export function Users({ usedBy }: Pick<SegmentDetail, 'usedBy'>) {
  const t = useT()
  return (
    <ul className={css.pairs}>
      {usedBy.map(({ kind, id, name, label, path }) => (
        <li key={id}>
          {path ? (
            <Link to={path} className="link">
              {name}
            </Link>
          ) : (
            <span>{name}</span>
          )}
          <small>{label ?? t(kind === 'segment' ? texts.usedBySegment : texts.usedByTag)}</small>
        </li>
      ))}
    </ul>
  )
}
