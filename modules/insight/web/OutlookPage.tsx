import { Button, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { useLive } from '../../../web/live.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { WorkRow } from '../../../web/ui/WorkRow.tsx'
import {
  askPrediction,
  getLatestPrediction,
  listPredictionRuns,
  type PredictionRun,
} from '../contract.ts'
import { texts } from '../outlook.texts.ts'
import { OutlookAhead } from './OutlookAhead.tsx'
import { OutlookModels } from './OutlookModels.tsx'
import { OutlookProof } from './OutlookProof.tsx'
import { OutlookRuns } from './OutlookRuns.tsx'
import { OutlookSurvival } from './OutlookSurvival.tsx'

const message = z.object({ runId: z.string() })

/** How well the prediction has done, then what it expects, then how it was worked out. */
export default function OutlookPage() {
  const t = useT()
  const latest = useQuery(queryOf(getLatestPrediction))
  const runs = useQuery(queryOf(listPredictionRuns, { query: { limit: 20 } }))
  useLive('predictions', message, () => {
    void latest.refetch()
    void runs.refetch()
  })
  const newest = runs.data?.items[0]
  return (
    <Page
      title={t(texts.title)}
      lead={<Finding run={latest.data?.run} />}
      actions={<Reckon newest={newest} />}
    >
      {latest.isPending ? (
        <Sheet>
          <Loading lines={8} />
        </Sheet>
      ) : latest.isError ? (
        <Sheet>
          <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />
        </Sheet>
      ) : (
        <Stack>
          {newest && <UnderWay run={newest} />}
          {latest.data.run ? (
            <Found run={latest.data.run} runs={runs.data?.items ?? []} />
          ) : (
            <Sheet>
              <EmptyState>{t(texts.none)}</EmptyState>
            </Sheet>
          )}
        </Stack>
      )}
    </Page>
  )
}

/** How often the last promise was kept, before any other. */
function Finding({ run }: { run: PredictionRun | null | undefined }) {
  const t = useT()
  const format = useFormat()
  const hits = run?.outcome?.proof?.hits
  if (!hits || hits.rate === null) return t(texts.lead)
  return t(texts.leadHits, { days: hits.days, share: format.percent(hits.rate, 0) })
}

function Found({ run, runs }: { run: PredictionRun; runs: PredictionRun[] }) {
  return (
    <>
      <OutlookProof run={run} />
      <OutlookAhead run={run} />
      <OutlookModels run={run} />
      <OutlookSurvival run={run} />
      <OutlookRuns runs={runs} />
    </>
  )
}

const isUnderWay = (run: PredictionRun | undefined) =>
  run?.state === 'waiting' || run?.state === 'running'

function Reckon({ newest }: { newest: PredictionRun | undefined }) {
  const t = useT()
  const mayAsk = useMe().may('insight.define')
  const ask = useMutationOf(askPrediction)
  return (
    <Tooltip label={t(texts.mayNotReckon)} disabled={mayAsk}>
      <Button
        onClick={() => ask.mutate({ body: {} })}
        disabled={!mayAsk || isUnderWay(newest)}
        loading={ask.isPending}
      >
        {t(newest ? texts.reckon : texts.reckonFirst)}
      </Button>
    </Tooltip>
  )
}

const STEPS = {
  reading: texts.reading,
  fitting: texts.fitting,
  proving: texts.proving,
  writing: texts.writing,
  subscriptions: texts.subscriptions,
}

function UnderWay({ run }: { run: PredictionRun }) {
  const t = useT()
  if (run.state === 'failed') {
    return (
      <Sheet>
        <p role="status">{t(texts.failed)}</p>
      </Sheet>
    )
  }
  if (!isUnderWay(run)) return null
  const { progress } = run
  return (
    <Sheet>
      <WorkRow
        name={t(texts.working)}
        done={progress?.done ?? 0}
        total={progress?.total ?? null}
        words={progress ? t(STEPS[progress.step], { done: progress.done }) : t(texts.waiting)}
      />
    </Sheet>
  )
}
