import { Button } from '@mantine/core'
import { usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { listCandidates } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import { CandidateSheet } from './CandidateSheet.tsx'
import { peoplePath } from './paths.ts'

/** Alike records side by side; a human says whether they are one. */
export default function CandidatesPage() {
  const t = useT()
  const pairs = usePages(listCandidates, { query: { limit: 10 } })
  return (
    <Page
      title={t(screenTexts.candidates)}
      crumbs={[{ label: t(roomTexts.people), to: peoplePath }]}
      lead={
        <>
          <p>{t(screenTexts.candidatesLead)}</p>
          {!!pairs.total && <p>{t(screenTexts.candidatesOpen, { count: pairs.total })}</p>}
        </>
      }
    >
      {pairs.error && (
        <Sheet>
          <ErrorState error={pairs.error} onRetry={pairs.retry} />
        </Sheet>
      )}
      {pairs.loading && <Loading lines={8} />}
      {pairs.rows?.length === 0 && (
        <Sheet>
          <EmptyState>{t(screenTexts.candidatesNone)}</EmptyState>
        </Sheet>
      )}
      <Stack>
        {pairs.rows?.map((pair) => (
          <CandidateSheet key={pair.lowId + pair.highId} pair={pair} />
        ))}
        {pairs.hasMore && (
          <Button variant="default" onClick={pairs.more}>
            {t(screenTexts.more)}
          </Button>
        )}
      </Stack>
    </Page>
  )
}
