import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Avatar } from '../../../web/ui/Avatar.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { texts } from '../activity.texts.ts'
import { getBrief } from '../contract.ts'
import css from './brief.module.css'

/** Whom of the staff the person has spoken with, how often and when last. */
export default function StaffKnownCell({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(getBrief, { params: { personId } }))
  return (
    <div className={css.cell}>
      <h3 className={css.label}>{t(texts.known)}</h3>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data?.staffKnown.length === 0 && <p className={css.none}>{t(texts.noneKnown)}</p>}
      <ul className={css.staff}>
        {data?.staffKnown.map((staff) => (
          <li key={staff.staffId}>
            <Avatar id={staff.staffId} name={staff.name} />
            <span>
              {staff.name}
              <small title={format.exact(staff.lastAt)}>
                {t(texts.knownSince, { day: format.day(staff.lastAt) })}
              </small>
            </span>
            <span className="num">{t(texts.times, { count: staff.times })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
