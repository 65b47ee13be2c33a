import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { PostTabs } from '../PostTabs.tsx'
import { SampleCards } from '../SampleCards.tsx'
import { BatchTable } from './BatchTable.tsx'
import { DebtSheet } from './DebtSheet.tsx'
import { archivePath, newBatchPath, trendsPath } from './paths.ts'
import { usePostLive } from './usePostLive.ts'

/** What came by post: what we still owe, and the batches on the desk. */
export default function PostPage() {
  const t = useT()
  const { may } = useMe()
  usePostLive()
  return (
    <Page
      title={t(texts.title)}
      actions={
        <>
          <Button variant="default" component={Link} to={archivePath}>
            {t(texts.archive)}
          </Button>
          <Button variant="default" component={Link} to={trendsPath}>
            {t(texts.trends)}
          </Button>
          {may('post.write') && (
            <Button component={Link} to={newBatchPath}>
              {t(texts.bring)}
            </Button>
          )}
        </>
      }
    >
      <PostTabs />
      <Stack>
        <SampleCards />
        <DebtSheet />
        <Sheet title={t(texts.batches)} flush>
          <BatchTable />
        </Sheet>
      </Stack>
    </Page>
  )
}
