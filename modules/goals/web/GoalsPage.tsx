import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { useDayIn } from '../../../web/useDayIn.ts'
import { type Goal, listGoals } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import css from './goals.module.css'
import { Progress } from './Progress.tsx'
import { goalPath, newGoalPath } from './paths.ts'
import { useGoalsLive } from './useGoalsLive.ts'
import { WeekVoices } from './WeekVoices.tsx'
import { useGoalWords } from './words.ts'

/** The board: everybody's goal beside this week's voices, then all the others. */
export default function GoalsPage() {
  const t = useT()
  useGoalsLive()
  const { data, error, refetch } = useQuery(queryOf(listGoals))
  const items = data?.items ?? []
  const shared = items.find(({ isShared }) => isShared)
  const of = (state: Goal['state']) => items.filter((one) => one.state === state && !one.isShared)
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={<MakeButton />}>
      <Stack>
        <Columns>
          <Sheet title={t(texts.shared)}>
            {error && <ErrorState error={error} onRetry={() => void refetch()} />}
            {!data && !error && <Loading lines={5} />}
            {shared && (
              <>
                <p className={css.title}>
                  <Link to={goalPath(shared.goalId)} className="link">
                    {shared.title}
                  </Link>
                </p>
                <p className="prose">{shared.picture}</p>
                <Progress goal={shared} />
              </>
            )}
            {data && !shared && <EmptyState>{t(texts.none)}</EmptyState>}
          </Sheet>
          {data && <WeekVoices week={data.week} />}
        </Columns>
        <Group title={t(texts.running)} goals={of('running')} />
        <Group title={t(texts.wishes)} goals={of('wish')} />
        <Group title={t(texts.ended)} goals={of('ended')} />
      </Stack>
    </Page>
  )
}

function Group({ title, goals }: { title: string; goals: Goal[] }) {
  if (goals.length === 0) return null
  return (
    <Sheet title={title}>
      <ul className={css.lines}>
        {goals.map((goal) => (
          <li key={goal.goalId}>
            <Link to={goalPath(goal.goalId)} className="link">
              {goal.title}
            </Link>
            {goal.state === 'running' && <Progress goal={goal} />}
            {goal.state === 'wish' && <Lacks goal={goal} />}
            {goal.state === 'ended' && <Outcome goal={goal} />}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** What a wish still needs to be a goal. */
export function Lacks({ goal }: { goal: Goal }) {
  const t = useT()
  const words = useGoalWords()
  const today = useDayIn()(new Date())
  const lacks = words.lacks(goal, today)
  return (
    <p className="small quiet">
      {lacks.length > 0 ? t(texts.lacks, { lacks: lacks.join(t(texts.comma)) }) : t(texts.ready)}
    </p>
  )
}

export function Outcome({ goal }: { goal: Goal }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { reading, endedOn, endValue, target, learned } = goal
  return (
    <>
      {reading && (
        <p className="small num">
          {t(texts.endedAt, {
            day: format.day(endedOn),
            value: words.figure(reading, endValue),
            target: words.figure(reading, target),
          })}
        </p>
      )}
      {learned && <p className={`small ${css.said}`}>{learned}</p>}
    </>
  )
}

function MakeButton() {
  const t = useT()
  const { may } = useMe()
  if (!may('goals.write'))
    return (
      <Button disabled title={t(texts.mayNot)}>
        {t(texts.make)}
      </Button>
    )
  return (
    <Button component={Link} to={newGoalPath} leftSection={<Icon name="plus" />}>
      {t(texts.make)}
    </Button>
  )
}
