import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { usePages } from '../../../../web/query.ts'
import { useSearchState } from '../../../../web/search-state.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { EmptyState } from '../../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { Page } from '../../../../web/ui/Page.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { searchCards } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { CARD_KINDS, DEBTS, URGENCIES } from '../../scans.rules.ts'
import { postPath, trendsPath } from './paths.ts'
import css from './post.module.css'
import { ReceivedCard } from './ReceivedCard.tsx'
import { DEBT_LOOK, KIND_TEXT, URGENCY_LOOK } from './words.ts'

const dayOf = z.iso.date().optional().catch(undefined)
const filters = z.object({
  q: z.string().max(100).optional().catch(undefined),
  kind: z
    .enum([...CARD_KINDS, 'none'])
    .optional()
    .catch(undefined),
  topic: z.coerce.string().max(30).optional().catch(undefined),
  from: dayOf,
  to: dayOf,
  debt: z
    .enum([...DEBTS, 'owed'])
    .optional()
    .catch(undefined),
  urgency: z.enum(URGENCIES).optional().catch(undefined),
})

/** Every card that came: by its words, its kind, its days and how it stands. */
export default function ArchivePage() {
  const t = useT()
  const [filter, setFilter] = useSearchState(filters)
  const cards = usePages(searchCards, { query: { ...filter, limit: 30 } })
  return (
    <Page
      title={t(texts.archive)}
      crumbs={[{ label: t(texts.title), to: postPath }]}
      actions={
        <Button variant="default" component={Link} to={trendsPath}>
          {t(texts.trends)}
        </Button>
      }
    >
      <Filters filter={filter} onChange={setFilter} />
      {cards.error && <ErrorState error={cards.error} onRetry={cards.retry} />}
      {cards.loading && <Loading lines={6} />}
      {cards.rows && (
        <>
          <p className="note num" role="status">
            {t(texts.found, { count: cards.total ?? cards.rows.length })}
          </p>
          {cards.rows.length === 0 ? (
            <EmptyState>{t(isAsked(filter) ? texts.noneFound : texts.noneYet)}</EmptyState>
          ) : (
            <ul className={css.cards}>
              {cards.rows.map((card) => (
                <ReceivedCard key={card.scanId} card={card} />
              ))}
            </ul>
          )}
          {cards.hasMore && (
            <div className={css.moreRow}>
              <Button variant="default" onClick={cards.more}>
                {t(texts.more)}
              </Button>
            </div>
          )}
        </>
      )}
    </Page>
  )
}

type Filter = z.output<typeof filters>
const isAsked = (filter: Filter) => Object.values(filter).some(Boolean)

function Filters({
  filter,
  onChange,
}: {
  filter: Filter
  onChange: (part: Partial<Filter>) => void
}) {
  const t = useT()
  const states = [
    { value: 'owed', label: t(texts.owed) },
    ...URGENCIES.map((one) => ({ value: one, label: t(URGENCY_LOOK[one].text) })),
    ...DEBTS.map((one) => ({ value: one, label: t(DEBT_LOOK[one].text) })),
  ]
  const kinds = [
    ...CARD_KINDS.map((kind) => ({ value: kind, label: t(KIND_TEXT[kind]) })),
    { value: 'none', label: t(texts.noKind) },
  ]
  return (
    <div className={css.filters}>
      <SearchWords value={filter.q ?? ''} onChange={(q) => onChange({ q: q || undefined })} />
      <SelectField
        label={t(texts.state)}
        data={states}
        placeholder={t(texts.all)}
        clearable
        value={filter.urgency ?? filter.debt ?? null}
        onChange={(value) => onChange(stateOf(value))}
      />
      <SelectField
        label={t(texts.kind)}
        data={kinds}
        placeholder={t(texts.all)}
        clearable
        value={filter.kind ?? null}
        onChange={(value) => onChange({ kind: filters.shape.kind.parse(value ?? undefined) })}
      />
      <DateField
        label={t(texts.from)}
        value={filter.from ?? null}
        onChange={(from) => onChange({ from: from || undefined })}
      />
      <DateField
        label={t(texts.to)}
        value={filter.to ?? null}
        onChange={(to) => onChange({ to: to || undefined })}
      />
      {filter.topic && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => onChange({ topic: undefined })}
          >
            {filter.topic === '-'
              ? t(texts.noTopic)
              : t(texts.removeTopic, { topic: filter.topic })}
          </Button>
        </div>
      )}
    </div>
  )
}

/** One field holds both: how near the limit is, and whether it is settled. */
function stateOf(value: string | null): Partial<Filter> {
  const given = value ?? undefined
  return {
    urgency: filters.shape.urgency.parse(given),
    debt: filters.shape.debt.parse(given),
  }
}

function SearchWords({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useT()
  const [typed, setTyped] = useState(value)
  const [settled] = useDebouncedValue(typed.trim(), 250)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed asks anew
  useEffect(() => {
    if (settled !== value) onChange(settled)
  }, [settled])
  return (
    <TextField
      label={t(texts.findWords)}
      type="search"
      value={typed}
      maxLength={100}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
