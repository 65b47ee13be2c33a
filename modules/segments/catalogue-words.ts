import type { Text, Translate } from '../../kernel/i18n.ts'
import type { Choice, FieldType, Says } from '../../kernel/rule-fields.ts'
import type { CatalogueWords } from './contract/catalogue.ts'
import { type Catalogue, OPERATORS_OF } from './rule/catalogue.ts'
import { OPERATORS } from './rule/rule.ts'

/** Fields and sources in the words of one language. */
export function wordsOf(
  { fields, sources }: Catalogue,
  say: Translate,
): Pick<CatalogueWords, 'fields' | 'sources'> {
  return {
    fields: [...fields.values()].map((field) => ({
      ...columnIn(say, field),
      group: field.group,
      words: field.words ? say(field.words) : '',
      trait: null,
    })),
    sources: [...sources.values()].map((source) => ({
      key: source.key,
      group: source.group,
      label: say(source.label),
      deed: source.deed ? say(source.deed) : null,
      words: source.words ? say(source.words) : '',
      attributes: source.attributes.map((attribute) => ({
        ...columnIn(say, attribute),
        measure: attribute.measure === true,
        distinct: !attribute.anyOf,
      })),
    })),
  }
}

type Column = {
  key: string
  label: Text
  type: FieldType
  choices?: readonly Choice[]
  says?: Says
  unit?: Text
}

function columnIn(say: Translate, { key, label, type, choices, says, unit }: Column) {
  const open = (text: Text) => say(text, { value: '{value}' })
  return {
    key,
    label: say(label),
    type,
    operators: OPERATORS.filter((op) => OPERATORS_OF[type].includes(op)),
    choices: choices?.map(({ value, label }) => ({ value, label: say(label) })) ?? null,
    says: says ? { yes: open(says.yes), no: open(says.no) } : null,
    unit: unit ? say(unit, { n: '{n}' }) : null,
    picks: !choices && (type === 'text' || type === 'choice'),
  }
}
