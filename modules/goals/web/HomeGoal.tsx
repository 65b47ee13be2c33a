import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { type Goal, listGoals, readGoal } from '../contract.ts'
import { pageTexts } from '../goal-pages.texts.ts'
import { wordTexts as texts } from '../goal-words.texts.ts'
import css from './goals.module.css'
import { MeasureLine } from './MeasureLine.tsx'
import { Progress } from './Progress.tsx'
import { goalPath, goalsPath, newGoalPath, weekPath } from './paths.ts'
import { useGoalsLive } from './useGoalsLive.ts'
import type { Week } from './WeekVoices.tsx'

const SHOWN = 3

/** The one goal of everybody, what is done for it, and how many voices were kept this week. */
export default function HomeGoal() {
  const t = useT()
  useGoalsLive()
  const { data, error, refetch } = useQuery(queryOf(listGoals))
  const goal = data?.items.find(({ isShared }) => isShared)
  const aim = (
    <Sheet title={t(texts.homeTitle)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={4} />}
      {goal && (
        <>
          <p className={css.title}>
            <Link to={goalPath(goal.goalId)} className="link">
              {goal.title}
            </Link>
          </p>
          <Progress goal={goal} />
        </>
      )}
      {data && !goal && <p className="small quiet">{t(texts.homeNone)}</p>}
      {data && <Foot hasGoal={goal !== undefined} />}
    </Sheet>
  )
  if (!data || !goal) return aim
  return (
    <Columns>
      {aim}
      <Doing goal={goal} week={data.week} />
    </Columns>
  )
}

/** What is under way for it. */
function Doing({ goal: { goalId }, week }: { goal: Goal; week: Week }) {
  const t = useT()
  const { data, error, refetch } = useQuery(queryOf(readGoal, { params: { goalId } }))
  const running = data?.plan.filter(({ state }) => state === 'planned') ?? []
  return (
    <Sheet title={t(pageTexts.plan)}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && running.length === 0 && <p className="small quiet">{t(texts.homeIdle)}</p>}
      <ul className={css.lines}>
        {running.slice(0, SHOWN).map((measure) => (
          <li key={measure.measureId}>
            <MeasureLine measure={measure} />
          </li>
        ))}
      </ul>
      <WeekCount week={week} />
    </Sheet>
  )
}

function WeekCount({ week: { from, count } }: { week: Week }) {
  const t = useT()
  const format = useFormat()
  return (
    <p className={css.foot}>
      <span>{t(texts.week)}</span>
      <Stitch to={weekPath(from)}>{format.count(count, 'items')}</Stitch>
    </p>
  )
}

function Foot({ hasGoal }: { hasGoal: boolean }) {
  const t = useT()
  const { may } = useMe()
  return (
    <p className={css.foot}>
      <Link to={goalsPath} className="link">
        {t(texts.homeAll)}
      </Link>
      {!hasGoal && may('goals.write') && (
        <Link to={newGoalPath} className="link">
          {t(texts.homeSet)}
        </Link>
      )}
    </p>
  )
}
