import { type ComponentProps, lazy, Suspense, useState } from 'react'
import { useHouse } from '../rooms.ts'
import { useT } from '../texts.ts'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import css from './Bell.module.css'
import { useNews } from './useNews.ts'

// The popover brings its positioning library along: it is fetched when a hand comes near.
const loadNews = () => import('./News.tsx')
const News = lazy(loadNews)

/** Tells quietly that an import, an undo or other long work has ended. */
export function Bell({ onLeave }: { onLeave: () => void }) {
  const { news } = useHouse()
  const { items, fresh, look } = useNews()
  const [wanted, setWanted] = useState(false)
  if (news.length === 0) return null
  const closed = (
    <BellButton
      fresh={fresh.length}
      aria-haspopup="dialog"
      aria-expanded={wanted}
      onPointerEnter={() => void loadNews()}
      onFocus={() => void loadNews()}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <News items={items} fresh={fresh} onLook={look} onLeave={onLeave} />
    </Suspense>
  )
}

export function BellButton({ fresh, ...props }: ComponentProps<'button'> & { fresh: number }) {
  const t = useT()
  const label = fresh > 0 ? t(texts.newsFresh, { count: fresh }) : t(texts.news)
  return (
    <button {...props} type="button" className={css.bell} aria-label={label} title={label}>
      <Icon name="bell" size={20} />
      {fresh > 0 && <i className={css.mark} />}
    </button>
  )
}
