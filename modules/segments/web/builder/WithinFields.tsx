import { useT } from '../../../../web/texts.ts'
import { DateField } from '../../../../web/ui/DateField.tsx'
import type { Within } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { Choice } from './Choice.tsx'
import { SpanFields, Whole } from './Spans.tsx'
import { WhatFields } from './WhatFields.tsx'

interface Props {
  within: Within
  catalogue: CatalogueWords
  onChange: (within: Within) => void
}

const KINDS = ['last', 'ever', 'between', 'since', 'around'] as const

function started(kind: (typeof KINDS)[number], { fields, sources }: CatalogueWords): Within {
  if (kind === 'last') return { kind, span: { n: 3, unit: 'month' } }
  if (kind === 'since') return { kind, which: 'first', source: sources[0]?.key ?? '', where: [] }
  if (kind === 'around') {
    const day = fields.find(({ type }) => type === 'yearly' || type === 'day')
    return { kind, field: day?.key ?? '', from: -14, to: 0 }
  }
  return { kind }
}

/** In which time rows are counted: 「最近3か月」. */
export function WithinFields({ within, catalogue, onChange }: Props) {
  const t = useT()
  return (
    <>
      <Choice
        label={t(texts.period)}
        value={within.kind}
        options={KINDS.map((value) => ({ value, label: t(texts[value]) }))}
        onChange={(kind) => onChange(started(kind, catalogue))}
      />
      <Inside within={within} catalogue={catalogue} onChange={onChange} />
    </>
  )
}

function Inside({ within, catalogue, onChange }: Props) {
  const t = useT()
  if (within.kind === 'ever') return null
  if (within.kind === 'last')
    return <SpanFields span={within.span} onChange={(span) => onChange({ ...within, span })} />
  if (within.kind === 'between')
    return (
      <>
        <DateField
          label={t(texts.from)}
          value={within.from ?? ''}
          max={within.to}
          onChange={(from) => onChange({ ...within, from: from || undefined })}
        />
        <span>{t(texts.till)}</span>
        <DateField
          label={t(texts.to)}
          value={within.to ?? ''}
          min={within.from}
          onChange={(to) => onChange({ ...within, to: to || undefined })}
        />
      </>
    )
  if (within.kind === 'since') return <Since {...{ within, catalogue, onChange }} />
  const days = catalogue.fields.filter(({ type }) => type === 'yearly' || type === 'day')
  return (
    <>
      <Choice
        label={t(texts.which)}
        value={within.field}
        options={days.map(({ key, label }) => ({ value: key, label }))}
        onChange={(field) => onChange({ ...within, field })}
      />
      <Whole
        label={t(texts.daysFrom)}
        value={-within.from}
        min={-366}
        max={366}
        onChange={(n) => onChange({ ...within, from: -(n ?? 0) })}
      />
      <span>{t(texts.before)}</span>
      <Whole
        label={t(texts.daysTo)}
        value={within.to}
        min={-366}
        max={366}
        onChange={(n) => onChange({ ...within, to: n ?? 0 })}
      />
      <span>{t(texts.after)}</span>
    </>
  )
}

function Since({
  within,
  catalogue,
  onChange,
}: Omit<Props, 'within'> & { within: Within & { kind: 'since' } }) {
  const t = useT()
  const { span, ...rest } = within
  return (
    <>
      <Choice
        label={t(texts.which)}
        value={within.which}
        options={[
          { value: 'first', label: t(texts.first) },
          { value: 'last', label: t(texts.lastOne) },
        ]}
        onChange={(which) => onChange({ ...within, which })}
      />
      <WhatFields
        rows={within}
        catalogue={catalogue}
        onChange={(rows) => onChange({ ...within, ...rows })}
      />
      <Choice
        label={t(texts.limited)}
        value={span ? 'limited' : 'unlimited'}
        options={[
          { value: 'unlimited', label: t(texts.unlimited) },
          { value: 'limited', label: t(texts.limitedTo) },
        ]}
        onChange={(kind) =>
          onChange(kind === 'limited' ? { ...rest, span: { n: 30, unit: 'day' } } : rest)
        }
      />
      {span && <SpanFields span={span} onChange={(span) => onChange({ ...within, span })} />}
    </>
  )
}
