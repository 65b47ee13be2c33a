import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import type { Goal } from '../contract.ts'
import { wordTexts as texts } from '../goal-words.texts.ts'
import css from './goals.module.css'
import { useGoalWords } from './words.ts'

/** Where the number is between its start and its target, and by when it shall be there. */
export function Progress({ goal }: { goal: Goal }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { reading, target, startValue, latest, dueOn, measures } = goal
  if (!reading || target === null) return null
  const value = latest?.value ?? null
  const span = startValue === null ? 0 : target - startValue
  const done = value === null || startValue === null || span === 0 ? 0 : (value - startValue) / span
  const share = Math.round(Math.min(1, Math.max(0, done)) * 100)
  const left = dueOn ? format.daysUntil(dueOn) : null
  return (
    <div className={css.progress}>
      <p className="small quiet">
        {words.name(reading)} <small>{words.how(reading)}</small>
      </p>
      <p className={css.figures}>
        <span>
          {t(texts.now)} <b className="num">{words.figure(reading, value)}</b>
        </span>
        <span className="num">
          {t(texts.fromTo, {
            from: words.figure(reading, startValue),
            to: words.figure(reading, target),
          })}
        </span>
      </p>
      <div className={css.track} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </div>
      <p>{words.standing(goal)}</p>
      <p className="note">
        {dueOn && t(texts.until, { day: format.day(dueOn) })}
        {left !== null && left >= 0 && ` ・ ${t(texts.daysLeft, { count: left })}`}
        {latest && ` ・ ${t(texts.readOn, { day: format.day(latest.day) })}`}
        {measures.all > 0 && ` ・ ${t(texts.measuresDone, measures)}`}
      </p>
    </div>
  )
}
