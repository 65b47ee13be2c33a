import { Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { listSources, peopleFilter } from '../contract.ts'
import { DIALS } from '../dial.rules.ts'
import { texts } from '../people.texts.ts'
import { roomTexts } from '../rooms.texts.ts'
import { screenTexts } from '../screens.texts.ts'
import css from './people.module.css'

export const filterShape = z.object(peopleFilter)
export type Filter = z.output<typeof filterShape>
export type Change = (part: Partial<z.input<typeof filterShape>>) => void

/** The search, and what narrows it; both live in the address. */
export function PeopleFilters({ filter, change }: { filter: Filter; change: Change }) {
  const t = useT()
  const { data: sources } = useQuery(queryOf(listSources))
  const ofSource = sources?.items ?? []
  return (
    <search className={css.filters}>
      <SearchField q={filter.q} onSearch={(q) => change({ q: q || undefined })} />
      <Choice
        label={t(texts.dial)}
        none={t(screenTexts.allDials)}
        value={filter.dial}
        options={DIALS.map((dial) => ({ value: dial, label: t(texts[dial]) }))}
        onChange={(dial) => change({ dial })}
      />
      <Choice
        label={t(screenTexts.member)}
        none={t(screenTexts.allMembers)}
        value={filter.member}
        options={[
          { value: 'yes', label: t(screenTexts.members) },
          { value: 'no', label: t(screenTexts.nonMembers) },
        ]}
        onChange={(member) => change({ member })}
      />
      <Choice
        label={t(roomTexts.tabConsents)}
        none={t(screenTexts.allConsents)}
        value={filter.consent}
        options={[
          { value: 'mail:news:granted', label: t(screenTexts.mailGranted) },
          { value: 'mail:news:refused', label: t(screenTexts.mailRefused) },
          { value: 'mail:news:unasked', label: t(screenTexts.mailUnasked) },
        ]}
        onChange={(consent) => change({ consent })}
      />
      {(ofSource.length > 1 || filter.source) && (
        <Choice
          label={t(screenTexts.source)}
          none={t(screenTexts.allSources)}
          value={filter.source}
          options={ofSource.map((source) => ({ value: source, label: source }))}
          onChange={(source) => change({ source })}
        />
      )}
      <Segmented
        label={t(screenTexts.sortBy)}
        value={filter.sort}
        options={[
          { value: 'name', label: t(screenTexts.byName) },
          { value: 'newest', label: t(screenTexts.byNewest) },
        ]}
        onChange={(sort) => change({ sort })}
      />
    </search>
  )
}

function SearchField({ q, onSearch }: { q: string | undefined; onSearch: (q: string) => void }) {
  const t = useT()
  const [words, setWords] = useState(q ?? '')
  const settle = useDebouncedCallback(onSearch, 250)
  // The filter was cleared from elsewhere; what is being typed stays as it is.
  useEffect(() => {
    if (q === undefined) setWords('')
  }, [q])
  return (
    <TextInput
      className={css.search}
      type="search"
      aria-label={t(screenTexts.search)}
      placeholder={t(screenTexts.searchHelp)}
      leftSection={<Icon name="search" />}
      value={words}
      maxLength={100}
      onChange={(event) => {
        setWords(event.currentTarget.value)
        settle(event.currentTarget.value.trim())
      }}
    />
  )
}

function Choice<V extends string>(props: {
  label: string
  none: string
  value: V | undefined
  options: { value: V; label: string }[]
  onChange: (value: V | undefined) => void
}) {
  const { label, none, value, options, onChange } = props
  return (
    <Select
      className={css.choice}
      aria-label={label}
      data={[{ value: '', label: none }, ...options]}
      value={value ?? ''}
      allowDeselect={false}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value)}
    />
  )
}
