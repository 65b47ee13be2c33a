import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { call } from '../../../web/api.ts'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useSearchState } from '../../../web/search-state.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { type Column, DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { TextField } from '../../../web/ui/fields.tsx'
import { Page } from '../../../web/ui/Page.tsx'
import type { PeopleList } from '../../../web/ui/PeopleSheet.tsx'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { listTagged, listTags, type TagLine } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'
import { NewTagModal } from './NewTagModal.tsx'
import { TagChip } from './TagChip.tsx'
import { tagPath, useWho } from './tag-words.ts'
import css from './tags.module.css'
import { useTagsLive } from './useTagsLive.ts'

/** Every tag: how it is put on, how many have it, who made it. */
export default function TagsPage() {
  const t = useT()
  const { may } = useMe()
  const [{ q }, setQ] = useSearchState(z.object({ q: z.string().default('') }))
  const [making, setMaking] = useState(false)
  useTagsLive()
  const { data, error, refetch } = useQuery(queryOf(listTags, { query: { q } }))
  const columns = useColumns()
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
          onChange={(event) => setQ({ q: event.currentTarget.value })}
        />
      </div>
      <DataTable
        label={t(texts.title)}
        columns={columns}
        rows={data?.items}
        rowKey={({ tagId }) => tagId}
        error={error}
        retry={() => void refetch()}
        to={({ tagId }) => tagPath(tagId)}
        empty={<EmptyState>{t(q ? texts.noneFound : texts.none)}</EmptyState>}
      />
      {making && <NewTagModal onClose={() => setMaking(false)} />}
    </Page>
  )
}

function useColumns(): Column<TagLine>[] {
  const t = useT()
  const who = useWho()
  return [
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
    {
      id: 'by',
      head: t(texts.madeBy),
      cell: ({ createdBy, createdByName }) => who(createdBy, createdByName),
      phone: 'hide',
    },
  ]
}

function People({ tag }: { tag: TagLine }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf(tag)
  if (tag.people === null) return <span className="quiet">{t(texts.counting)}</span>
  return <Stitch people={people}>{format.count(tag.people, 'people')}</Stitch>
}

function Ending({ tag }: { tag: TagLine }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf(tag, { title: t(texts.ends), count: tag.expiring, ending: 'soon' })
  return <Stitch people={people}>{format.count(tag.expiring, 'people')}</Stitch>
}

type Ends = { title: string; count: number; ending: 'soon' }

/** The people behind the size of a tag, or behind how many of them lose it soon. */
function usePeopleOf({ tagId, name, people, sentence }: TagLine, ends?: Ends): PeopleList {
  const t = useT()
  const format = useFormat()
  const whoHas = t(texts.whoHas, { name })
  return {
    key: ['tag', tagId, ends?.ending],
    title: ends ? `${whoHas} ・ ${ends.title}` : whoHas,
    rule: sentence ?? t(texts.byHand),
    count: ends?.count ?? people ?? undefined,
    load: async (page, signal) => {
      const query = { ...page, ending: ends?.ending }
      const { items, ...rest } = await call(listTagged, { params: { tagId }, query }, { signal })
      return {
        ...rest,
        items: items.map(({ personId, name, why, since, expiresAt }) => ({
          id: personId,
          name,
          detail: why ?? undefined,
          figure: format.day(ends && expiresAt ? expiresAt : since),
        })),
      }
    },
  }
}
