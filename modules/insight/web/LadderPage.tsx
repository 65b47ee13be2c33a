import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { getLadder, type LadderReport, reportTableCsv } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { LadderFlows } from './LadderFlows.tsx'
import { type Question, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import css from './reports.module.css'
import { useScope } from './scope.ts'
import { STAGES } from './stages.ts'

export default function LadderPage() {
  const t = useT()
  const [scope] = useScope()
  const report = useQuery(queryOf(getLadder, { query: scope }))
  const params = { report: 'ladder' as const, table: 'flows' }
  const building = report.data?.missing === 'notBuiltYet'
  return (
    <ReportPage
      title={t(texts.ladderTitle)}
      lead={t(texts.ladderLead)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      isEmpty={({ people }) => people === 0}
      empty={building ? <EmptyState>{t(texts.ladderBuilding)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {(ladder) => (
        <>
          <Stairs ladder={ladder} scope={scope} />
          <LadderFlows ladder={ladder} scope={scope} />
          <p className="small">
            <Link to="/reports/definitions" className="link">
              {t(texts.rulesOf)}
            </Link>
          </p>
        </>
      )}
    </ReportPage>
  )
}

/** Five steps, each higher than the one before. */
function Stairs({ ladder, scope }: { ladder: LadderReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('ladder', scope)
  const day = format.day(ladder.frame.asOf)
  return (
    <ol className={css.stairs}>
      {ladder.stages.map(({ stage, people: count, medianDays }, at) => (
        <li
          key={stage}
          className={css.stair}
          data-empty={count === 0 || undefined}
          style={{ '--rise': `${112 + at * 26}px` } as React.CSSProperties}
        >
          <span className="small quiet">{t(STAGES[stage])}</span>
          <BigFigure
            figure={format.figure(count === 0 ? null : count, 'people')}
            size="s"
            opens={
              count > 0
                ? people(`stage:${stage}`, {
                    title: t(STAGES[stage]),
                    rule: t(texts.stageRule, { day, stage: t(STAGES[stage]) }),
                    count,
                  })
                : undefined
            }
          />
          <span className="note">
            {count === 0
              ? t(texts.stageNobody)
              : format.percent(ladder.people > 0 ? count / ladder.people : null)}
            {medianDays !== null &&
              `・${t(texts.stageDays, { days: format.count(Math.round(medianDays), 'days') })}`}
          </span>
        </li>
      ))}
    </ol>
  )
}
