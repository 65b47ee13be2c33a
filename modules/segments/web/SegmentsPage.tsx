import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { listSegments } from '../contract.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { newSegmentPath } from './paths.ts'
import { SegmentRow } from './SegmentRow.tsx'
import css from './segments.module.css'
import { pollOf, useSegmentsLive } from './useSegmentsLive.ts'

const filterShape = z.object({ q: z.string().max(100).default('') })

/** Every segment with who it is about and how many they are. */
export default function SegmentsPage() {
  const t = useT()
  const [{ q }, setFilter] = useSearchState(filterShape)
  useSegmentsLive()
  const { data, error, refetch } = useQuery({
    ...queryOf(listSegments, { query: { q } }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      pollOf(state.data?.items.some(({ filling }) => filling !== null)),
  })
  const isEmpty = data?.items.length === 0 && q === ''
  return (
    <Page title={t(roomTexts.segments)} lead={t(texts.lead)} actions={<MakeButton />}>
      {!isEmpty && <Search value={q} onChange={(q) => setFilter({ q })} />}
      <Sheet flush={data !== undefined && data.items.length > 0}>
        {error && !data ? (
          <ErrorState error={error} onRetry={() => void refetch()} />
        ) : !data ? (
          <Loading lines={6} rowHeight={56} />
        ) : isEmpty ? (
          <EmptyState action={<MakeButton variant="default" />}>{t(texts.none)}</EmptyState>
        ) : data.items.length === 0 ? (
          <EmptyState>{t(texts.noneFound, { words: q })}</EmptyState>
        ) : (
          <ul className={css.list}>
            {data.items.map((segment) => (
              <SegmentRow key={segment.segmentId} segment={segment} />
            ))}
          </ul>
        )}
      </Sheet>
    </Page>
  )
}

function MakeButton({ variant }: { variant?: 'default' }) {
  const t = useT()
  const { may } = useMe()
  const words = t(roomTexts.makeSegment)
  if (!may('segments.write'))
    return (
      <Button variant={variant} disabled title={t(texts.mayNotWrite)}>
        {words}
      </Button>
    )
  return (
    <Button
      component={Link}
      to={newSegmentPath}
      variant={variant}
      leftSection={<Icon name="plus" />}
    >
      {words}
    </Button>
  )
}

function Search({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useT()
  const [words, setWords] = useState(value)
  const [settled] = useDebouncedValue(words.trim(), 200)
  useEffect(() => {
    if (settled !== value) onChange(settled)
  })
  return (
    <TextInput
      className={css.search}
      aria-label={t(texts.search)}
      placeholder={t(texts.search)}
      leftSection={<Icon name="search" size={16} />}
      value={words}
      maxLength={100}
      onChange={(event) => setWords(event.currentTarget.value)}
    />
  )
}
