import { useMutationOf } from '../../../../web/query.ts'
import { changeSegment, createSegment, type SegmentDetail } from '../../contract.ts'
import { tidy } from './tree.ts'
import type { Draft } from './useDraft.ts'
import { ruleOf } from './usePreview.ts'

/** Makes the segment, or changes what is different; the draft is then no longer needed. */
export function useDecide(
  segment: SegmentDetail | undefined,
  draft: Draft,
  onDecided: (segmentId: string, name: string) => void,
) {
  const name = draft.words.name.trim()
  const onSuccess = ({ segmentId }: { segmentId: string }) => {
    draft.decided()
    onDecided(segmentId, name)
  }
  const create = useMutationOf(createSegment, { onSuccess })
  const change = useMutationOf(changeSegment, { onSuccess })
  const error = create.error ?? change.error
  const isRefused = error?.status === 422
  return {
    isPending: create.isPending || change.isPending,
    /** About the rule; shown at its card. */
    refusal: isRefused ? error.message : null,
    error: isRefused ? null : error,
    submit: () => {
      const note = draft.words.note.trim() || null
      const rule = ruleOf(tidy(draft.root))
      if (!segment) return create.mutate({ body: { name, note, rule } })
      const isSame = JSON.stringify(rule.root) === JSON.stringify(tidy(segment.rule.root))
      change.mutate({
        params: { segmentId: segment.segmentId },
        body: { name, note, ...(!isSame && { rule }) },
      })
    },
  }
}
