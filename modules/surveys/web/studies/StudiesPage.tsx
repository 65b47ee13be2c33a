import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { DataTable } from '../../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { listStudies } from '../../contract.ts'
import { pageTexts } from '../../pages.texts.ts'
import { studyTexts as texts } from '../../studies.texts.ts'
import { MakeButton } from '../MakeButton.tsx'
import { surveysPath } from '../paths.ts'
import { newStudyPath, studyPath } from './paths.ts'

/** Interviews, groups and tests, the newest first. */
export default function StudiesPage() {
  const t = useT()
  const format = useFormat()
  const { data, error, isPending, refetch } = useQuery(queryOf(listStudies))
  return (
    <Page
      title={t(texts.title)}
      lead={t(texts.lead)}
      crumbs={[{ label: t(pageTexts.title), to: surveysPath }]}
      actions={<MakeButton to={newStudyPath} label={t(texts.make)} mayNot={t(texts.mayNotWrite)} />}
    >
      <DataTable
        label={t(texts.title)}
        rows={data?.items}
        loading={isPending}
        error={error}
        retry={() => void refetch()}
        rowKey={({ studyId }) => studyId}
        to={({ studyId }) => studyPath(studyId)}
        columns={[
          { id: 'name', head: t(texts.name), cell: ({ name }) => name },
          {
            id: 'kind',
            head: t(texts.kind),
            cell: ({ kind }) => <Badge>{t(texts[`kind_${kind}`])}</Badge>,
            phone: 'side',
          },
          {
            id: 'seats',
            head: t(texts.seatsHead),
            cell: ({ seats }) => format.number(seats),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'part',
            head: t(texts.tookPartHead),
            cell: ({ tookPart }) => format.number(tookPart),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'quotes',
            head: t(texts.quotesHead),
            cell: ({ quotes }) => format.number(quotes),
            align: 'right',
            phone: 'hide',
          },
          {
            id: 'when',
            head: t(texts.whenHead),
            cell: ({ createdAt }) => format.day(createdAt),
            phone: 'line',
          },
        ]}
        empty={
          <EmptyState
            action={
              <MakeButton to={newStudyPath} label={t(texts.make)} mayNot={t(texts.mayNotWrite)} />
            }
          >
            {t(texts.none)}
          </EmptyState>
        }
      />
    </Page>
  )
}
