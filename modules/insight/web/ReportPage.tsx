import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import type { FrameAnswer } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { texts as rooms } from '../rooms.texts.ts'
import { FrameNote } from './FrameNote.tsx'
import { ScopeBar } from './ScopeBar.tsx'

interface ReportPageProps<T extends { frame: FrameAnswer }> {
  title: string
  lead?: ReactNode
  report: UseQueryResult<T, Error>
  /** Beside the choice of group; a CSV button most often. */
  actions?: ReactNode
  /** True where there is nothing to show yet. */
  isEmpty?: (report: T) => boolean
  empty?: ReactNode
  /** On how many people the shares of the page rest. */
  people?: (report: T) => number | null
  scoped?: boolean
  /** True while the figures are being counted anew. */
  counting?: (report: T) => boolean
  children: (report: T) => ReactNode
}

/** A report: title, whom it looks at, its sheets, and at the foot up to when it counts. */
export function ReportPage<T extends { frame: FrameAnswer }>(props: ReportPageProps<T>) {
  const { title, lead, report, actions, scoped = true } = props
  const t = useT()
  return (
    <Page
      title={title}
      lead={lead}
      crumbs={[{ label: t(rooms.room), to: '/reports' }, { label: title }]}
      actions={
        <>
          {scoped && <ScopeBar frame={report.data?.frame} />}
          {actions}
        </>
      }
    >
      <Body {...props} />
    </Page>
  )
}

function Body<T extends { frame: FrameAnswer }>(props: ReportPageProps<T>) {
  const { report, isEmpty, empty, people, counting, children } = props
  const t = useT()
  if (report.isPending) {
    return (
      <Sheet>
        <Loading lines={8} />
      </Sheet>
    )
  }
  if (report.isError) {
    return (
      <Sheet>
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      </Sheet>
    )
  }
  if (isEmpty?.(report.data)) return <Sheet>{empty ?? <NothingYet />}</Sheet>
  return (
    <Stack>
      {counting?.(report.data) && <p role="status">{t(texts.countingAnew)}</p>}
      {children(report.data)}
      <FrameNote frame={report.data.frame} people={people?.(report.data) ?? null} />
    </Stack>
  )
}

export function NothingYet() {
  const t = useT()
  return (
    <EmptyState
      action={
        <Button component={Link} to="/imports">
          {t(texts.importFirst)}
        </Button>
      }
    >
      {t(texts.emptyReport)}
    </EmptyState>
  )
}
