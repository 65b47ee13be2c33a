import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { readStarter } from '../contract.ts'
import { wordTexts as texts } from '../goal-words.texts.ts'
import css from './goals.module.css'

/** The way of a new shop to its first answered voice; gone once all three are done. */
export default function HomeStarter() {
  const t = useT()
  const { company } = useMe()
  const { data } = useQuery(queryOf(readStarter))
  // What the sample shop did is not one's own.
  if (!data || company.sample) return null
  const steps = [
    {
      to: '/voices/new',
      done: data.heard,
      what: texts.starterHear,
      why: texts.starterHearWhy,
    },
    {
      to: data.toAnswer ? `/voices/${data.toAnswer}` : '/inbox',
      done: data.answered,
      what: texts.starterAnswer,
      why: data.toAnswer ? texts.starterAnswerVoice : texts.starterAnswerWhy,
    },
    {
      to: '/meetings',
      done: data.decided,
      what: texts.starterDecide,
      why: texts.starterDecideWhy,
    },
  ]
  if (steps.every(({ done }) => done)) return null
  return (
    <Sheet title={t(texts.starterTitle)}>
      <p className="small quiet">{t(texts.starterLead)}</p>
      <ol className={css.steps}>
        {steps.map(({ to, done, what, why }) => (
          <li key={to} data-done={done || undefined}>
            <span className={css.tick}>
              {done && <Icon name="check" size={14} label={t(texts.starterDone)} />}
            </span>
            <span>
              <Link to={to} className="link">
                {t(what)}
              </Link>
              <small>{t(why)}</small>
            </span>
          </li>
        ))}
      </ol>
      {data.minutes !== null && (
        <p className="note">{t(texts.starterMinutes, { count: data.minutes })}</p>
      )}
    </Sheet>
  )
}
