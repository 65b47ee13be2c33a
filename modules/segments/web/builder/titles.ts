import type { Translate } from '../../../../kernel/i18n.ts'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { type Condition, fieldOf } from '../../builder.rules.ts'
import { builderTexts as texts } from '../../builder.texts.ts'
import type { CatalogueWords } from '../../contract.ts'

type Group = CatalogueWords['fields'][number]['group']

export const GROUP_ICONS: Record<Group, IconName> = {
  person: 'person',
  order: 'box',
  subscription: 'repeat',
  contact: 'voice',
  consent: 'mail',
  state: 'tag',
  trait: 'list',
}

/** What a card is about: 「ご注文の回数」, 「最後のご注文から」. */
export function titleOf(leaf: Condition, catalogue: CatalogueWords, t: Translate): string {
  if (leaf.kind === 'segment') return t(texts.segmentTitle)
  if (leaf.kind === 'field') return fieldOf(leaf, catalogue.fields)?.label ?? leaf.field
  const source = catalogue.sources.find(({ key }) => key === leaf.source)
  const fact = catalogue.facts.find(({ name }) => name === leaf.fact)
  const what = fact?.label ?? source?.label ?? leaf.source
  if (leaf.kind === 'ago')
    return t(texts.agoTitle, {
      which: t(leaf.which === 'first' ? texts.first : texts.lastOne),
      what,
    })
  if (leaf.measure === 'count') return t(texts.countTitle, { what })
  const of = source?.attributes.find(({ key }) => key === leaf.of)?.label ?? ''
  // What stands in brackets in a list of choices is too much for a title.
  const brief = of.replace(/\s*[（(].*?[）)]/g, '')
  return t(texts.measureTitle, { what, of: brief, measure: t(texts[leaf.measure]) })
}

export function iconOf(leaf: Condition, catalogue: CatalogueWords): IconName {
  if (leaf.kind === 'segment') return 'segment'
  if (leaf.kind === 'ago') return 'clock'
  if (leaf.kind === 'field') return GROUP_ICONS[fieldOf(leaf, catalogue.fields)?.group ?? 'person']
  return GROUP_ICONS[catalogue.sources.find(({ key }) => key === leaf.source)?.group ?? 'contact']
}
