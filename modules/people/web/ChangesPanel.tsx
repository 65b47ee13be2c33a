import { useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { listChanges } from '../contract.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'
import { actorText, causeText, fieldText } from './wording.ts'

type Change = ResponseOf<typeof listChanges>['items'][number]

/** Who changed what in the record, and what stood there before. */
export default function ChangesPanel({ personId }: { personId: string }) {
  const t = useT()
  const format = useFormat()
  const { data, error, refetch } = useQuery(queryOf(listChanges, { params: { personId } }))
  const say = (text: ReturnType<typeof fieldText>, otherwise: string) =>
    text ? t(text) : otherwise
  const yesNo = (value: boolean) => t(value ? screenTexts.yes : screenTexts.no)
  const columns: Column<Change>[] = [
    {
      id: 'field',
      head: t(screenTexts.field),
      cell: (change) => say(fieldText(change.field), change.field.replace(/^trait:/, '')),
    },
    {
      id: 'before',
      head: t(screenTexts.before),
      cell: (change) => <span className={css.any}>{written(change.before, yesNo)}</span>,
      phone: 'line',
    },
    {
      id: 'after',
      head: t(screenTexts.after),
      cell: (change) => <span className={css.any}>{written(change.after, yesNo)}</span>,
      phone: 'line',
    },
    {
      id: 'cause',
      head: t(screenTexts.cause),
      cell: (change) => say(causeText(change.cause), change.cause),
      phone: 'hide',
    },
    {
      id: 'by',
      head: t(screenTexts.recordedBy),
      cell: (change) => say(actorText(change.changedBy), change.changedBy),
      phone: 'hide',
    },
    {
      id: 'at',
      head: t(screenTexts.givenAt),
      cell: (change) => format.dayTime(change.changedAt),
      align: 'right',
      phone: 'side',
    },
  ]
  return (
    <DataTable
      label={t(screenTexts.field)}
      rows={data?.items}
      rowKey={(change) => `${change.changedAt.toISOString()} ${change.field}`}
      columns={columns}
      error={error}
      retry={() => void refetch()}
      empty={<EmptyState>{t(screenTexts.changesNone)}</EmptyState>}
    />
  )
}

function written(value: unknown, yesNo: (value: boolean) => string): string {
  if (typeof value === 'boolean') return yesNo(value)
  return value === null || value === undefined ? '' : String(value)
}
