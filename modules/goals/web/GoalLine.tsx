import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { lines } from '../../../web/ui/chart-options.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { GoalDetail } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { expectedOn } from '../goals.rules.ts'
import { pathOf, useGoalWords } from './words.ts'

/** The number day by day, and the straight line to the target. */
export function GoalLine({ goal }: { goal: GoalDetail }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { reading, readings } = goal
  const path = pathOf(goal)
  if (!reading || !path) return null
  // A day without anybody to count has no place on the line.
  const points = readings.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]))
  if (points.length < 2)
    return (
      <Sheet>
        <p className="small quiet">{t(texts.lineNone)}</p>
      </Sheet>
    )
  const days = [...new Set([...points.map(({ day }) => day), path.dueOn])]
  const aim = (day: string) => (day < path.startedOn ? null : expectedOn(path, day))
  const figure = (value: number | null | undefined) => words.figure(reading, value)
  return (
    <Sheet>
      <Chart
        title={t(texts.line, {
          name: words.name(reading),
          start: figure(path.startValue),
          target: figure(path.target),
        })}
        note={`${words.how(reading)} ・ ${t(texts.lineNote)}`}
        option={lines({
          still: true,
          x: days.map((day) => format.day(day)),
          format: (value) => figure(value),
          series: [
            { name: t(texts.lineActual), values: points.map(({ value }) => value) },
            { name: t(texts.lineTarget), kind: 'forecast', values: days.map(aim) },
          ],
        })}
        table={{
          heads: [t(texts.day), t(texts.lineActual), t(texts.lineTarget)],
          rows: points.map(({ day, value }) => ({
            head: format.day(day),
            cells: [figure(value), figure(aim(day))],
          })),
        }}
      />
    </Sheet>
  )
}
