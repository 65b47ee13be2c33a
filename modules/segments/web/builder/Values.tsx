import { MultiSelect, TagsInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queryOf } from '../../../../web/query.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import { TextField } from '../../../../web/ui/fields.tsx'
import { MoneyField, NumberField } from '../../../../web/ui/NumberField.tsx'
import type { Filter, Operator, Span } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import { type CatalogueAttribute, listValues } from '../../contract.ts'
import css from './builder.module.css'
import { Choice } from './Choice.tsx'
import { comparedBy } from './defaults.ts'
import { SpanFields, Whole } from './Spans.tsx'

export type Compared = { op: Operator; value?: Filter['value']; span?: Span | undefined }
type Column = Pick<
  CatalogueAttribute,
  'key' | 'label' | 'type' | 'operators' | 'choices' | 'says' | 'unit' | 'picks'
>

interface ComparedProps {
  column: Column
  /** Of which source the column is; without one it is a field of the person. */
  source?: string
  compared: Compared
  onChange: (compared: Compared) => void
}

/** How a column is compared and with what: in Japanese the value comes first, in English the verb. */
export function ComparedFields(props: ComparedProps) {
  const t = useT()
  const { locale } = useSurroundings()
  const { column, compared, onChange } = props
  const { op } = compared
  if (column.type === 'flag') return <Flag {...props} />
  const value = <ValueFields key="value" {...props} />
  const verb = (
    <Choice
      key="op"
      label={t(texts.comparison)}
      value={op}
      options={column.operators.map((value) => ({ value, label: t(texts[value]) }))}
      onChange={(op) => onChange(comparedBy(column, op, compared))}
    />
  )
  return locale === 'ja' ? [value, verb] : [verb, value]
}

function Flag({ column, compared, onChange }: ComparedProps) {
  const t = useT()
  const bare = (words: string) => words.replace(/の$/, '').replace(/^who /, '')
  const { says, operators } = column
  const alone = (['known', 'unknown'] as const).filter((op) => operators.includes(op))
  const known = alone.find((op) => op === compared.op)
  return (
    <Choice
      label={column.label}
      value={known ?? (compared.value === false ? 'no' : 'yes')}
      options={[
        { value: 'yes', label: says ? bare(says.yes) : t(texts.yes) },
        { value: 'no', label: says ? bare(says.no) : t(texts.no) },
        ...alone.map((op) => ({ value: op, label: t(texts[op]) })),
      ]}
      onChange={(next) =>
        onChange(
          next === 'yes' || next === 'no' ? { op: 'is', value: next === 'yes' } : { op: next },
        )
      }
    />
  )
}

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1))

function ValueFields({ column, source, compared, onChange }: ComparedProps) {
  const t = useT()
  const { locale } = useSurroundings()
  const { op, value, span } = compared
  const set = (value: Filter['value'] | undefined) => onChange({ op, value })
  const label = t(texts.value)
  const [first] = [value].flat()
  const figure = typeof first === 'number' ? first : null
  switch (op) {
    case 'known':
    case 'unknown':
    case 'this_month':
      return null
    case 'in_next':
    case 'in_last':
    case 'over_ago':
      return (
        <SpanFields
          span={span}
          onlyDays={column.type !== 'moment'}
          onChange={(span) => onChange({ op, span })}
        />
      )
    case 'on_or_after':
    case 'on_or_before':
      return (
        <DateField label={label} value={typeof first === 'string' ? first : ''} onChange={set} />
      )
    case 'in_month':
      return (
        <MultiSelect
          aria-label={label}
          className={css.several}
          classNames={{ input: css.pills }}
          data={MONTHS.map((value) => ({ value, label: monthName(Number(value), locale) }))}
          value={[value].flat().map(String)}
          onChange={(months) => set(months.length > 0 ? months.map(Number) : undefined)}
        />
      )
    case 'age_at_least':
    case 'age_at_most':
      return (
        <Whole label={label} value={figure} max={120} onChange={(age) => set(age ?? undefined)} />
      )
  }
  if (column.type === 'money')
    return (
      <MoneyField
        label={label}
        value={figure}
        w={132}
        onChange={(minor) => set(minor ?? undefined)}
      />
    )
  if (column.type === 'number')
    return (
      <NumberField
        label={label}
        value={figure ?? ''}
        w={96}
        suffix={column.unit?.replace('{n}', '') || undefined}
        onChange={(next) => set(typeof next === 'number' ? next : undefined)}
      />
    )
  const isPart = op === 'contains' || op === 'starts_with'
  if (isPart)
    return (
      <TextField
        label={label}
        value={typeof first === 'string' ? first : ''}
        maxLength={200}
        w={180}
        onChange={(event) => set(event.currentTarget.value)}
      />
    )
  return (
    <Several column={column} source={source} values={[value].flat().map(String)} onChange={set} />
  )
}

const monthName = (month: number, locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, month - 1),
  )

/** One value or several of which any will do. */
function Several({
  column,
  source,
  values,
  onChange,
}: {
  column: Column
  source: string | undefined
  values: string[]
  onChange: (value: Filter['value'] | undefined) => void
}) {
  const t = useT()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words, 200)
  const query = source ? { source, attribute: column.key, q } : { field: column.key, q }
  const { data } = useQuery({ ...queryOf(listValues, { query }), enabled: column.picks })
  const chosen = values.filter((value) => value !== '' && value !== 'undefined')
  const set = (next: string[]) => onChange(next.length > 1 ? next : next[0])
  const shared = {
    'aria-label': t(texts.value),
    className: css.several,
    classNames: { input: css.pills },
    placeholder: chosen.length === 0 ? t(texts.pickValue) : undefined,
    value: chosen,
    onChange: set,
  }
  if (column.choices) return <MultiSelect data={column.choices} {...shared} />
  return (
    <TagsInput
      {...shared}
      data={[...new Set((data?.items ?? []).map(({ value }) => value))]}
      searchValue={words}
      onSearchChange={setWords}
      filter={({ options }) => options}
      maxTags={200}
      acceptValueOnBlur
    />
  )
}
