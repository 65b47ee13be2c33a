import { dayIn } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { reading } from '../../../kernel/reading.ts'
import { leavesOf } from '../compile/compile.ts'
import { divisionStatement } from '../compile/statements.ts'
import { standoutsOf } from '../composition.rules.ts'
import type { Composition, CompositionPart, CompositionTrait } from '../contract/composition.ts'
import { runStatement } from '../live/run-statement.ts'
import { prepareRules } from '../prepare-rules.ts'
import { readValues } from '../read-catalogue.ts'
import { placeIn } from '../rule/prefectures.rules.ts'
import type { FieldCondition, Rule } from '../rule/rule.ts'
import { type Part, type Trait, traitsOf, valueNode } from './parts.ts'

/** Of rows, whose values are sought in the data first; of a field, as many as there are prefectures. */
const VALUES_OF_ROWS = 8
const VALUES = 50

/** How the people of a rule divide, each part beside its share among everybody. */
export async function composeRule(ctx: Ctx, { rule }: { rule: Rule }): Promise<Composition> {
  requirePermission(ctx, 'segments.read')
  return reading(ctx, async (ctx) => {
    const { wholes, input, now } = await prepareRules(ctx, [rule.root])
    const [whole = { kind: 'all' as const, of: [] }] = wholes
    const speak = {
      say: translator(ctx.locale),
      locale: ctx.locale,
      currency: input.frame.currency,
    }
    const traits = await traitsOf(input.catalogue, speak, async (source, attribute) => {
      const { items } = await readValues(ctx, { source, attribute, q: '' })
      return items.slice(0, VALUES_OF_ROWS).map(({ value }) => value)
    })
    const division = divisionOf(traits)
    const nodes = await prepareRules(
      ctx,
      division.parts.map(({ node }) => node),
    )
    const statement = divisionStatement({ ...division, root: whole, parts: nodes.wholes }, input)
    const [row] = await runStatement<Row>(ctx.tx, statement, { now })
    const today = dayIn(input.frame.zone, new Date(now))
    const { people, everybody, traits: counted } = read(traits, row ?? EMPTY, today, ctx.locale)
    const spoken = new Set(leavesOf(whole).flatMap((leaf) => keysOf(leaf)))
    return {
      people,
      everybody,
      traits: counted,
      standouts: standoutsOf({ people, everybody, traits: counted }, spoken),
    }
  })
}

/** What a rule decides itself says nothing about the people. */
const keysOf = (leaf: ReturnType<typeof leavesOf>[number]): string[] => {
  if (leaf.kind === 'field') return [leaf.field]
  return leaf.where.map(({ attribute }) => `${leaf.source}.${attribute}`)
}

type Row = {
  counts: number[]
  medians: (string | null)[]
  values: [value: string, people: number, everybody: number][][]
}
const EMPTY: Row = { counts: [], medians: [], values: [] }

function divisionOf(traits: readonly Trait[]) {
  const known = (field: string): FieldCondition => ({ kind: 'field', field, op: 'known' })
  return {
    parts: traits.flatMap(({ parts, unknown }) => (unknown ? [...parts, unknown] : parts)),
    values: traits.flatMap(({ byValue }) => (byValue === null ? [] : [known(byValue)])),
    medians: traits.flatMap(({ key, middle }) =>
      middle === null ? [] : [{ leaf: known(key), type: middle.type }],
    ),
  }
}

/** The answer in the order in which it was asked. */
function read(traits: readonly Trait[], row: Row, today: string, locale: Locale) {
  const counts = row.counts.values()
  const next = () => counts.next().value ?? 0
  const medians = row.medians.values()
  const values = row.values.values()
  const count = <P extends Part>({ label, node }: P): CompositionPart => ({
    label,
    people: next(),
    everybody: next(),
    node,
  })
  const all = { people: next(), everybody: next() }
  const counted = traits.map((trait): CompositionTrait => {
    const { key, label, several, byValue, middle } = trait
    const own = trait.parts.map(count)
    const unknown = trait.unknown ? count(trait.unknown) : null
    const listed = byValue === null ? [] : (values.next().value ?? [])
    const found = middle === null ? null : (medians.next().value ?? null)
    const isAge = middle?.type === 'date'
    const median = found === null ? null : isAge ? ageOf(found, today) : Number(found)
    return {
      key,
      label,
      known: {
        people: all.people - (unknown?.people ?? 0),
        everybody: all.everybody - (unknown?.everybody ?? 0),
      },
      unknown,
      several,
      median,
      medianWords: median === null ? null : (middle?.write(median) ?? null),
      parts:
        byValue === null
          ? own
          : listed.slice(0, VALUES).map((one) => valuePart(byValue, one, locale)),
    }
  })
  // What nobody is, and what nothing is known of yet, is left out.
  const told = counted
    .map((trait) => ({ ...trait, parts: trait.parts.filter(({ everybody }) => everybody > 0) }))
    .filter(({ parts }) => parts.length > 0)
  return { ...all, traits: told }
}

const valuePart = (
  field: string,
  [value, people, everybody]: [string, number, number],
  locale: Locale,
): CompositionPart => ({
  label: placeIn(value, locale),
  people,
  everybody,
  node: valueNode(field, value),
})

/** Whole years; 29 February counts as the 28th in common years. */
function ageOf(birthday: string, today: string): number {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  const [bornIn = 0, bornMonth = 0, bornDay = 0] = birthday.split('-').map(Number)
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const on = bornMonth === 2 && bornDay === 29 && !isLeap ? 28 : bornDay
  return year - bornIn - (month * 100 + day < bornMonth * 100 + on ? 1 : 0)
}
