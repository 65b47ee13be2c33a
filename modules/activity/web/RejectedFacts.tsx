import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { useLive } from '../../../web/live.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { texts } from '../activity.texts.ts'
import { listRejected } from '../contract.ts'
import css from './live.module.css'

const hint = z.object({ facts: z.number() })

/** Messages that could not be taken, each with its reason: nothing is lost without a word. */
export function RejectedFacts() {
  const t = useT()
  const format = useFormat()
  const rejected = useQuery(queryOf(listRejected, { query: {} }))
  useLive('activity', hint, () => void rejected.refetch())
  const total = rejected.data?.total
  return (
    <section>
      <h2 className={css.title}>{t(texts.rejectedTitle)}</h2>
      {total === 0 && <p className={css.quiet}>{t(texts.rejectedNone)}</p>}
      {total !== 0 && (
        <>
          {total !== undefined && (
            <p className={css.quiet}>{t(texts.rejectedLead, { count: total })}</p>
          )}
          <DataTable
            label={t(texts.rejectedTitle)}
            rows={rejected.data?.items}
            error={rejected.error}
            retry={() => void rejected.refetch()}
            total={total}
            rowKey={(row) => row.rejectedId}
            dense
            columns={[
              {
                id: 'name',
                head: t(texts.columnName),
                cell: (row) => [row.type, row.name].filter(Boolean).join(' ') || '—',
              },
              {
                id: 'reason',
                head: t(texts.columnReason),
                phone: 'line',
                cell: (row) => row.reason,
              },
              {
                id: 'id',
                head: t(texts.columnMessageId),
                phone: 'hide',
                cell: (row) => <span className={css.mono}>{row.messageId ?? ''}</span>,
              },
              {
                id: 'when',
                head: t(texts.columnWhen),
                align: 'right',
                phone: 'side',
                cell: (row) => (
                  <time
                    dateTime={row.receivedAt.toISOString()}
                    title={format.exact(row.receivedAt)}
                  >
                    {format.dayTime(row.receivedAt)}
                  </time>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  )
}
