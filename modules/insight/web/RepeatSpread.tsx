import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { bars } from '../../../web/ui/chart-options.ts'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import type { RepeatReport } from '../contract.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { type Question, usePeopleOf } from './people.tsx'

type Band = RepeatReport['distribution'][number]

/** How many people made how many orders, members and guests apart. */
export function RepeatSpread({ report, scope }: { report: RepeatReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const openPeople = usePeopleSheet()
  const people = usePeopleOf('repeat', scope)
  const bands = report.distribution
  const once = bands[0]?.people ?? 0
  const nameOf = ({ from, to }: Band) =>
    to === null
      ? t(texts.bandFrom, { from })
      : t(texts.bandTimes, { band: from === to ? from : t(sharedTexts.span, { from, to }) })
  const sides = [
    { id: 'members' as const, name: t(sharedTexts.members) },
    { id: 'guests' as const, name: t(sharedTexts.guests) },
  ]
  const opensAt = (side: (typeof sides)[number] | undefined, band: Band | undefined) => {
    if (!side || !band || band[side.id] === 0) return null
    return people(`band:${band.from}:${band.to ?? ''}:${side.id}`, {
      title: `${side.name}・${nameOf(band)}`,
      rule: t(texts.bandRule, { band: nameOf(band) }),
      count: band[side.id],
    })
  }
  return (
    <Chart
      heading="h2"
      title={t(texts.spreadTitle, {
        rate: format.percent(report.customers > 0 ? once / report.customers : null),
      })}
      note={t(texts.spreadNote)}
      option={bars({
        x: bands.map(nameOf),
        series: sides.map(({ id, name }) => ({
          name,
          stack: 'people',
          values: bands.map((band) => band[id]),
        })),
        format: (value) => format.number(value),
      })}
      onPoint={({ seriesAt, at }) => {
        const opens = opensAt(sides[seriesAt], bands[at])
        if (opens && 'people' in opens) openPeople(opens.people)
      }}
      table={{
        heads: [t(texts.band), ...sides.map(({ name }) => name)],
        rows: bands.map((band) => ({
          head: nameOf(band),
          cells: sides.map((side) => {
            const text = format.count(band[side.id], 'people')
            const opens = opensAt(side, band)
            return opens ? { text, opens } : text
          }),
        })),
      }}
    />
  )
}
