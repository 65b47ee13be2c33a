import type { Condition, Filter, Operator, RowsCondition, Span } from '../../builder.rules.ts'
import type { CatalogueField } from '../../contract.ts'

const days = (n: number): Span => ({ n, unit: 'day' })
const SPANS: readonly Operator[] = ['in_next', 'in_last', 'over_ago']

/** A field's first condition, to be changed by hand. */
export function fieldDefault(field: CatalogueField): Condition {
  const [first] = field.operators
  const op = field.type === 'money' || field.type === 'number' ? 'at_least' : (first ?? 'known')
  return {
    kind: 'field',
    field: field.key,
    ...comparedBy(field, op === 'on_or_after' ? 'in_last' : op),
  }
}

/** What an operator asks for beside itself. */
export function comparedBy(
  { type, choices }: Pick<CatalogueField, 'type' | 'choices'>,
  op: Operator,
  before: Pick<Filter, 'value'> & { span?: Span | undefined } = {},
): { op: Operator; value?: Filter['value']; span?: Span } {
  if (op === 'known' || op === 'unknown' || op === 'this_month') return { op }
  if (SPANS.includes(op)) return { op, span: before.span ?? days(op === 'in_next' ? 7 : 30) }
  if (op === 'in_month') return { op, value: [1] }
  if (op === 'age_at_least' || op === 'age_at_most') return { op, value: 65 }
  if (op === 'on_or_after' || op === 'on_or_before') {
    const { value } = before
    return { op, value: typeof value === 'string' ? value : '' }
  }
  if (type === 'flag') return { op, value: before.value === undefined ? true : before.value }
  if (type === 'number' || type === 'money') {
    const value = [before.value].flat()[0]
    return { op, value: typeof value === 'number' ? value : type === 'money' ? 10_000 : 1 }
  }
  if (before.value !== undefined && typeof before.value !== 'boolean')
    return { op, value: before.value }
  return { op, value: choices?.[0]?.value ?? '' }
}

/** At least one in the last year. */
export const rowsDefault = (source: string, fact?: string): RowsCondition => ({
  kind: 'rows',
  source,
  ...(fact && { fact }),
  where: [],
  within: { kind: 'last', span: { n: 1, unit: 'year' } },
  measure: 'count',
  op: 'at_least',
  value: 1,
})
