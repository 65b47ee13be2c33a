import { useQuery } from '@tanstack/react-query'
import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { getPatterns, type PatternsReport } from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import { CountTable } from './CountTable.tsx'
import { monthWords } from './months.ts'
import { Figure, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { whileCounting } from './while-counting.ts'

const REGULARITIES = {
  regular: names.regular,
  roughly: names.roughly,
  irregular: names.irregular,
  few: names.few,
} as const
const GROWTHS = {
  growing: names.growth_growing,
  steady: names.growth_steady,
  shrinking: names.growth_shrinking,
  new: names.growth_new,
  silent: names.growth_silent,
} as const
const KINDS = {
  size: names.upgrade_size,
  line: names.upgrade_line,
  more: names.upgrade_more,
} as const
type Kind = keyof typeof KINDS

/** How regularly people buy, who grows, and who traded up. */
export default function PatternsPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getPatterns), refetchInterval: whileCounting })
  return (
    <ReportPage
      title={t(texts.patternsTitle)}
      lead={t(texts.patternsLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, people }) => missing !== null || people === 0}
      counting={({ counting }) => counting}
      empty={report.data?.missing ? <EmptyState>{t(texts.building)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {({ regularity, growth, upgrades }) => (
        <>
          <Columns of="halves">
            <Sheet flush title={t(names.regularity)} note={t(texts.regularityNote)}>
              <CountTable
                title={names.regularity}
                rows={regularity.map((row) =>
                  rowOf('regularity', row.regularity, REGULARITIES[row.regularity], row.people),
                )}
              />
            </Sheet>
            <Sheet flush title={t(names.growth)} note={t(texts.growthNote)}>
              <CountTable
                title={names.growth}
                rows={growth.map((row) =>
                  rowOf('growth', row.growth, GROWTHS[row.growth], row.people),
                )}
              />
            </Sheet>
          </Columns>
          <Upgrades upgrades={upgrades} />
        </>
      )}
    </ReportPage>
  )
}

const rowOf = (group: string, id: string, name: Text, people: number) => ({
  figure: `${group}:${id}`,
  name,
  people,
})

/** The month's upgraders; the list says what it was and what it became. */
function Upgrades({ upgrades }: Pick<PatternsReport, 'upgrades'>) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('character')
  const months = [...new Set(upgrades.map(({ month }) => month))].toReversed()
  const cell = (month: string, kind: Kind) => {
    const count = upgrades.find((one) => one.month === month && one.kind === kind)?.times ?? 0
    const rule = t(texts.upgradeRule, { month: monthWords(month, locale), name: t(KINDS[kind]) })
    return (
      <Figure
        count={count}
        opens={people(`upgrade:${kind}:${month}`, { title: rule, rule, count })}
      >
        {count > 0 ? format.number(count) : ''}
      </Figure>
    )
  }
  return (
    <Sheet flush title={t(names.upgrades)} note={t(texts.upgradesNote)}>
      <DataTable
        dense
        label={t(names.upgrades)}
        rows={months.map((month) => ({ month }))}
        rowKey={({ month }) => month}
        empty={<EmptyState>{t(texts.noUpgrades)}</EmptyState>}
        columns={[
          { id: 'month', head: t(texts.month), cell: ({ month }) => monthWords(month, locale) },
          ...(['size', 'line', 'more'] as const).map((kind) => ({
            id: kind,
            head: t(KINDS[kind]),
            align: 'right' as const,
            phone: 'line' as const,
            cell: ({ month }: { month: string }) => cell(month, kind),
          })),
        ]}
      />
    </Sheet>
  )
}
