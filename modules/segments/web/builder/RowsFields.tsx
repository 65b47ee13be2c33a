import { useSurroundings } from '../../../../web/surroundings.ts'
import { useT } from '../../../../web/texts.ts'
import { MoneyField, NumberField } from '../../../../web/ui/NumberField.tsx'
import { COMPARISONS, MEASURES, type RowsCondition } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { Choice } from './Choice.tsx'
import { Whole } from './Spans.tsx'
import { WhatFields } from './WhatFields.tsx'
import { WithinFields } from './WithinFields.tsx'

interface Props {
  leaf: RowsCondition
  catalogue: CatalogueWords
  onChange: (leaf: RowsCondition) => void
}

/** How many, how much: 「最近3か月」「ご注文」「2」「回以上」. */
export function RowsFields(props: Props) {
  const { leaf, catalogue, onChange } = props
  return (
    <>
      <WithinFields
        within={leaf.within}
        catalogue={catalogue}
        onChange={(within) => onChange({ ...leaf, within })}
      />
      <WhatFields
        rows={leaf}
        catalogue={catalogue}
        onChange={(rows) => onChange(refit(leaf, rows))}
      />
      <MeasureFields {...props} />
      {leaf.measure === 'count' ? <Times {...props} /> : <Amount {...props} />}
    </>
  )
}

/** A sum of another source's column means nothing here. */
const refit = (
  leaf: RowsCondition,
  rows: Pick<RowsCondition, 'source' | 'fact' | 'where'>,
): RowsCondition =>
  rows.source === leaf.source ? { ...leaf, ...rows } : { ...counted(leaf), ...rows }

function counted({ of: _, ...leaf }: RowsCondition): RowsCondition {
  return { ...leaf, measure: 'count', op: 'at_least', value: 1 }
}

function MeasureFields({ leaf, catalogue, onChange }: Props) {
  const t = useT()
  const attributes = catalogue.sources.find(({ key }) => key === leaf.source)?.attributes ?? []
  const fitting = (measure: RowsCondition['measure']) =>
    attributes.filter((one) => (measure === 'distinct' ? one.distinct : one.measure))
  const offered = MEASURES.filter((one) => one === 'count' || fitting(one).length > 0)
  if (offered.length === 1) return null
  return (
    <>
      <Choice
        label={t(texts.measure)}
        value={leaf.measure}
        options={offered.map((value) => ({ value, label: t(texts[value]) }))}
        onChange={(measure) => {
          if (measure === 'count') return onChange(counted(leaf))
          const of = fitting(measure).find(({ key }) => key === leaf.of) ?? fitting(measure)[0]
          const value = measure === 'distinct' ? 2 : of?.type === 'money' ? 10_000 : 1
          onChange({ ...leaf, measure, op: 'at_least', of: of?.key, value })
        }}
      />
      {leaf.measure !== 'count' && (
        <Choice
          label={t(texts.of)}
          value={leaf.of ?? ''}
          options={fitting(leaf.measure).map(({ key, label }) => ({ value: key, label }))}
          onChange={(of) => onChange({ ...leaf, of })}
        />
      )}
    </>
  )
}

const TIMES = {
  at_least: texts.timesAtLeast,
  at_most: texts.timesAtMost,
  equals: texts.timesEquals,
}

/** 「2」「回以上」, or 「一度もない」. */
function Times({ leaf, onChange }: Props) {
  const t = useT()
  const isNone = (leaf.op === 'equals' || leaf.op === 'at_most') && leaf.value === 0
  // «More than 2» of a rule that came by the API is said as «at least 3».
  const op = leaf.op === 'more_than' ? 'at_least' : leaf.op === 'less_than' ? 'at_most' : leaf.op
  const shown =
    leaf.op === 'more_than' ? leaf.value + 1 : leaf.op === 'less_than' ? leaf.value - 1 : leaf.value
  return (
    <>
      {!isNone && (
        <Whole
          label={t(texts.count)}
          value={shown}
          max={100_000}
          onChange={(value) => onChange({ ...leaf, op, value: value ?? 0 })}
        />
      )}
      <Choice
        label={t(texts.comparison)}
        value={isNone ? 'none' : op}
        options={[
          ...(['at_least', 'at_most', 'equals'] as const).map((value) => ({
            value,
            label: t(TIMES[value]),
          })),
          { value: 'none' as const, label: t(texts.timesNone) },
        ]}
        onChange={(next) =>
          onChange(
            next === 'none'
              ? { ...leaf, op: 'equals', value: 0 }
              : { ...leaf, op: next, value: Math.max(1, shown) },
          )
        }
      />
    </>
  )
}

function Amount({ leaf, catalogue, onChange }: Props) {
  const t = useT()
  const { locale } = useSurroundings()
  const source = catalogue.sources.find(({ key }) => key === leaf.source)
  const column = source?.attributes.find(({ key }) => key === leaf.of)
  const isMoney = column?.type === 'money' && leaf.measure !== 'distinct'
  const value = isMoney ? (
    <MoneyField
      key="value"
      label={t(texts.value)}
      value={leaf.value}
      w={132}
      onChange={(minor) => onChange({ ...leaf, value: minor ?? 0 })}
    />
  ) : (
    <NumberField
      key="value"
      label={t(texts.value)}
      value={leaf.value}
      w={96}
      onChange={(next) => onChange({ ...leaf, value: typeof next === 'number' ? next : 0 })}
    />
  )
  const verb = (
    <Choice
      key="op"
      label={t(texts.comparison)}
      value={leaf.op}
      options={COMPARISONS.map((value) => ({ value, label: t(texts[value]) }))}
      onChange={(op) => onChange({ ...leaf, op })}
    />
  )
  return locale === 'ja' ? [value, verb] : [verb, value]
}
