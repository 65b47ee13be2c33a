import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listImprovements } from '../../contract.ts'
import { improvementPageTexts as texts } from '../../improvement-pages.texts.ts'
import { improvementRoomTexts as rooms } from '../../improvement-rooms.texts.ts'
import { voicesOf } from '../topics/paths.ts'
import { History } from './History.tsx'
import css from './improvements.module.css'
import { useImprovementsLive } from './useImprovementsLive.ts'

/** The numbered history of one product, each with the voices and people that led to it. */
export default function ProductPanel({ productId }: { productId: string }) {
  const t = useT()
  useImprovementsLive()
  const { data, error, refetch } = useQuery(queryOf(listImprovements, { query: { productId } }))
  const done = data?.items.filter(({ number }) => number !== null).length ?? 0
  return (
    <Sheet
      title={t(rooms.improvements)}
      note={done > 0 && t(texts.times, { count: done })}
      actions={
        <Link to={voicesOf({ productId })} className={css.all}>
          {t(texts.allVoicesOf)}
        </Link>
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {data?.items.length === 0 && <p className="small quiet">{t(texts.noneOf)}</p>}
      {data && data.items.length > 0 && <History items={data.items} withVoices />}
    </Sheet>
  )
}
