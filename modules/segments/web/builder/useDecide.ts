import type { Text } from '../../../../kernel/i18n.ts'
import type { ApiError } from '../../../../web/api.ts'
import type { Crumb } from '../../../../web/ui/Page.tsx'
import type { Node, Rule } from '../../builder.rules.ts'
import { tidy } from './tree.ts'
import type { Draft, Words } from './useDraft.ts'
import { ruleOf } from './usePreview.ts'

/** Whose rule is built: a segment's, a tag's, a persona's. */
export interface Subject {
  /** Under which the browser keeps the draft. */
  key: string
  saved: Words & { root: Node }
  /** Whether its name and note are asked here. */
  isNamed: boolean
  /** How many signs a name may have. */
  mostName?: number
  /** While it has no name. */
  title: string
  crumbs: Crumb[]
  /** Whose members the rule is compared with. */
  segmentId?: string | undefined
  /** Its own words for how to begin, and for a name; else those of a segment. */
  words?: { start: Text; nameHint: Text }
  isPending: boolean
  error: ApiError | null
  /** `isSame`: the rule is the saved one. `done`: the draft is no longer needed. */
  decide: (decided: { rule: Rule; isSame: boolean; words: Words; done: () => void }) => void
}

/** Sends what stands in the builder; a refusal of the rule is shown at its card. */
export function useDecide({ isPending, error, saved, decide }: Subject, draft: Draft) {
  const isRefused = error?.status === 422
  return {
    isPending,
    refusal: isRefused ? error.message : null,
    error: isRefused ? null : error,
    submit: () => {
      const root = tidy(draft.root)
      const { name, note } = draft.words
      decide({
        rule: ruleOf(root),
        isSame: JSON.stringify(root) === JSON.stringify(tidy(saved.root)),
        words: { name: name.trim(), note: note.trim() },
        done: draft.decided,
      })
    },
  }
}
