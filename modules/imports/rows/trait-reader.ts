import { LONGEST_TRAIT, type TraitValue } from '../../people/index.ts'
import type { BoundMapping } from './bind-mapping.ts'
import type { Say } from './part-readers.ts'

/** What a row says of its person under names of the shop's own; an empty cell says nothing. */
export function readTraits(
  traits: BoundMapping['traits'],
  cells: string[],
  say: Say,
): [string, TraitValue][] {
  return traits.flatMap(({ name, cell }): [string, TraitValue][] => {
    const text = (cells[cell] ?? '').trim()
    if (text === '') return []
    const value = readValue(text)
    const length = typeof value === 'string' ? [...value].length : 0
    if (length <= LONGEST_TRAIT) return [[name, value]]
    say(null, { reason: 'traitTooLong', params: { most: LONGEST_TRAIT, length } }, text, cell)
    return []
  })
}

const NUMBER = /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d{1,9})?$/

/**
 * A plain number is one, so that it can be compared; 「007」 and what a spreadsheet marked with an
 * apostrophe stay as written. True and false are yes and no.
 */
function readValue(text: string): TraitValue {
  if (text.startsWith("'")) return text.slice(1)
  if (NUMBER.test(text)) return Number(text.replaceAll(',', ''))
  const word = text.toLowerCase()
  return word === 'true' || word === 'false' ? word === 'true' : text
}
