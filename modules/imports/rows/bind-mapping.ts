import { FIELDS, type FieldName, JOINTS } from '../fields.rules.ts'
import { columnsOf, type Mapping, traitNameOf } from '../mapping.rules.ts'
import { type BoundRule, bindRule } from './bound-rules.ts'

/** A field with its columns found in the file. */
export interface BoundField {
  name: FieldName
  cells: number[]
  /** What is written, several columns joined, the mapping's default where nothing is. */
  read: (cells: string[]) => string
}

export interface BoundMapping {
  fields: Map<FieldName, BoundField>
  /** Kept with the person under a name of the shop's own. */
  traits: { name: string; cell: number }[]
  rules: BoundRule[]
  header: string[]
  /** Rows shorter than this lack a column that is needed. */
  needed: number
}

/** Finds the mapping's columns in a file's header; answers the names that are not there. */
export function bindMapping(
  mapping: Mapping,
  header: string[],
): BoundMapping | { missing: string[] } {
  const place = new Map(header.map((name, i) => [folded(name), i]))
  const missing = new Set<string>()
  const find = (column: string): number => {
    const at = place.get(folded(column)) ?? placeNumber(column, header)
    if (at === undefined) missing.add(column)
    return at ?? -1
  }
  const names = Object.keys({ ...mapping.columns, ...mapping.defaults }) as FieldName[]
  const fields = new Map(
    names.map((name) => {
      const cells = columnsOf(mapping, name).map(find)
      return [name, { name, cells, read: joined(name, cells, mapping.defaults[name]) }]
    }),
  )
  const traits = (mapping.traits ?? []).map((trait) => ({
    name: traitNameOf(trait),
    cell: find(trait.column),
  }))
  const rules = mapping.rules.map((rule) => bindRule(rule, find(rule.when.column)))
  if (missing.size > 0) return { missing: [...missing] }
  const used = [
    ...[...fields.values()].flatMap((field) => field.cells),
    ...traits.map(({ cell }) => cell),
  ]
  return { fields, traits, rules, header, needed: Math.max(0, ...used) + 1 }
}

/** Half and full width, case and blanks make no difference between names of columns. */
export function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

/** A column may be told by its place, from 1, where the file has no header. */
function placeNumber(column: string, header: string[]): number | undefined {
  if (!/^\d{1,4}$/.test(column)) return undefined
  const at = Number(column) - 1
  return at >= 0 && at < header.length ? at : undefined
}

function joined(name: FieldName, cells: number[], fallback = ''): (row: string[]) => string {
  const [only] = cells
  if (only === undefined) return () => fallback
  if (cells.length === 1) return (row) => (row[only] ?? '').trim() || fallback
  const joint = JOINTS[FIELDS[name].type]
  return (row) =>
    cells
      .map((cell) => (row[cell] ?? '').trim())
      .filter(Boolean)
      .join(joint) || fallback
}
