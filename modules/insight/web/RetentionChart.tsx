import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { monthWords } from './months.ts'
import { usePeopleOf } from './people.tsx'

/** Retention month by month, the year before as a thinner line. */
export function RetentionChart({
  retention,
  bare,
}: {
  retention: HomeReport['retention']
  bare?: boolean
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const openPeople = usePeopleSheet()
  const people = usePeopleOf('retention', { version: retention.definition.version })
  const count = retention.definition.windowMonths
  const now = retention.trend.slice(-12)
  const before = retention.trend.slice(-24, -12)
  const last = now.at(-1)
  const keptIn = (month: string, kept: number) =>
    people(`kept:${month}`, {
      title: t(texts.stayingKept),
      rule: t(texts.stayingChart, { count }),
      count: kept,
    })
  return (
    <Chart
      title={
        last
          ? t(texts.stayingTitle, {
              month: monthWords(last.month, locale),
              rate: format.percent(last.rate),
            })
          : t(texts.staying)
      }
      note={t(texts.stayingChart, { count })}
      height={bare ? 150 : 220}
      option={lines({
        x: now.map(({ month }, at) => monthWords(month, locale, now[at - 1]?.month ?? month)),
        series: [
          { name: t(texts.thisYear), values: now.map(({ rate }) => rate) },
          ...(before.length === now.length
            ? [
                {
                  name: t(texts.yearBefore),
                  kind: 'before' as const,
                  values: before.map(({ rate }) => rate),
                },
              ]
            : []),
        ],
        format: (value) => format.percent(value, 0),
      })}
      onPoint={({ seriesAt, at }) => {
        const point = seriesAt === 0 ? now[at] : before[at]
        if (!point) return
        const opens = keptIn(point.month, point.kept)
        if ('people' in opens) openPeople(opens.people)
      }}
      table={{
        heads: [
          t(texts.month),
          t(texts.stayingBase),
          t(texts.stayingKept),
          t(sharedTexts.shareHead),
        ],
        rows: retention.trend.map(({ month, base, kept, rate }) => ({
          head: monthWords(month, locale),
          cells: [
            format.count(base, 'people'),
            kept > 0
              ? { text: format.count(kept, 'people'), opens: keptIn(month, kept) }
              : format.count(kept, 'people'),
            format.percent(rate),
          ],
        })),
      }}
    />
  )
}
