import { traitKey } from '../../builder.rules.ts'
import type { CatalogueWords } from '../../contract.ts'
import type { Leaf } from './tree.ts'

/**
 * The server's sentence at the card that it is about: it names the field or source by its key,
 * a person knows it by its label. A sentence about the whole rule stands at the last card.
 */
export function refusalAt(
  message: string | null,
  leaves: readonly Leaf[],
  catalogue: CatalogueWords,
) {
  if (!message) return null
  const columns = catalogue.sources.flatMap(({ attributes }) => attributes)
  const named = [...catalogue.fields, ...catalogue.sources, ...columns]
  const words = message.replace(/([「"])([^」"]+)([」"])/g, (whole, open, key, close) => {
    const label = named.find((one) => one.key === key)?.label ?? traitKey(key)
    return label ? `${open}${label}${close}` : whole
  })
  const keys = [...message.matchAll(/[「"]([^」"]+)[」"]/g)].map(([, key]) => key ?? '')
  const leaf = leaves.find(({ node }) => {
    const text = JSON.stringify(node)
    return keys.some((key) => text.includes(JSON.stringify(key)))
  })
  const path = (leaf ?? leaves.at(-1))?.path
  return path ? { path, words } : null
}
