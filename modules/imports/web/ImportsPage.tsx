import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { usePages } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { type ImportSummary, listImports } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { ImportWork } from './ImportWork.tsx'
import { PrivacyRequests } from './PrivacyRequests.tsx'
import { isWorking, STATES } from './states.ts'

/** Every import, the newest first; those that are under way stand on top with their bars. */
export default function ImportsPage() {
  const t = useT()
  const imports = usePages(listImports, { query: { limit: 50 } })
  const working = (imports.rows ?? []).filter((row) => isWorking(row.state))
  return (
    <Page title={t(texts.imports)} lead={t(texts.lead)} actions={<NewImport />}>
      <Stack>
        {working.length > 0 && (
          <Sheet>
            <Stack>
              {working.map((row) => (
                <ImportWork key={row.importId} row={row} linked />
              ))}
            </Stack>
          </Sheet>
        )}
        <PrivacyRequests />
        <DataTable
          {...imports}
          label={t(texts.imports)}
          rowKey={(row) => row.importId}
          to={(row) => `/imports/${row.importId}`}
          columns={useColumns()}
          empty={<EmptyState action={<NewImport />}>{t(texts.none)}</EmptyState>}
        />
      </Stack>
    </Page>
  )
}

function NewImport() {
  const t = useT()
  const { may } = useMe()
  if (!may('imports.run')) return null
  return (
    <Button component={Link} to="/imports/new" leftSection={<Icon name="upload" />}>
      {t(texts.newImport)}
    </Button>
  )
}

function useColumns(): Column<ImportSummary>[] {
  const t = useT()
  const format = useFormat()
  return [
    {
      id: 'file',
      head: t(texts.file),
      cell: (row) => row.fileName,
    },
    {
      id: 'state',
      head: t(texts.state),
      cell: (row) => <StateBadge state={row.state} />,
      phone: 'side',
    },
    {
      id: 'kind',
      head: t(texts.kind),
      cell: (row) => t(texts[row.kind]),
      phone: 'hide',
    },
    { id: 'source', head: t(texts.source), cell: (row) => row.source ?? '', phone: 'hide' },
    {
      id: 'taken',
      head: t(texts.taken),
      align: 'right',
      cell: (row) =>
        row.rows.total > 0 && row.state !== 'undone' ? format.number(row.rows.taken) : '',
      phone: 'hide',
    },
    {
      id: 'untaken',
      head: t(texts.untaken),
      align: 'right',
      cell: (row) => (row.rows.untaken > 0 ? format.number(row.rows.untaken) : ''),
      phone: 'hide',
    },
    {
      id: 'when',
      head: t(texts.when),
      cell: (row) => (
        <span className="small quiet" title={format.exact(row.createdAt)}>
          {format.dayTime(row.createdAt)}・{row.createdBy}
        </span>
      ),
      phone: 'line',
    },
  ]
}

export function StateBadge({ state }: Pick<ImportSummary, 'state'>) {
  const t = useT()
  const { text, tone, icon } = STATES[state]
  return (
    <Badge tone={tone} icon={icon}>
      {t(text)}
    </Badge>
  )
}
