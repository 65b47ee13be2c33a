import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { bars } from '../../../web/ui/chart-options.ts'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import type { PurchasesReport } from '../contract.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts } from '../staying.texts.ts'
import { type Question, usePeopleOf } from './people.tsx'

type Gaps = PurchasesReport['toSecond']

/** Days between orders: median, quartiles and histogram. */
export function PurchaseGaps({
  report,
  question,
}: {
  report: PurchasesReport
  question: Question
}) {
  const t = useT()
  const format = useFormat()
  const openPeople = usePeopleSheet()
  const people = usePeopleOf('purchases', question)
  const { toSecond, toThird } = report
  const spans = toSecond.histogram.map(({ from, to }) =>
    to === null
      ? t(texts.over, { count: from })
      : t(sharedTexts.span, { from, to: t(texts.days, { count: to }) }),
  )
  const steps = [
    { name: 'second', title: t(texts.toSecond), gaps: toSecond },
    { name: 'third', title: t(texts.toThird), gaps: toThird },
  ]
  const opensAt = (step: number, at: number) => {
    const one = steps[step]
    const bar = one?.gaps.histogram[at]
    if (!one || !bar || bar.people === 0) return null
    return people(`days:${one.name}:${bar.from}:${bar.to ?? ''}`, {
      title: one.title,
      rule: t(texts.gapRule, { step: one.title, span: spans[at] ?? '' }),
      count: bar.people,
    })
  }
  const words = ({ lowerQuartile, median, upperQuartile }: Gaps) =>
    t(texts.quartiles, {
      low: format.number(lowerQuartile),
      mid: format.number(median),
      high: format.number(upperQuartile),
    })
  return (
    <Chart
      heading="h2"
      title={
        toSecond.median === null
          ? t(texts.gapsNone)
          : t(texts.gapsTitle, { count: format.number(toSecond.median) })
      }
      note={t(texts.gapsNote)}
      option={bars({
        x: spans,
        series: steps.map(({ title, gaps }) => ({
          name: title,
          values: gaps.histogram.map((bar) => bar.people),
        })),
        format: (value) => format.number(value),
      })}
      onPoint={({ seriesAt, at }) => {
        const opens = opensAt(seriesAt, at)
        if (opens && 'people' in opens) openPeople(opens.people)
      }}
      verdict={steps
        .filter(({ gaps }) => gaps.people > 0)
        .map(({ title, gaps }) => `${title}: ${words(gaps)}`)
        .join(' / ')}
      table={{
        heads: [t(texts.daysHead), ...steps.map(({ title }) => title)],
        rows: spans.map((head, at) => ({
          head,
          cells: steps.map(({ gaps }, step) => {
            const opens = opensAt(step, at)
            const text = format.count(gaps.histogram[at]?.people ?? 0, 'people')
            return opens ? { text, opens } : text
          }),
        })),
      }}
    />
  )
}
