import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { SegmentDetail } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'

/** Whether there are two days to draw a line between. */
export const hasGrown = ({ days, members }: SegmentDetail) => members !== null && days.length >= 2

/** How many at the end of each day, and now. */
export function Growth({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const format = useFormat()
  const { days, members } = segment
  const [first] = days
  if (!first || members === null || !hasGrown(segment))
    return (
      <Sheet title={t(texts.growthTitle)}>
        <p className="small quiet prose">
          {t(members === null ? texts.firstFilling : texts.growthSoon)}
        </p>
      </Sheet>
    )
  const write = (value: number) => format.count(value, 'people')
  const words = { day: format.day(first.day), from: write(first.members), to: write(members) }
  // The last day is still going on: its point is now.
  const shown = days.map((day, at) => (at === days.length - 1 ? { ...day, members } : day))
  return (
    <Sheet>
      <Chart
        heading="h2"
        title={t(first.members === members ? texts.growthSame : texts.growth, words)}
        note={t(texts.growthNote)}
        option={lines({
          x: shown.map(({ day }) => format.day(day)),
          series: [{ name: write(members), values: shown.map((day) => day.members) }],
          format: write,
        })}
        table={{
          heads: [t(texts.dayHead), t(texts.size), t(texts.entered), t(texts.left)],
          rows: shown.map(({ day, members, entered, left }) => ({
            head: format.day(day),
            cells: [write(members), write(entered), write(left)],
          })),
        }}
      />
    </Sheet>
  )
}
