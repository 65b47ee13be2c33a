import type { RuleField } from '../../../kernel/rule-fields.ts'
import type { FieldCondition } from '../rule/rule.ts'
import { traitKey, typeAsked } from '../traits.rules.ts'

/** What compiling a field takes; `name` is bound where its SQL says `:name`. */
export type AskedField = Pick<
  RuleField,
  'type' | 'from' | 'value' | 'none' | 'changesAt' | 'touchedBy'
> & { name?: string }

/** Text that may be read as a number. */
export const NUMBER = `'^-?[0-9]{1,15}(\\.[0-9]{1,9})?$'`

const ROWS = {
  from: `(select t.person_id, t.text, t.number from people.pub_traits t where t.key = :name) r`,
  touchedBy: ['#trait'],
}

/** What the shop itself tells of a person; null for a field that modules contribute. */
export function askedTrait(
  leaf: Pick<FieldCondition, 'field' | 'op' | 'value'>,
): AskedField | null {
  const name = traitKey(leaf.field)
  if (name === null) return null
  const type = typeAsked(leaf)
  // Files know text only: what is written as a number is compared as one.
  if (type === 'number')
    return {
      ...ROWS,
      name,
      type,
      value: `coalesce(r.number, case when r.text ~ ${NUMBER} then r.text::numeric end)`,
    }
  // «No» is an answer: whoever has told nothing has not said no.
  if (type === 'flag') return { ...ROWS, name, type: 'choice', value: 'lower(r.text)' }
  return { ...ROWS, name, type, value: 'r.text' }
}
