import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { listSegments } from '../contract.ts'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'

/** One of the shop's segments; below it, its rule as a sentence. */
export function SegmentField({
  value,
  onChange,
}: {
  value: string | null
  onChange: (segmentId: string | null) => void
}) {
  const t = useT()
  const { data, error } = useQuery(queryOf(listSegments, { query: {} }))
  const items = data?.items ?? []
  const chosen = items.find(({ segmentId }) => segmentId === value)
  return (
    <SelectField
      label={t(texts.segment)}
      help={data && items.length === 0 ? t(texts.noSegments) : chosen?.sentence}
      error={error?.message}
      searchable
      data={items.map(({ segmentId, name }) => ({ value: segmentId, label: name }))}
      value={value}
      onChange={onChange}
    />
  )
}
