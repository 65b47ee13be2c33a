import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { searchCards } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { batchPath, picturePath } from './paths.ts'
import css from './post.module.css'

const MOST = 6

/** The cards that somebody sent, as they came; nothing where none did. */
export default function CardsPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data } = useQuery(queryOf(searchCards, { query: { personId, limit: MOST } }))
  const cards = data?.items ?? []
  if (cards.length === 0) return null
  return (
    <Sheet
      title={t(texts.cardsOfPerson)}
      note={t(texts.found, { count: data?.total ?? cards.length })}
    >
      <ul className={css.few}>
        {cards.map(({ scanId, batchId, nth, thumb, arrivedOn }) => (
          <li key={scanId}>
            <Link to={batchPath(batchId)} search={{ card: scanId }}>
              {thumb && <img src={picturePath(thumb, 'thumb')} alt="" loading="lazy" />}
              <span className="visually-hidden">{t(texts.pictureOf, { nth })}</span>
              <span className="note num">{format.day(arrivedOn)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
