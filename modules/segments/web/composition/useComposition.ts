import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ApiError, call } from '../../../../web/api.ts'
import type { Node, Rule } from '../../builder.rules.ts'
import { type Composition, type CompositionPart, composeRule } from '../../contract.ts'
import { useRulePeople } from '../builder/people.ts'
import { ruleOf } from '../builder/usePreview.ts'

/** How the people of a rule divide. It is counted anew when it is looked at again. */
export function useComposition(rule: Rule | null) {
  return useQuery<Composition, ApiError>({
    queryKey: [composeRule.path, rule],
    queryFn: ({ signal }) =>
      call(composeRule, { body: { rule: rule ?? ruleOf({ kind: 'all', of: [] }) } }, { signal }),
    enabled: rule !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/** Both at once; a group takes the other in, so that the rule grows no deeper. */
const both = (root: Node, node: Node): Node => ({
  kind: 'all',
  of: [root, node].flatMap((one) => (one.kind === 'all' ? one.of : [one])),
})

/** The people of one part. */
export function usePeopleOfPart({ root }: Rule, part: CompositionPart, name: string) {
  const list = useRulePeople(ruleOf(both(root, part.node)), undefined, `${name} ／ ${part.label}`)
  return { ...list('in', part.people), title: part.label }
}
