import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { readGoal } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { GoalForm } from './GoalForm.tsx'
import { goalPath, goalsPath } from './paths.ts'

export default function EditGoalPage() {
  const t = useT()
  const { goalId = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(queryOf(readGoal, { params: { goalId } }))
  return (
    <Page
      title={t(texts.editTitle)}
      crumbs={[
        { label: t(texts.title), to: goalsPath },
        ...(data ? [{ label: data.title, to: goalPath(goalId) }] : []),
      ]}
    >
      {data ? (
        <GoalForm first={data} goal={data} />
      ) : (
        <Sheet>
          {error ? (
            <ErrorState error={error} onRetry={() => void refetch()} />
          ) : (
            <Loading lines={6} />
          )}
        </Sheet>
      )}
    </Page>
  )
}
