import type { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { getCardTrends } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { CARD_KINDS } from '../../scans.rules.ts'
import { archiveOf } from './paths.ts'
import css from './post.module.css'
import { KIND_TEXT } from './words.ts'

type By = 'kind' | 'topic'
type Trends = z.output<typeof getCardTrends.response>

/** Rows add up to their totals; below stands how many cards that were, each counted once. */
export function TrendTable({ by, trends }: { by: By; trends: Trends }) {
  const t = useT()
  const format = useFormat()
  const { weeks, rows, cards, total } = trends
  const name = useRowName(by)
  const [from = ''] = weeks
  const to = lastDayOf(weeks.at(-1) ?? from)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by the keyboard */}
      <section className={css.scroll} tabIndex={0} aria-label={t(texts.trends)}>
        <table className={css.trend}>
          <thead>
            <tr>
              <th scope="col">{t(by === 'kind' ? texts.byKind : texts.byTopic)}</th>
              {weeks.map((week) => (
                <th key={week} scope="col">
                  <time dateTime={week}>{format.day(week)}</time>
                </th>
              ))}
              <th scope="col">{t(texts.total)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key ?? ''}>
                <th scope="row">{name(row.key)}</th>
                {weeks.map((week, at) => (
                  <td key={week}>
                    <Count
                      count={row.counts[at] ?? 0}
                      to={cardsOf(by, row.key, week, lastDayOf(week))}
                    />
                  </td>
                ))}
                <td>
                  <Count count={row.total} to={cardsOf(by, row.key, from, to)} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t(texts.cardsOnce)}</th>
              {cards.map((count, at) => (
                <td key={weeks[at]} className="num">
                  {count || ''}
                </td>
              ))}
              <td className="num">{format.number(total)}</td>
            </tr>
          </tfoot>
        </table>
      </section>
      {by === 'topic' && <p className={`${css.foot} note`}>{t(texts.topicsMany)}</p>}
    </>
  )
}

function Count({ count, to }: { count: number; to: string }) {
  const format = useFormat()
  return count > 0 ? <Stitch to={to}>{format.number(count)}</Stitch> : null
}

function useRowName(by: By) {
  const t = useT()
  return (key: string | null): string => {
    if (key === null) return t(by === 'kind' ? texts.noKind : texts.noTopic)
    const kind = by === 'kind' ? CARD_KINDS.find((one) => one === key) : undefined
    return kind ? t(KIND_TEXT[kind]) : key
  }
}

function cardsOf(by: By, key: string | null, from: string, to: string): string {
  const chosen = by === 'kind' ? { kind: key ?? 'none' } : { topic: key ?? '-' }
  return archiveOf({ ...chosen, from, to })
}

function lastDayOf(week: string): string {
  const day = new Date(`${week}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 6)
  return day.toISOString().slice(0, 10)
}
