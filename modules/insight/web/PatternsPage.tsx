import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { texts } from '../character-pages.texts.ts'
import { getPatterns, type PatternsReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import { texts as names } from '../rule.texts.ts'
import { CountBars } from './CountBars.tsx'
import { Filled } from './filled.tsx'
import { GrowthBalance } from './GrowthBalance.tsx'
import { Figure, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { UpgradesChart } from './UpgradesChart.tsx'
import { whileCounting } from './while-counting.ts'

const REGULARITIES = {
  regular: names.regular,
  roughly: names.roughly,
  irregular: names.irregular,
  few: names.few,
} as const

/** How regularly people buy, who grows, and who traded up. */
export default function PatternsPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getPatterns), refetchInterval: whileCounting })
  const found =
    report.data && !report.data.missing && report.data.people > 0 ? report.data : undefined
  return (
    <ReportPage
      title={t(texts.patternsTitle)}
      lead={found ? <Finding patterns={found} /> : t(texts.patternsLead)}
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
            <Sheet
              title={t(patternTexts.regularitySheet)}
              actions={<Why label={t(patternTexts.how)}>{t(texts.regularityNote)}</Why>}
            >
              <CountBars
                rows={regularity.map(({ regularity, people }) => ({
                  figure: `regularity:${regularity}`,
                  name: REGULARITIES[regularity],
                  count: people,
                  quiet: regularity === 'few',
                }))}
              />
            </Sheet>
            <GrowthBalance growth={growth} />
          </Columns>
          <UpgradesChart upgrades={upgrades} />
        </>
      )}
    </ReportPage>
  )
}

function Finding({ patterns: { regularity } }: { patterns: PatternsReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const known = regularity.reduce(
    (sum, { regularity, people }) => (regularity === 'few' ? sum : sum + people),
    0,
  )
  const regular = regularity.find(({ regularity }) => regularity === 'regular')?.people ?? 0
  if (known === 0) return t(patternTexts.findNoRhythm)
  const title = t(names.regular)
  const rule = t(texts.patternRule, { name: title })
  return (
    <Filled
      text={patternTexts.findRegular}
      params={{ share: format.percent(regular / known, 0) }}
      parts={{
        figure: (
          <Figure
            count={regular}
            opens={people('regularity:regular', { title, rule, count: regular })}
          >
            {format.count(regular, 'people')}
          </Figure>
        ),
      }}
    />
  )
}
