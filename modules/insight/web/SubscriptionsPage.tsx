import { useQuery } from '@tanstack/react-query'
import { urlOf } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { CsvButton } from '../../../web/ui/CsvButton.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Sheet, Strip } from '../../../web/ui/Sheet.tsx'
import { getSubscriptionChurn, reportTableCsv } from '../contract.ts'
import { texts } from '../staying.texts.ts'
import { CancelMonths, CancelReasons } from './CancelReasons.tsx'
import { LifeCurve } from './LifeCurve.tsx'
import { usePeopleOf } from './people.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useScope } from './scope.ts'

export default function SubscriptionsPage() {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const [scope] = useScope()
  const report = useQuery(queryOf(getSubscriptionChurn, { query: scope }))
  const people = usePeopleOf('subscription-churn', scope)
  const counted = (count: number) => ({
    value: format.number(count),
    unit: t(texts.subscriptionsUnit),
  })
  const params = { report: 'subscription-churn' as const, table: 'life' }
  return (
    <ReportPage
      title={t(texts.subscriptionsTitle)}
      report={report}
      actions={<CsvButton url={urlOf(reportTableCsv, { params, query: scope })} />}
      isEmpty={({ subscriptions }) => subscriptions === 0}
      empty={<EmptyState>{t(texts.subscriptionsNone)}</EmptyState>}
      people={({ subscriptions }) => subscriptions}
    >
      {(churn) => (
        <>
          <Strip>
            <NumberTile
              label={t(texts.running)}
              figure={counted(churn.running)}
              opens={people('running', { title: t(texts.running), rule: t(texts.runningRule) })}
            />
            <NumberTile label={t(texts.ended)} figure={counted(churn.cancelled)} />
            <div>
              <p className="note">{t(texts.mainReason)}</p>
              <p>{churn.reasons[0]?.[locale] ?? '—'}</p>
            </div>
          </Strip>
          <Sheet>
            <LifeCurve life={churn.life} scope={scope} />
          </Sheet>
          <CancelReasons report={churn} scope={scope} />
          <CancelMonths report={churn} scope={scope} />
        </>
      )}
    </ReportPage>
  )
}
