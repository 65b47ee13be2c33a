import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue, useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { listTopics } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { KINDS, MOODS, VOICE_CHANNELS } from '../../voices.rules.ts'
import { asChoices } from '../topics/choices.ts'
import { useProducts } from './useProducts.ts'
import type { Filter } from './VoicesPage.tsx'
import css from './voices.module.css'
import { channelWord, kindWord, moodWord } from './words.ts'

const STATES = ['kept', 'proposed', 'dismissed'] as const

interface Filtering {
  filter: Filter
  onChange: (change: Partial<Filter>) => void
}

/** Looking inside words is always at hand; the rest folds away. */
export function VoiceFilters({ filter, onChange }: Filtering) {
  const t = useT()
  const [words, setWords] = useState(filter.q ?? '')
  const [q] = useDebouncedValue(words.trim(), 250)
  const { kind, mood, channel, topicId, productId, from, to, word, personId } = filter
  const set = [kind, mood, channel, topicId, productId, from, to, word, personId]
  const count = set.filter(Boolean).length
  const [isOpen, { toggle }] = useDisclosure(count > 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed changes the address
  useEffect(() => {
    if (q !== (filter.q ?? '')) onChange({ q: q || undefined })
  }, [q])
  const clear = () =>
    onChange({
      kind: undefined,
      mood: undefined,
      channel: undefined,
      topicId: undefined,
      productId: undefined,
      from: undefined,
      to: undefined,
      word: undefined,
      personId: undefined,
    })
  return (
    <search className={css.filters}>
      <div className={css.finding}>
        <TextInput
          className={css.find}
          aria-label={t(texts.search)}
          placeholder={t(texts.search)}
          leftSection={<Icon name="search" size={16} />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Segmented
          label={t(texts.state)}
          value={filter.state}
          onChange={(state) => onChange({ state })}
          options={STATES.map((value) => ({
            value,
            label: t(texts[`state_${value}`]),
          }))}
        />
        <Button
          variant="default"
          leftSection={<Icon name="filter" size={16} />}
          aria-expanded={isOpen}
          onClick={toggle}
        >
          {count ? t(texts.narrowBy, { count }) : t(texts.narrow)}
        </Button>
        {count > 0 && (
          <Button variant="subtle" onClick={clear}>
            {t(texts.clear)}
          </Button>
        )}
      </div>
      {word && <p className="small">{t(texts.withWord, { word })}</p>}
      {isOpen && <Choices filter={filter} onChange={onChange} />}
    </search>
  )
}

function Choices({ filter, onChange }: Filtering) {
  const t = useT()
  const { data } = useQuery(queryOf(listTopics, { query: { archived: 'with' } }))
  const products = useProducts()
  const topics = data?.items ?? []
  const offered = topics.filter(
    ({ archivedOn, topicId }) => archivedOn === null || topicId === filter.topicId,
  )
  const choice = (label: string, key: keyof Filter, data: { value: string; label: string }[]) => (
    <SelectField
      label={label}
      placeholder={t(texts.any)}
      clearable
      searchable={data.length > 10}
      data={data}
      value={filter[key] ?? null}
      onChange={(value) => onChange({ [key]: value ?? undefined })}
    />
  )
  return (
    <div className={css.choices}>
      {choice(
        t(texts.kind),
        'kind',
        KINDS.map((value) => ({ value, label: t(kindWord[value]) })),
      )}
      {choice(
        t(texts.mood),
        'mood',
        MOODS.map((value) => ({ value, label: t(moodWord[value]) })),
      )}
      {choice(
        t(texts.channel),
        'channel',
        VOICE_CHANNELS.map((value) => ({ value, label: t(channelWord[value]) })),
      )}
      {choice(t(texts.topic), 'topicId', [
        { value: 'none', label: t(texts.noTopic) },
        ...asChoices(offered, topics),
      ])}
      {choice(t(texts.product), 'productId', products)}
      <DateField
        label={t(texts.from)}
        value={filter.from ?? null}
        max={filter.to}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <DateField
        label={t(texts.to)}
        value={filter.to ?? null}
        min={filter.from}
        onChange={(to) => onChange({ to: to || undefined })}
      />
    </div>
  )
}
