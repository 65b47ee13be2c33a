import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { type GoalDetail, readGoal, setGoalState, shareGoal } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { wordTexts } from '../goal-words.texts.ts'
import { smartChecks } from '../goals.rules.ts'
import { Benchmarks } from './Benchmarks.tsx'
import { Checks } from './Checks.tsx'
import { EndModal } from './EndModal.tsx'
import { GoalLine } from './GoalLine.tsx'
import { Lacks, Outcome } from './GoalsPage.tsx'
import css from './goals.module.css'
import { MeasuresSheet } from './MeasuresSheet.tsx'
import { Progress } from './Progress.tsx'
import { editGoalPath, goalsPath } from './paths.ts'
import { useGoalsLive } from './useGoalsLive.ts'

/** One goal: how far it is, what is done for it, and what each of that changed. */
export default function GoalPage() {
  const t = useT()
  const { goalId = '' } = useParams({ strict: false })
  useGoalsLive()
  const { data, error, refetch } = useQuery(queryOf(readGoal, { params: { goalId } }))
  return (
    <Page
      title={data?.title ?? t(texts.title)}
      crumbs={[{ label: t(texts.title), to: goalsPath }]}
      actions={data && <Doings goal={data} />}
    >
      {data ? (
        <Detail goal={data} />
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

function Detail({ goal }: { goal: GoalDetail }) {
  const t = useT()
  const today = useDayIn()(new Date())
  const { state, isShared, picture, grounds, serves, because } = goal
  return (
    <Columns of="side">
      <Stack>
        <Sheet title={isShared ? t(texts.shared) : t(texts[`title_${state}`])}>
          {state === 'wish' && <Lacks goal={goal} />}
          {state === 'running' && <Progress goal={goal} />}
          {state === 'ended' && <Outcome goal={goal} />}
        </Sheet>
        {state !== 'wish' && <GoalLine goal={goal} />}
        <MeasuresSheet goal={goal} />
        {goal.reading && <Benchmarks goal={goal} reading={goal.reading} />}
      </Stack>
      <Stack>
        <Sheet>
          <dl className={css.facts}>
            <Fact name={t(texts.picture)} words={picture} />
            <Fact name={t(texts.grounds)} words={grounds} />
            <Fact name={t(texts.serves)} words={serves ? t(wordTexts[`value_${serves}`]) : ''} />
            {because && <Fact name={t(texts.because)} words={because} />}
          </dl>
        </Sheet>
        {state === 'wish' && <Checks passed={smartChecks(goal, today)} />}
      </Stack>
    </Columns>
  )
}

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words || '—'}</dd>
    </div>
  )
}

function Doings({ goal }: { goal: GoalDetail }) {
  const t = useT()
  const { may } = useMe()
  const [ending, setEnding] = useState(false)
  const { goalId, state, isShared } = goal
  const today = useDayIn()(new Date())
  const put = useMutationOf(setGoalState, {
    onError: ({ message }) => toast(message),
    onSuccess: () => toast(t(texts.started)),
  })
  const share = useMutationOf(shareGoal, { onSuccess: () => toast(t(texts.sharedNow)) })
  const mayNot = may('goals.write') ? undefined : t(texts.mayNot)
  const blocked = mayNot !== undefined
  const isSmart = Object.values(smartChecks(goal, today)).every(Boolean)
  const lacks = isSmart ? undefined : t(texts.lacksFirst)
  return (
    <>
      {!blocked && (
        <Button variant="default" component={Link} to={editGoalPath(goalId)}>
          {t(texts.edit)}
        </Button>
      )}
      {state === 'running' && !isShared && (
        <Button
          variant="default"
          disabled={blocked}
          title={mayNot}
          onClick={() => share.mutate({ params: { goalId }, body: {} })}
        >
          {t(texts.share)}
        </Button>
      )}
      {state === 'running' && (
        <Button variant="default" disabled={blocked} title={mayNot} onClick={() => setEnding(true)}>
          {t(texts.end)}
        </Button>
      )}
      {state === 'wish' && (
        <Button
          disabled={blocked || !isSmart}
          title={mayNot ?? lacks}
          loading={put.isPending}
          onClick={() => put.mutate({ params: { goalId }, body: { state: 'running' } })}
        >
          {t(texts.start)}
        </Button>
      )}
      {ending && <EndModal goal={goal} onClose={() => setEnding(false)} />}
    </>
  )
}
