import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { type Unit, useFormat } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './DataTable.module.css'

interface TableFootProps {
  shown: number
  total?: number | null
  unit?: Unit
  hasMore?: boolean
  more?: () => void
  chosen: string[]
  clear: () => void
  selection?: (keys: string[], clear: () => void) => ReactNode
  children?: ReactNode
}

/** The true total, the way to more, and the bar of what is chosen. */
export function TableFoot({
  shown,
  total,
  unit,
  hasMore,
  more,
  chosen,
  clear,
  selection,
  children,
}: TableFootProps) {
  const t = useT()
  const format = useFormat()
  const all = total ?? (hasMore ? undefined : shown)
  const plain = (all: number) =>
    all > shown
      ? t(texts.rowsShown, { count: shown, total: format.number(all) })
      : t(texts.rowsTotal, { count: all })
  const wordsOf = (unit: Unit, all: number) =>
    all > shown
      ? t(texts.unitsShown, { shown: format.number(shown), total: format.count(all, unit) })
      : format.count(all, unit)
  return (
    <div className={css.foot}>
      {hasMore && more && <More key={shown} more={more} />}
      <div className={css.totals}>
        {all !== undefined && (
          <span className="num" role="status">
            {unit ? wordsOf(unit, all) : plain(all)}
          </span>
        )}
        {children}
      </div>
      {selection && chosen.length > 0 && (
        <div className={css.chosen}>
          <span className="num" role="status">
            {t(texts.selected, { count: chosen.length })}
          </span>
          {selection(chosen, clear)}
          <Button variant="subtle" size="xs" onClick={clear}>
            {t(texts.clearSelection)}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Reads on by itself once it comes into sight; the button is for those who do not scroll. */
function More({ more }: { more: () => void }) {
  const t = useT()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(more)
  latest.current = more
  useEffect(() => {
    const seen = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      rootMargin: '400px',
    })
    if (place.current) seen.observe(place.current)
    return () => seen.disconnect()
  }, [])
  return (
    <div ref={place}>
      <Button variant="subtle" size="xs" onClick={more}>
        {t(texts.loadMore)}
      </Button>
    </div>
  )
}
