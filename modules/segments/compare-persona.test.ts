import { expect, it } from 'vitest'
import { compare } from './compare-persona.rules.ts'
import { standoutsOf } from './composition.rules.ts'
import type { Composition, CompositionPart, CompositionTrait } from './contract/composition.ts'
import { type PersonaSheet, personaSheet } from './contract/personas.ts'

const part = (
  field: string,
  value: string,
  people: number,
  everybody: number,
): CompositionPart => ({
  label: value,
  people,
  everybody,
  node: { kind: 'field', field, op: 'is', value },
})

function trait(key: string, parts: CompositionPart[], more: Partial<CompositionTrait> = {}) {
  const sum = (of: 'people' | 'everybody') => parts.reduce((all, one) => all + one[of], 0)
  return {
    key,
    label: key,
    known: { people: sum('people'), everybody: sum('everybody') },
    unknown: null,
    several: false,
    median: null,
    medianWords: null,
    parts,
    ...more,
  }
}

const ages = (median: number) =>
  trait('people.birthday', [part('people.birthday', '50代', 60, 300)], { median })
const sexes = trait('people.sex', [
  part('people.sex', 'female', 70, 600),
  part('people.sex', 'male', 30, 400),
])
const regions = trait('people.prefecture', [
  part('people.prefecture', '東京都', 30, 300),
  part('people.prefecture', '福岡県', 10, 100),
])
const of = (traits: CompositionTrait[]): Composition => ({
  people: 100,
  everybody: 1000,
  traits,
  standouts: [],
})
const sheet = (said: Partial<PersonaSheet>) => personaSheet.parse(said)
const verdictOf = (said: Partial<PersonaSheet>, traits: CompositionTrait[]) =>
  compare(sheet(said), of(traits)).map(({ verdict }) => verdict)

it('the middle age may be off by some years', () => {
  expect(verdictOf({ age: 66 }, [ages(52)])).toEqual(['differs'])
  expect(verdictOf({ age: 59 }, [ages(52)])).toEqual(['fits'])
  expect(verdictOf({}, [ages(52)])).toEqual(['open'])
})

it('sex and region fit where they are the most frequent', () => {
  expect(verdictOf({ sex: 'female' }, [sexes])).toEqual(['fits'])
  expect(verdictOf({ sex: 'male' }, [sexes])).toEqual(['differs'])
  expect(verdictOf({ region: '東京都杉並区' }, [regions])).toEqual(['fits'])
  const [found] = compare(sheet({ region: '福岡県' }), of([regions]))
  expect(found).toMatchObject({
    verdict: 'differs',
    own: { part: { label: '福岡県' }, share: 0.25 },
    top: [{ part: { label: '東京都' }, share: 0.75 }],
  })
  expect(verdictOf({ region: 'どこか' }, [regions])).toEqual(['differs'])
})

it('says nothing of few people, nor of what is not known', () => {
  const few = trait('people.sex', [part('people.sex', 'male', 3, 500)])
  expect(verdictOf({ sex: 'female' }, [few])).toEqual(['open'])
  const nobody = trait('people.sex', [part('people.sex', 'male', 0, 500)])
  expect(verdictOf({ sex: 'female' }, [nobody])).toEqual([])
})

it('leads with the clearest difference of each trait, three at most', () => {
  const clear = (key: string, people: number) =>
    trait(key, [part(key, 'a', people, 300), part(key, 'b', 100 - people, 700)])
  const traits = [clear('w', 45), clear('x', 80), clear('y', 60), clear('z', 70), clear('v', 31)]
  const said = standoutsOf(of(traits), new Set())
  expect(said.map(({ trait, part }) => [trait, part])).toEqual([
    [1, 0],
    [3, 0],
    [2, 0],
  ])
  expect(said[0]?.times).toBeCloseTo(0.8 / 0.3)
  // What the rule itself asks for says nothing, nor what is true of all.
  expect(standoutsOf(of([clear('x', 80)]), new Set(['x']))).toEqual([])
  expect(standoutsOf(of([clear('x', 100)]), new Set())).toEqual([])
})
