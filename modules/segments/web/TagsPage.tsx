import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { listTags, type TagLine } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { NewTagModal } from './NewTagModal.tsx'
import { BringBack, Ending, People } from './TagCells.tsx'
import { TagChip } from './TagChip.tsx'
import { tagPath, useWho } from './tag-words.ts'
import css from './tags.module.css'
import { useTagsLive } from './useTagsLive.ts'

const shape = z.object({
  q: z.string().default(''),
  state: z.enum(['current', 'archived']).default('current'),
})

/** Every tag: how it is put on, how many have it, who made it. */
export default function TagsPage() {
  const t = useT()
  const { may } = useMe()
  const [{ q, state }, setFilter] = useSearchState(shape)
  const [making, setMaking] = useState(false)
  useTagsLive()
  const { data, error, refetch } = useQuery(queryOf(listTags, { query: { q, state } }))
  const isArchived = state === 'archived'
  const columns = useColumns(isArchived)
  const make = (
    <Button disabled={!may('segments.write')} onClick={() => setMaking(true)}>
      {t(texts.make)}
    </Button>
  )
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)} actions={make}>
      <div className={css.search}>
        <TextField
          label={t(texts.search)}
          value={q}
          onChange={(event) => setFilter({ q: event.currentTarget.value })}
        />
        <Segmented
          label={t(texts.which)}
          value={state}
          onChange={(state) => setFilter({ state })}
          options={[
            { value: 'current', label: t(texts.current) },
            { value: 'archived', label: t(texts.archived) },
          ]}
        />
      </div>
      <DataTable
        label={t(texts.title)}
        columns={columns}
        rows={data?.items}
        rowKey={({ tagId }) => tagId}
        error={error}
        retry={() => void refetch()}
        to={isArchived ? undefined : ({ tagId }) => tagPath(tagId)}
        empty={
          <EmptyState>
            {t(q ? texts.noneFound : isArchived ? texts.noneArchived : texts.none)}
          </EmptyState>
        }
      />
      {making && <NewTagModal onClose={() => setMaking(false)} />}
    </Page>
  )
}

function useColumns(isArchived: boolean): Column<TagLine>[] {
  const t = useT()
  const who = useWho()
  const first: Column<TagLine>[] = [
    {
      id: 'name',
      head: t(texts.name),
      cell: ({ name, colour }) => <TagChip name={name} colour={colour} />,
      sort: ({ name }) => name,
    },
    {
      id: 'how',
      head: t(texts.how),
      cell: ({ sentence }) => sentence ?? t(texts.byHand),
      phone: 'line',
    },
  ]
  const by: Column<TagLine> = {
    id: 'by',
    head: t(texts.madeBy),
    cell: ({ createdBy, createdByName }) => who(createdBy, createdByName),
    phone: 'hide',
  }
  if (isArchived)
    return [
      ...first,
      by,
      {
        id: 'back',
        head: t(texts.bringBack),
        cell: (tag) => <BringBack tag={tag} />,
        align: 'right',
        phone: 'side',
      },
    ]
  return [
    ...first,
    {
      id: 'people',
      head: t(texts.people),
      align: 'right',
      cell: (tag) => <People tag={tag} />,
      sort: ({ people }) => people,
      phone: 'side',
    },
    {
      id: 'expiring',
      head: t(texts.ends),
      align: 'right',
      cell: (tag) => tag.expiring > 0 && <Ending tag={tag} />,
      sort: ({ expiring }) => expiring,
      phone: 'hide',
    },
    by,
  ]
}
