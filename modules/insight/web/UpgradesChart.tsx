import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Chart } from '../../../web/ui/Chart.tsx'
import { bars } from '../../../web/ui/chart-options.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import type { PatternsReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import { texts as names } from '../rule.texts.ts'
import { monthWords } from './months.ts'
import { usePeopleOf } from './people.tsx'

const KINDS = ['size', 'line', 'more'] as const
const NAMES = {
  size: names.upgrade_size,
  line: names.upgrade_line,
  more: names.upgrade_more,
} as const
type Kind = (typeof KINDS)[number]

/** The upgrades of each month; a column opens its people, with what it was and what it became. */
export function UpgradesChart({ upgrades }: Pick<PatternsReport, 'upgrades'>) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('character')
  const openPeople = usePeopleSheet()
  const months = [...new Set(upgrades.map(({ month }) => month))]
  const times = (month: string, kind: Kind) =>
    upgrades.find((one) => one.month === month && one.kind === kind)?.times ?? 0
  const open = (month: string, kind: Kind) => {
    const rule = t(texts.upgradeRule, { month: monthWords(month, locale), name: t(NAMES[kind]) })
    return people(`upgrade:${kind}:${month}`, { title: rule, rule, count: times(month, kind) })
  }
  if (months.length === 0) {
    return (
      <Sheet title={t(names.upgrades)}>
        <EmptyState>{t(texts.noUpgrades)}</EmptyState>
      </Sheet>
    )
  }
  const total = upgrades.reduce((sum, { times }) => sum + times, 0)
  return (
    <Sheet>
      <Chart
        heading="h2"
        title={t(patternTexts.upgradesTitle, { times: format.count(total, 'times') })}
        note={t(patternTexts.upgradesNote)}
        option={bars({
          x: months.map((month, at) => monthWords(month, locale, months[at - 1] ?? month)),
          series: KINDS.map((kind) => ({
            name: t(NAMES[kind]),
            stack: 'upgrades',
            values: months.map((month) => times(month, kind)),
          })),
          format: (value) => format.number(value),
        })}
        onPoint={({ seriesAt, at }) => {
          const [month, kind] = [months[at], KINDS[seriesAt]]
          const opens = month && kind && times(month, kind) > 0 ? open(month, kind) : null
          if (opens && 'people' in opens) openPeople(opens.people)
        }}
        table={{
          heads: [t(texts.month), ...KINDS.map((kind) => t(NAMES[kind]))],
          rows: months.toReversed().map((month) => ({
            head: monthWords(month, locale),
            cells: KINDS.map((kind) => {
              const count = times(month, kind)
              return count > 0 ? { text: format.number(count), opens: open(month, kind) } : ''
            }),
          })),
        }}
      />
    </Sheet>
  )
}
