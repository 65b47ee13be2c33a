import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, call } from '../../../../web/api.ts'
import { previewTemplate } from '../../contract.ts'
import { contentOf, type Draft } from './useDraft.ts'

/** What the server makes of a draft for somebody, a moment after the last letter was typed. */
export function usePreview(draft: Draft, personId: string | null) {
  const { name: _, ...content } = contentOf(draft)
  // As text, because the same content is another object each time.
  const [asked] = useDebouncedValue(JSON.stringify({ ...content, personId }), 400)
  const { data, error, refetch } = useQuery({
    queryKey: [previewTemplate.path, asked],
    queryFn: ({ signal }) => call(previewTemplate, { body: JSON.parse(asked) }, { signal }),
    retry: false,
  })
  const [kept, keep] = useState(data)
  if (data && data !== kept) keep(data)
  // What the writer can mend stands at its field.
  const faults = error instanceof ApiError ? error.fields : []
  return { seen: data ?? kept, error, faults, retry: () => void refetch() }
}
export type Seen = ReturnType<typeof usePreview>
