import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { modules } from '../../server/modules.ts'
import { kindsOf } from '../activity/kinds.ts'
import type { WholeNode } from './compile/compile.ts'
import { countStatement, judgeStatement } from './compile/statements.ts'
import { catalogueOf, type FieldType, OPERATORS_OF } from './rule/catalogue.ts'
import { checkRule } from './rule/check-rule.ts'
import type { Filter, Operator, RowsCondition } from './rule/rule.ts'

const catalogue = catalogueOf(modules)
const frame = { zone: 'Asia/Tokyo', currency: 'JPY' }
let database: TestDatabase
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** A value that fits an operator of a column of this type. */
function valueFor(type: FieldType, op: string) {
  if (['known', 'unknown', 'this_month', 'in_next', 'in_last', 'over_ago'].includes(op)) return {}
  if (type === 'flag') return { value: true }
  if (type === 'day' || type === 'moment') return { value: '2026-02-01' }
  if (type === 'text' || type === 'choice') return { value: `o'hara; --` }
  return { value: 5 }
}

async function runs(node: WholeNode) {
  checkRule(node, node, catalogue)
  const input = { catalogue, frame }
  const count = countStatement([node], { ...input, scope: 'everyone' })
  await database.pool.query(count.text, count.values({ now: new Date() }))
  const judge = judgeStatement([{ versionId: 1, root: node }], {
    ...input,
    exactly: true,
    scope: 'persons',
  })
  const persons = ['01900000-0000-7000-8000-00000000000a']
  await database.pool.query(judge.text, judge.values({ now: new Date(), persons }))
}

const fields = [...catalogue.fields.values()]
const sources = [...catalogue.sources.values()]
const fact = (source: string) => (source === 'fact' ? { fact: 'page.viewed' } : {})

describe('what modules contribute is SQL that runs', () => {
  test.each(fields.map((field) => [field.key, field] as const))('field %s', async (_, field) => {
    const span = { n: 3, unit: 'day' as const }
    await runs({
      kind: 'all',
      of: OPERATORS_OF[field.type].map((op) => ({
        kind: 'field',
        field: field.key,
        op: op as Operator,
        span,
        ...valueFor(field.type, op),
      })),
    })
  })

  test.each(
    sources.flatMap((source) =>
      source.attributes.map((attribute) => [source.key, attribute.key, source, attribute] as const),
    ),
  )('source %s, %s', async (_key, _attribute, source, attribute) => {
    const rows = (given: Partial<RowsCondition>): RowsCondition => ({
      kind: 'rows',
      source: source.key,
      ...fact(source.key),
      where: [],
      within: { kind: 'last', span: { n: 3, unit: 'month' } },
      measure: 'count',
      op: 'at_least',
      value: 1,
      ...given,
    })
    const filters: Filter[] = OPERATORS_OF[attribute.type]
      .filter((op) => !['in_next', 'in_last', 'over_ago'].includes(op))
      .map((op) => ({
        attribute: attribute.key,
        op: op as Operator,
        ...valueFor(attribute.type, op),
      }))
    const measures: RowsCondition[] = attribute.measure
      ? (['sum', 'min', 'max', 'average'] as const).map((measure) =>
          rows({ measure, of: attribute.key }),
        )
      : []
    const distinct = attribute.anyOf ? [] : [rows({ measure: 'distinct', of: attribute.key })]
    await runs({ kind: 'all', of: [rows({ where: filters }), ...measures, ...distinct] })
  })

  test('every touch is one that is made', () => {
    const names = kindsOf(modules).byName
    const touches = [...fields, ...sources].flatMap(({ touchedBy }) => touchedBy)
    const unknown = touches.filter((name) => !name.startsWith('#') && !names.has(name))
    expect(unknown).toEqual([])
  })

  test('keys are unique', () => {
    const contributed = modules.flatMap((module) => module.contributes?.ruleFields ?? [])
    expect(contributed).toHaveLength(fields.length)
  })
})
