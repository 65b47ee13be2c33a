import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../../../web/api.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import type { Node } from '../../builder.rules.ts'
import { suggest } from '../../builder.rules.ts'
import { type CatalogueWords, countRules } from '../../contract.ts'
import { isWhole } from './faults.ts'
import { add } from './tree.ts'
import { ruleOf } from './usePreview.ts'

/** What the words may mean, each with how many of those so far it would leave. */
export function useSuggestions(words: string, root: Node, catalogue: CatalogueWords) {
  const { locale } = useSurroundings()
  const found = useMemo(
    () => suggest(words, catalogue, locale).slice(0, 8),
    [words, catalogue, locale],
  )
  const rules = found.map(({ node }) => ruleOf(isWhole(root, catalogue) ? add(root, node) : node))
  const [asked] = useDebouncedValue(JSON.stringify(rules), 200)
  const { data } = useQuery({
    queryKey: [countRules.path, asked],
    queryFn: ({ signal }) => call(countRules, { body: { rules: JSON.parse(asked) } }, { signal }),
    enabled: asked !== '[]',
    placeholderData: keepPreviousData,
    retry: false,
  })
  const isFresh = asked === JSON.stringify(rules)
  return found.map((one, n) => ({ ...one, count: isFresh ? data?.counts[n] : undefined }))
}
