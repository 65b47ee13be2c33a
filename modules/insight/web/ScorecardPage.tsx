import { useQuery } from '@tanstack/react-query'
import type { Text } from '../../../kernel/i18n.ts'
import { urlOf } from '../../../web/api.ts'
import { useFormat, type Figure as Written } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { getScorecard, reportTableCsv, type ScorecardReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import type { Missing } from '../insight.rules.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { MISSING } from './missing.ts'
import { type Question, usePeopleOf } from './people.tsx'
import { ReportPage } from './ReportPage.tsx'
import css from './reports.module.css'
import { useScope } from './scope.ts'

export default function ScorecardPage() {
  const t = useT()
  const [scope] = useScope()
  const report = useQuery(queryOf(getScorecard, { query: scope }))
  const params = { report: 'scorecard' as const, table: 'measures' }
  return (
    <ReportPage
      title={t(texts.scorecardTitle)}
      lead={t(texts.scorecardLead)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      isEmpty={({ customers }) => customers === 0}
      people={({ customers }) => customers}
    >
      {(card) => (
        <Sheet>
          <Measures card={card} scope={scope} />
        </Sheet>
      )}
    </ReportPage>
  )
}

interface Measure {
  name: Text
  how: Text
  rule: Text
  figure: Written
  people: number
  missing: Missing | null
  opens: string
  /** Rows of the list, where it holds words and not people. */
  rows?: number | null
}

/** All of them in one view: no measure has a page of its own here. */
function Measures({ card, scope }: { card: ScorecardReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('scorecard', scope)
  const version = card.definitionVersion
  return (
    <div className={css.measures}>
      {measuresOf(card, format).map(
        ({ name, how, rule, figure, people: count, missing, opens, rows }) => (
          <NumberTile
            key={name}
            label={t(name)}
            figure={figure}
            how={{ label: t(sharedTexts.how), content: t(how, { version }) }}
            unknown={missing && t(MISSING[missing])}
            opens={
              count > 0 && opens
                ? people(opens, { title: t(name), rule: t(rule), count: rows ?? count })
                : undefined
            }
          >
            {count > 0 && (
              <p className="note">{t(texts.ofPeople, { people: format.count(count, 'people') })}</p>
            )}
          </NumberTile>
        ),
      )}
    </div>
  )
}

function measuresOf(card: ScorecardReport, format: ReturnType<typeof useFormat>): Measure[] {
  const { years, ltv, retention, repeat, nps, satisfaction, words } = card
  const all = { rule: sharedTexts.stackedRule, opens: 'customers' }
  const numberFigure = (value: number | null): Written => ({
    value: format.number(value),
    unit: '',
  })
  return [
    {
      name: texts.years,
      how: texts.yearsHow,
      figure: format.figure(years.value, 'years', 1),
      ...pick(years),
      ...all,
    },
    {
      name: texts.ltv,
      how: texts.ltvHow,
      figure: format.moneyFigure(ltv.value?.minor, card.frame.currency),
      ...pick(ltv),
      ...all,
    },
    {
      name: texts.retention,
      how: texts.retentionHow,
      figure: format.percentFigure(retention.value),
      ...pick(retention),
      rule: sharedTexts.baseRule,
      opens: 'base',
    },
    {
      name: texts.repeat,
      how: texts.repeatHow,
      figure: format.percentFigure(repeat.value),
      ...pick(repeat),
      ...all,
    },
    {
      name: texts.nps,
      how: texts.npsHow,
      figure: numberFigure(nps.value === null ? null : Math.round(nps.value)),
      ...pick(nps),
      rule: texts.marksRule,
      opens: 'nps',
    },
    {
      name: texts.satisfaction,
      how: texts.satisfactionHow,
      figure: format.percentFigure(satisfaction.value),
      ...pick(satisfaction),
      rule: texts.marksRule,
      opens: 'csat',
    },
    {
      name: texts.words,
      how: texts.wordsHow,
      figure: format.figure(words.value, 'items'),
      ...pick(words),
      rule: texts.wordsRule,
      opens: 'words',
      rows: words.value,
    },
  ]
}

const pick = ({ people, missing }: { people: number; missing: Missing | null }) => ({
  people,
  missing,
})
