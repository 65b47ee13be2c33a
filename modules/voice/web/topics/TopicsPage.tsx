import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf, useMutationOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { Sheet, Stack } from '../../../../web/ui/Sheet.tsx'
import { toast } from '../../../../web/ui/Toasts.tsx'
import { listTopics, startTopics, type TopicLine } from '../../contract.ts'
import { topicPageTexts as texts } from '../../topic-pages.texts.ts'
import { VoicesNav } from '../VoicesNav.tsx'
import { ArchivedTopics } from './ArchivedTopics.tsx'
import { MergeModal } from './MergeModal.tsx'
import { TopicModal } from './TopicModal.tsx'
import { TopicRow } from './TopicRow.tsx'
import css from './topics.module.css'

type Open =
  | { kind: 'add'; parentId: string | null }
  | { kind: 'edit' | 'merge'; topic: TopicLine }
  | null

/** The staff's own tree of topics. */
export default function TopicsPage() {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState<Open>(null)
  const query = { archived: 'with', counts: 'with' } as const
  const { data, error, refetch } = useQuery(queryOf(listTopics, { query }))
  const topics = data?.items.filter(({ archivedOn }) => archivedOn === null) ?? []
  const close = () => setOpen(null)
  const add = (
    <Button
      disabled={!may('voice.manage')}
      title={may('voice.manage') ? undefined : t(texts.asLead)}
      onClick={() => setOpen({ kind: 'add', parentId: null })}
    >
      {t(texts.add)}
    </Button>
  )
  return (
    <Page title={t(texts.topics)} lead={t(texts.topicsLead)} actions={add}>
      <VoicesNav />
      <Stack>
        <Sheet>
          {error && <ErrorState error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading lines={8} />}
          {data && topics.length === 0 && <None />}
          {topics.length > 0 && (
            <ul className={css.tree}>
              {topics.map((topic) => (
                <TopicRow
                  key={topic.topicId}
                  topic={topic}
                  topics={topics}
                  onAdd={() => setOpen({ kind: 'add', parentId: topic.topicId })}
                  onEdit={() => setOpen({ kind: 'edit', topic })}
                  onMerge={() => setOpen({ kind: 'merge', topic })}
                />
              ))}
            </ul>
          )}
        </Sheet>
        {data && <ArchivedTopics topics={data.items} />}
      </Stack>
      {open?.kind === 'add' && (
        <TopicModal topic={null} parentId={open.parentId} topics={topics} onClose={close} />
      )}
      {open?.kind === 'edit' && (
        <TopicModal
          topic={open.topic}
          parentId={open.topic.parentId}
          topics={topics}
          onClose={close}
        />
      )}
      {open?.kind === 'merge' && <MergeModal topic={open.topic} topics={topics} onClose={close} />}
    </Page>
  )
}

function None() {
  const t = useT()
  const { may } = useMe()
  const start = useMutationOf(startTopics, {
    onSuccess: ({ topics }) => toast(t(texts.started, { topics })),
    onError: (error) => toast(error.message),
  })
  return (
    <EmptyState
      action={
        <Button
          variant="default"
          loading={start.isPending}
          disabled={!may('voice.manage')}
          title={may('voice.manage') ? undefined : t(texts.asLead)}
          onClick={() => start.mutate({ body: {} })}
        >
          {t(texts.start)}
        </Button>
      }
    >
      {t(texts.none)}
    </EmptyState>
  )
}
