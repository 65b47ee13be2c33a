import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../../../web/api.ts'
import { queryOf } from '../../../../web/query.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { useDayIn } from '../../../../web/useDayIn.ts'
import type { Node } from '../../builder.rules.ts'
import { strangeWords, suggest } from '../../builder.rules.ts'
import { type CatalogueWords, countRules, listValues } from '../../contract.ts'
import { isWhole } from './faults.ts'
import { add } from './tree.ts'
import { ruleOf } from './usePreview.ts'

/** What the words may mean, each with how many of those so far it would leave. */
export function useSuggestions(words: string, root: Node, catalogue: CatalogueWords) {
  const { locale } = useSurroundings()
  const today = useDayIn()()
  const goods = useGoods(words, catalogue)
  const found = useMemo(
    () => suggest(words, catalogue, locale, { today, goods }).slice(0, 8),
    [words, catalogue, locale, today, goods],
  )
  const rules = found.map(({ node }) => ruleOf(isWhole(root, catalogue) ? add(root, node) : node))
  const [asked] = useDebouncedValue(JSON.stringify(rules), 200)
  const { data } = useQuery({
    queryKey: [countRules.path, asked],
    queryFn: ({ signal }) => call(countRules, { body: { rules: JSON.parse(asked) } }, { signal }),
    enabled: asked !== '[]',
    retry: false,
  })
  const isFresh = asked === JSON.stringify(rules)
  return found.map((one, n) => ({ ...one, count: isFresh ? data?.counts[n] : undefined }))
}

/** Products and categories that bear a word which nothing else speaks of. */
function useGoods(words: string, catalogue: CatalogueWords) {
  const strange = useMemo(() => strangeWords(words, catalogue), [words, catalogue])
  const [q] = useDebouncedValue(strange.toSorted((a, b) => b.length - a.length)[0] ?? '', 200)
  const of = (attribute: string) => ({
    ...queryOf(listValues, { query: { source: 'orders.lines', attribute, q } }),
    enabled: q.length > 1,
    retry: false,
  })
  const { data: products } = useQuery(of('product'))
  const { data: categories } = useQuery(of('category'))
  return useMemo(
    () =>
      products && categories
        ? {
            products: products.items.map(({ value }) => value),
            categories: categories.items.map(({ value }) => value),
          }
        : undefined,
    [products, categories],
  )
}
