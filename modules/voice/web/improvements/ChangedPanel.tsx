import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listChangedBy } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import css from './improvements.module.css'
import { improvementPath } from './paths.ts'
import { becauseWords } from './words.ts'

/** What this person's words changed, and whether they know; nothing where they changed nothing yet. */
export default function ChangedPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data } = useQuery(queryOf(listChangedBy, { params: { personId } }))
  if (!data || data.items.length === 0) return null
  return (
    <Sheet title={t(rooms.panel)}>
      <ul className={css.changes}>
        {data.items.map(({ improvementId, of, number, title, state, because, on }) => (
          <li key={improvementId}>
            <span className="small quiet">
              {of} {number === null ? t(texts.planned) : t(texts.number, { number })}
            </span>
            <Link to={improvementPath(improvementId)}>{title}</Link>
            {number !== null && (
              <span className="small quiet">
                <Badge tone={state === 'told' ? 'matsu' : 'plain'}>
                  {t(texts[`state_${state}`])}
                </Badge>{' '}
                {on && state === 'told' && format.day(on)} {because && t(becauseWords(because))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
