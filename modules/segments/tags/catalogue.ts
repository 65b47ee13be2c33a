import type { CatalogueWords } from '../contract/catalogue.ts'
import { TAG, TAGGED } from '../tags.rules.ts'

type Words = Pick<CatalogueWords, 'fields' | 'sources'>

/** A tag is chosen and read by its name; what stands in a rule is its id. */
export function withTags(words: Words, tags: CatalogueWords['tags']): Words {
  const choices = tags
    .filter(({ segmentId }) => segmentId === null)
    .map(({ tagId, name }) => ({ value: tagId, label: name }))
  return {
    ...words,
    sources: words.sources.map((source) => ({
      ...source,
      attributes: source.attributes.map((attribute) =>
        source.key === TAGGED && attribute.key === TAG
          ? { ...attribute, choices, picks: false }
          : attribute,
      ),
    })),
  }
}
