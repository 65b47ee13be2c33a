import { useT } from '../../../../web/texts.ts'
import type { AgoCondition } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'
import { Choice } from './Choice.tsx'
import { SpanFields } from './Spans.tsx'
import { WhatFields } from './WhatFields.tsx'

/** How long ago: 「最後の」「ご注文」「40日」「以上たった」. */
export function AgoFields({
  leaf,
  catalogue,
  onChange,
}: {
  leaf: AgoCondition
  catalogue: CatalogueWords
  onChange: (leaf: AgoCondition) => void
}) {
  const t = useT()
  return (
    <>
      <Choice
        label={t(texts.which)}
        value={leaf.which}
        options={[
          { value: 'last', label: t(texts.lastOne) },
          { value: 'first', label: t(texts.first) },
        ]}
        onChange={(which) => onChange({ ...leaf, which })}
      />
      <WhatFields
        rows={leaf}
        catalogue={catalogue}
        onChange={(rows) => onChange({ ...leaf, ...rows })}
      />
      <SpanFields span={leaf.span} onChange={(span) => onChange({ ...leaf, span })} />
      <Choice
        label={t(texts.comparison)}
        value={leaf.op}
        options={[
          { value: 'over', label: t(texts.agoOver) },
          { value: 'within', label: t(texts.agoWithin) },
        ]}
        onChange={(op) => onChange({ ...leaf, op })}
      />
    </>
  )
}
