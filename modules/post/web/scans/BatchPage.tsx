import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useFormat } from '../../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../../web/ui/WorkRow.tsx'
import { type BatchLine, completeBatch, getBatch } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { Desk } from './desk/Desk.tsx'
import { postPath } from './paths.ts'
import { usePostLive } from './usePostLive.ts'

/** The machine is at it: should a hint of it be lost, the page still moves on. */
const isOnItsWay = ({ state, counts }: BatchLine) => state === 'splitting' || counts.reading > 0
const SOON = 4000

/** One batch: received, taken apart, and then the desk. */
export default function BatchPage() {
  const { batchId = '' } = useParams({ strict: false })
  usePostLive()
  const { data, error, refetch } = useQuery({
    ...queryOf(getBatch, { params: { batchId } }),
    refetchInterval: ({ state: { data } }) => (data && isOnItsWay(data) ? SOON : false),
  })
  if (data?.state === 'ready') return <Desk batch={data} />
  return (
    <BatchFrame batch={data}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={6} />}
      {data?.state === 'receiving' && <Receiving batch={data} />}
      {data?.state === 'splitting' && <Splitting batch={data} />}
    </BatchFrame>
  )
}

function BatchFrame({
  batch,
  children,
}: {
  batch: BatchLine | undefined
  children: React.ReactNode
}) {
  const t = useT()
  const format = useFormat()
  const title = batch ? t(texts.batchOf, { day: format.day(batch.arrivedOn) }) : t(texts.batches)
  return (
    <Page title={title} crumbs={[{ label: t(texts.title), to: postPath }]}>
      <Sheet>{children}</Sheet>
    </Page>
  )
}

/** Somebody left while the files were on their way: what has come can be gone on with. */
function Receiving({ batch: { batchId, files } }: { batch: BatchLine }) {
  const t = useT()
  const { may } = useMe()
  const complete = useMutationOf(completeBatch)
  return (
    <Stack>
      <p>
        {t(texts.receiving)} {t(texts.receivedFiles, { count: files })}
      </p>
      {may('post.write') && files > 0 && (
        <div>
          <Button
            loading={complete.isPending}
            onClick={() => complete.mutate({ params: { batchId }, body: { files } })}
          >
            {t(texts.closeBatch)}
          </Button>
        </div>
      )}
      {complete.error && <ErrorState error={complete.error} />}
    </Stack>
  )
}

function Splitting({ batch: { files, filesDone } }: { batch: BatchLine }) {
  const t = useT()
  const format = useFormat()
  const words = t(texts.sentOf, { done: format.number(filesDone), total: format.number(files) })
  return <WorkRow name={t(texts.splitting)} done={filesDone} total={files} words={words} />
}
