import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../../../web/api.ts'
import type { Rule } from '../../builder.rules.ts'
import { previewRule, type RulePreview } from '../../contract.ts'

const PAUSE_MS = 300

export const ruleOf = (root: Rule['root']): Rule => ({ version: 1, root })

/** The count and all that goes with it; the answer to an older question is dropped. */
export function usePreview(
  root: Rule['root'],
  {
    segmentId,
    sample,
    isWhole,
  }: { segmentId?: string | undefined; sample: number; isWhole: boolean },
) {
  const [settled] = useDebouncedValue(root, PAUSE_MS)
  const body = { rule: ruleOf(settled), sample, ...(segmentId && { segmentId }) }
  const found = useQuery<RulePreview, ApiError>({
    queryKey: [previewRule.path, body],
    queryFn: ({ signal }) => call(previewRule, { body }, { signal }),
    enabled: isWhole,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  })
  const refusal = found.error?.status === 422 ? found.error.message : null
  return {
    preview: isWhole && !found.error ? found.data : undefined,
    isCounting: isWhole && (found.isFetching || settled !== root),
    error: refusal ? null : found.error,
    refusal: isWhole ? refusal : null,
    retry: () => void found.refetch(),
  }
}
