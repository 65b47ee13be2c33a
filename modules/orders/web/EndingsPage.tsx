import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { readCancelReasons } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { subscriptionsPath } from './paths.ts'

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** Why subscriptions ended in a month; the reasons add up to the endings, and each opens its people. */
export default function EndingsPage() {
  const t = useT()
  const format = useFormat()
  const { zone } = useSurroundings()
  const { locale } = useSurroundings()
  const now = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date()).slice(0, 7)
  const [chosen, set] = useSearchState(z.object({ month: month.default(now) }))
  const asked = chosen.month ?? now
  const { data, error, refetch } = useQuery(
    queryOf(readCancelReasons, { params: { month: asked } }),
  )
  const name = format.month(asked)
  const list = (reasonId?: string) =>
    `${subscriptionsPath}?state=cancelled&cancelledIn=${asked}${reasonId ? `&reasonId=${reasonId}` : ''}`
  return (
    <Page
      title={t(texts.endedInMonth, { month: name })}
      crumbs={[{ label: t(texts.subscriptions), to: subscriptionsPath }]}
    >
      <div className={css.bar}>
        <TextField
          type="month"
          label={t(texts.month)}
          value={asked}
          onChange={(event) => {
            const next = month.safeParse(event.currentTarget.value)
            if (next.success) set({ month: next.data })
          }}
        />
      </div>
      <div className={css.narrow}>
        <Sheet>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={5} />}
          {data?.total === 0 && <EmptyState>{t(texts.endedNone, { month: name })}</EmptyState>}
          {data && data.total > 0 && (
            <table className={`${css.table} num`}>
              <thead>
                <tr>
                  <th scope="col">{t(texts.reason)}</th>
                  <th scope="col" className={css.right}>
                    {t(texts.countHead)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.reasons.map((reason) => (
                  <tr key={reason.reasonId}>
                    <td>{reason[locale]}</td>
                    <td className={css.right}>
                      <Stitch to={list(reason.reasonId)}>{format.number(reason.count)}</Stitch>
                    </td>
                  </tr>
                ))}
                <tr>
                  <th scope="row">{t(texts.endedCount)}</th>
                  <td className={css.right}>
                    <Stitch to={list()}>{format.number(data.total)}</Stitch>
                  </td>
                </tr>
              </tbody>
            </table>
          )}
        </Sheet>
      </div>
    </Page>
  )
}
