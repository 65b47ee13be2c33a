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
  if (readings.length < 2)
    return (
      <Sheet>
        <p className="small quiet">{t(texts.lineNone)}</p>
      </Sheet>
    )
  const known = new Map(readings.map(({ day, value }) => [day, value]))
  const days = [...new Set([...known.keys(), path.dueOn])].sort()
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
          x: days.map((day) => format.day(day)),
          format: (value) => figure(value),
          series: [
            { name: t(texts.lineActual), values: days.map((day) => known.get(day) ?? null) },
            { name: t(texts.lineTarget), kind: 'forecast', values: days.map(aim) },
          ],
        })}
        table={{
          heads: [t(texts.day), t(texts.lineActual), t(texts.lineTarget)],
          rows: days.map((day) => ({
            head: format.day(day),
            cells: [figure(known.get(day)), figure(aim(day))],
          })),
        }}
      />
    </Sheet>
  )
}
