import fc from 'fast-check'
import type { Leaf } from '../compile/leaf.ts'
import type { Trait } from './plain-judge.ts'

const trait = fc.constantFrom(...['plan', 'points', `o'hara"; drop table x`, '__proto__', '🍵.茶'])

/** Of every type under every key, as doors that know nothing of one another may tell it. */
const anyTrait: fc.Arbitrary<Trait> = fc.oneof(
  fc.constantFrom('gold', 'Gold', '007', '3', '2.50', 'true', 'FALSE', "' or true --", '茶'),
  fc.constantFrom(0, 2.5, 3, 7, 300, -1),
  fc.boolean(),
)

export const traitLeaf: fc.Arbitrary<Leaf> = fc
  .record({
    trait,
    asked: fc.oneof(
      fc.record({
        op: fc.constantFrom('is' as const, 'is_not' as const),
        value: fc.oneof(
          fc.constantFrom('gold', 'true', '3', "' or true --"),
          fc.constantFrom<string[]>(['gold', '茶'], ['0']),
          fc.constantFrom<number | number[]>(3, 2.5, [7, 300]),
        ),
      }),
      fc.record({
        op: fc.constantFrom('contains' as const, 'starts_with' as const),
        value: fc.constantFrom('go', '0', "'", '%'),
      }),
      fc.record({
        op: fc.constantFrom(
          'at_least' as const,
          'at_most' as const,
          'more_than' as const,
          'less_than' as const,
        ),
        value: fc.constantFrom(0, 2.5, 3, 7),
      }),
      fc.record({ op: fc.constant('is' as const), value: fc.boolean() }),
      fc.record({ op: fc.constantFrom('known' as const, 'unknown' as const) }),
    ),
  })
  .map(({ trait, asked }): Leaf => ({ kind: 'field', field: `trait.${trait}`, ...asked }))

export const anyTraits: fc.Arbitrary<Record<string, Trait>> = fc
  .array(fc.tuple(trait, anyTrait), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs))
