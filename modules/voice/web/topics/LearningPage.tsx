import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { useFormat } from '../../../../web/format.ts'
import { useLive } from '../../../../web/live.ts'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Columns, Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { type Learning, learnNow, readLearning } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { HeadsTable } from './HeadsTable.tsx'
import { MoodWords } from './MoodWords.tsx'
import { TryWords } from './TryWords.tsx'
import css from './topics.module.css'

/** Fewer than these are only a hint. */
const FEW = 30

/** How good the proposals are, in words and figures, and what they go by. */
export default function LearningPage() {
  const t = useT()
  const { may } = useMe()
  const { data, error, refetch } = useQuery(queryOf(readLearning))
  useLive('voice', z.unknown(), () => void refetch())
  const learn = useMutationOf(learnNow, {
    onSuccess: () => toast(t(texts.queued)),
    onError: (error) => toast(error.message),
  })
  const actions = (
    <Button
      variant="default"
      loading={learn.isPending}
      disabled={!may('voice.manage') || data?.isLearning}
      title={may('voice.manage') ? undefined : t(texts.asLead)}
      onClick={() => learn.mutate({ body: {} })}
    >
      {t(texts.learnNow)}
    </Button>
  )
  return (
    <Page title={t(texts.learningTitle)} lead={t(texts.learningLead)} actions={actions}>
      <VoicesNav />
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Sheet>
          <Loading lines={8} />
        </Sheet>
      )}
      {data && (
        <Stack>
          {data.isLearning && <p role="status">{t(texts.learningNow)}</p>}
          <Live live={data.live} />
          <Learned learning={data} />
          <Columns of="halves">
            <TryWords />
            <MoodWords learning={data} />
          </Columns>
        </Stack>
      )}
    </Page>
  )
}

function Live({ live }: { live: Learning['live'] }) {
  const t = useT()
  const format = useFormat()
  const parts = [
    { label: texts.kind, ...live.kind },
    { label: texts.mood, ...live.mood },
    { label: texts.topics, ...live.topics },
  ].filter(({ proposed }) => proposed > 0)
  return (
    <Sheet title={t(texts.live)} note={t(texts.liveNote)}>
      {parts.length === 0 && <p className="small quiet">{t(texts.liveNone)}</p>}
      <dl className={css.kept}>
        {parts.map(({ label, proposed, kept }) => (
          <div key={t(label)}>
            <dt>{t(label)}</dt>
            <dd>
              <b className="num">{format.percent(kept / proposed)}</b>{' '}
              <span className="small quiet">
                {t(proposed < FEW ? texts.keptLineFew : texts.keptLine, {
                  proposed: format.number(proposed),
                  kept: format.number(kept),
                })}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {live.dismissed > 0 && (
        <p className={`${css.gap} small quiet`}>
          {t(texts.dismissedLine, { count: format.count(live.dismissed, 'items') })}
        </p>
      )}
    </Sheet>
  )
}

function Learned({ learning }: { learning: Learning }) {
  const t = useT()
  const format = useFormat()
  const { heads, marked, fewest } = learning
  const isReady = Math.max(marked.kind, marked.mood, marked.topics) >= fewest
  if (heads.length > 0) return <HeadsTable heads={heads} />
  return (
    <Sheet title={t(texts.accuracyTitle)}>
      <p className="prose">
        {t(isReady ? texts.tonight : texts.notYet, {
          kind: format.count(marked.kind, 'voices'),
          mood: format.count(marked.mood, 'voices'),
          topics: format.count(marked.topics, 'voices'),
          fewest: format.count(fewest, 'voices'),
        })}
      </p>
    </Sheet>
  )
}
