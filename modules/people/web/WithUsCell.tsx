import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { useDayIn } from '../../../web/useDayIn.ts'
import type { PersonView } from '../contract.ts'
import { monthsBetween } from '../people.rules.ts'
import { screenTexts } from '../screens.texts.ts'
import { Panels } from './Panels.tsx'
import css from './people.module.css'

/** How long we have known each other: from the first day that anything tells of. */
export function WithUsCell({ person }: { person: PersonView }) {
  const t = useT()
  const format = useFormat()
  const dayIn = useDayIn()
  const { createdAt, memberSince } = person
  const since = memberSince && memberSince < createdAt ? memberSince : createdAt
  const months = monthsBetween(dayIn(since), dayIn())
  return (
    <div className={css.cell}>
      <h2 className={css.label}>{t(screenTexts.withUs)}</h2>
      <p className={`${css.years} num`}>
        {months >= 12 && (
          <>
            {Math.floor(months / 12)}
            <small>{t(screenTexts.yearUnit)}</small>
          </>
        )}
        {months === 0 ? (
          <span className="small">{t(screenTexts.underMonth)}</span>
        ) : (
          <>
            {months % 12}
            <small>{t(screenTexts.monthUnit)}</small>
          </>
        )}
      </p>
      <p className={css.under} title={format.exact(since)}>
        {t(screenTexts.sinceDay, { day: format.day(since) })}
      </p>
      <p className={css.under}>
        {memberSince
          ? t(screenTexts.memberFrom, { day: format.day(memberSince) })
          : t(screenTexts.notMember)}
      </p>
      <Panels slot="years" personId={person.personId} />
    </div>
  )
}
