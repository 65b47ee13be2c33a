import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { MalformedError } from '../../../kernel/errors.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { placeOrders, upsertProducts } from '../../orders/index.ts'
import { anOrder } from '../../orders/testing/shop.ts'
import { createPerson } from '../../people/index.ts'
import type { Composition } from '../contract/composition.ts'
import { countRules, listRulePeople } from '../preview-rule.ts'
import type { Node, Rule } from '../rule/rule.ts'
import { composeRule } from './compose-rule.ts'

let database: TestDatabase
let ctx: Ctx
const rule = (root: Node): Rule => ({ version: 1, root })
const women = rule({ kind: 'field', field: 'people.sex', op: 'is', value: 'female' })

beforeAll(async () => {
  database = await openTestDatabase()
  ctx = { ...database.ctx({ role: 'owner' }), now: new Date('2026-02-28T03:00:00Z') }
  await upsertProducts(ctx, [{ sku: 'AO-60', price: 4980, category: '青汁' }])
  for (let n = 0; n < 60; n++) {
    const { personId } = await createPerson(ctx, {
      familyName: `試験${n}`,
      identities: [],
      sex: n < 30 ? 'female' : 'male',
      // Women are in their sixties, a few not; of some nobody knows.
      ...(n % 10 === 9 ? {} : { birthday: n < 30 && n % 10 < 7 ? '1960-02-29' : '1990-03-01' }),
      ...(n % 3 === 0 && { address: { prefecture: n < 30 ? '福岡県' : '東京都', city: '中央区' } }),
    })
    if (n % 2 === 0) await placeOrders(ctx, [anOrder(personId)])
  }
})
afterAll(() => database.close())

const traitOf = ({ traits }: Composition, key: string) => {
  const trait = traits.find((one) => one.key === key)
  if (!trait) throw new Error(`No ${key} among ${traits.map((one) => one.key).join()}`)
  return trait
}

it('counts each part as the list behind it does, of the group and of everybody', async () => {
  const found = await composeRule(ctx, { rule: women })
  expect(found).toMatchObject({ people: 30, everybody: 60 })
  for (const { key, parts, unknown, known, several } of found.traits) {
    const all = unknown ? [...parts, unknown] : parts
    if (!several && key !== 'people.prefecture')
      expect(
        all.reduce((sum, { people }) => sum + people, 0),
        key,
      ).toBe(30)
    expect(known.people).toBe(30 - (unknown?.people ?? 0))
    for (const part of all) {
      const both = rule({ kind: 'all', of: [women.root, part.node] })
      const list = await listRulePeople(ctx, { rule: both, which: 'in', limit: 200 })
      expect([key, part.label, list.total]).toEqual([key, part.label, part.people])
      expect(list.items).toHaveLength(part.people)
      const { counts } = await countRules(ctx, { rules: [rule(part.node)] })
      expect(counts).toEqual([part.everybody])
    }
  }
})

it('knows ages, places and what was bought', async () => {
  const found = await composeRule(ctx, { rule: women })
  const ages = traitOf(found, 'people.birthday')
  // Born on 29 February 1960: 66 on the 28th of a common year.
  expect(ages.median).toBe(66)
  expect(ages.parts.find(({ people }) => people === 21)?.label).toBe('60代')
  expect(ages.unknown).toMatchObject({ people: 3, everybody: 6 })
  expect(traitOf(found, 'people.prefecture').parts).toMatchObject([
    { label: '福岡県', people: 10, everybody: 10 },
    { label: '東京都', people: 0, everybody: 10 },
  ])
  expect(traitOf(found, 'orders.lines.category').parts).toMatchObject([
    { label: '青汁', people: 15, everybody: 30 },
  ])
})

it('leads with what sets them apart, and not with what the rule says itself', async () => {
  const { traits, standouts } = await composeRule(ctx, { rule: women })
  const said = standouts.map(({ trait, part }) => [
    traits[trait]?.key,
    traits[trait]?.parts[part]?.label,
  ])
  expect(said).toEqual([['people.birthday', '60代']])
})

it('says nothing of nobody', async () => {
  const nobody = rule({ kind: 'any', of: [] })
  const found = await composeRule(ctx, { rule: nobody })
  expect(found).toMatchObject({ people: 0, everybody: 60, standouts: [] })
  expect(traitOf(found, 'people.birthday').median).toBeNull()
})

it('is not for whoever may not read segments', async () => {
  const stranger = database.ctx({ role: 'warehouse' })
  await expect(composeRule(stranger, { rule: women })).rejects.toMatchObject({ code: 'forbidden' })
})

it('gives the people of a rule in pages, and refuses a cursor that is not ours', async () => {
  const first = await listRulePeople(ctx, { rule: women, which: 'in', limit: 20 })
  const cursor = first.nextCursor ?? ''
  const second = await listRulePeople(ctx, { rule: women, which: 'in', limit: 20, cursor })
  expect(second.nextCursor).toBeNull()
  const ids = [...first.items, ...second.items].map(({ personId }) => personId)
  expect(new Set(ids).size).toBe(30)
  for (const cursor of ['abc', '', first.items[0]?.personId])
    await expect(
      listRulePeople(ctx, { rule: women, which: 'in', limit: 20, cursor }),
    ).rejects.toBeInstanceOf(MalformedError)
})
