import { useT } from '../../../../web/texts.ts'
import type { Filter } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { Choice } from './Choice.tsx'

export type RowsOf = { source: string; fact?: string | undefined; where: Filter[] }

/** What is counted: orders, returns, words to us, or an event by its name. */
export function WhatFields({
  rows,
  catalogue,
  onChange,
}: {
  rows: RowsOf
  catalogue: CatalogueWords
  onChange: (rows: RowsOf) => void
}) {
  const t = useT()
  return (
    <>
      <Choice
        label={t(texts.what)}
        value={rows.source}
        options={catalogue.sources.map(({ key, label }) => ({ value: key, label }))}
        onChange={(source) => {
          if (source !== rows.source) onChange({ source, fact: undefined, where: [] })
        }}
      />
      {rows.source === 'fact' && (
        <Choice
          label={t(texts.fact)}
          value={rows.fact ?? ''}
          options={catalogue.facts.map(({ name, label }) => ({ value: name, label }))}
          onChange={(fact) => onChange({ ...rows, fact })}
        />
      )}
    </>
  )
}
