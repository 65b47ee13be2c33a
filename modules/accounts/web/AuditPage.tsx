import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { day } from '../../../kernel/endpoint.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf, usePages } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { DateField } from '../../../web/ui/DateField.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { listAudit, listAuditActions, listStaff } from '../contract.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { texts } from '../settings.texts.ts'
import css from './settings.module.css'
import { useSettingsCrumbs } from './settings-crumbs.ts'

type Row = ResponseOf<typeof listAudit>['items'][number]

const filters = z.object({
  actorId: z.string().optional(),
  action: z.string().optional(),
  subjectId: z.string().optional(),
  from: day.optional(),
  to: day.optional(),
})

export default function AuditPage() {
  const t = useT()
  const [filter, setFilter] = useSearchState(filters)
  const rows = usePages(listAudit, { query: filter })
  return (
    <Page title={t(rooms.audit)} lead={t(texts.auditLead)} crumbs={useSettingsCrumbs()}>
      <Filters filter={filter} onChange={setFilter} />
      <DataTable
        {...rows}
        label={t(rooms.audit)}
        rowKey={(row) => row.auditId}
        columns={useColumns()}
        empty={<EmptyState>{t(texts.noAudit)}</EmptyState>}
      />
    </Page>
  )
}

type Filter = z.output<typeof filters>

function Filters({ filter, onChange }: { filter: Filter; onChange: (part: Filter) => void }) {
  const t = useT()
  const staff = useQuery(queryOf(listStaff))
  const actions = useQuery(queryOf(listAuditActions))
  return (
    <div className={css.filters}>
      <SelectField
        label={t(texts.who)}
        placeholder={t(texts.everybody)}
        searchable
        clearable
        data={staff.data?.items.map(({ staffId, name }) => ({ value: staffId, label: name }))}
        value={filter.actorId ?? null}
        onChange={(actorId) => onChange({ actorId: actorId ?? undefined })}
      />
      <SelectField
        label={t(texts.what)}
        placeholder={t(texts.everything)}
        searchable
        clearable
        data={actions.data?.items.map(({ action, label }) => ({ value: action, label }))}
        value={filter.action ?? null}
        onChange={(action) => onChange({ action: action ?? undefined })}
      />
      <DateField
        label={t(texts.from)}
        value={filter.from ?? null}
        max={filter.to}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <DateField
        label={t(texts.untilDay)}
        value={filter.to ?? null}
        min={filter.from}
        onChange={(to) => onChange({ to: to || undefined })}
      />
    </div>
  )
}

function useColumns(): Column<Row>[] {
  const t = useT()
  const format = useFormat()
  const nameOf = useActorName()
  return [
    { id: 'who', head: t(texts.who), phone: 'title', width: 190, cell: (row) => nameOf(row) },
    {
      id: 'what',
      head: t(texts.what),
      phone: 'line',
      cell: (row) => (
        <span>
          {row.label} <Detail row={row} />
        </span>
      ),
    },
    {
      id: 'where',
      head: t(texts.where),
      phone: 'line',
      width: 150,
      cell: (row) => <span className="num">{row.from}</span>,
    },
    {
      id: 'when',
      head: t(texts.when),
      align: 'right',
      phone: 'side',
      width: 170,
      cell: (row) => (
        <time dateTime={row.at.toISOString()} title={format.exact(row.at)}>
          {format.dayTime(row.at)}
        </time>
      ),
    },
  ]
}

function useActorName() {
  const t = useT()
  const names: Record<string, string> = {
    job: t(texts.actorJob),
    operator: t(texts.actorOperator),
    person: t(texts.actorPerson),
    nobody: t(texts.actorNobody),
  }
  return (row: Row) =>
    row.actorKind === 'apiKey'
      ? t(texts.actorKey, { name: row.actorName })
      : (names[row.actorKind] ?? row.actorName)
}

/** The name of the thing, its person if there is one, and small values in one line. */
function Detail({ row }: { row: Row }) {
  const t = useT()
  const { name, ...rest } = row.detail
  const words = Object.entries(rest)
    .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
    .map(([key, value]) => `${key}: ${value}`)
    .join('・')
  return (
    <>
      {typeof name === 'string' && t(texts.named, { name })}
      {row.subjectKind === 'person' && row.subjectId && (
        <Link className="link" to={`/people/${row.subjectId}`}>
          {t(texts.openPerson)}
        </Link>
      )}
      {words && <small className={css.detail}> {words}</small>}
    </>
  )
}
