import { createHmac } from 'node:crypto'
import { dayIn } from '../../../kernel/clock.ts'
import type { Ctx } from '../../../kernel/context.ts'
import { readCompany } from '../../accounts/index.ts'
import { type PersonProfile, readProfiles } from '../../people/index.ts'
import {
  type ConsentChannel,
  channelsOf,
  columnsOf,
  type Trait,
  type TraitColumn,
} from '../audiences.rules.ts'
import { type Bought, findBought } from './people.queries.ts'

export type Value = string | number | boolean | null
export type Values = Partial<Record<TraitColumn, Value>>

export interface Allowed {
  personId: string
  /** Ways to which they said yes. */
  channels: readonly ConsentChannel[]
}

/**
 * What a destination gets of each of these people, in a fixed order of columns. What reaches somebody
 * is left empty where they said yes to no such way.
 */
export async function valuesOf(
  ctx: Ctx,
  traits: readonly Trait[],
  people: readonly Allowed[],
): Promise<Map<string, Values>> {
  const ids = people.map(({ personId }) => personId)
  const { zone, currency } = await readCompany(ctx)
  const profiles = await readProfiles(ctx, ids)
  const bought = await findBought(ctx.tx, ids, currency)
  return new Map(
    people.flatMap(({ personId, channels }) => {
      const profile = profiles.get(personId)
      if (!profile) return []
      const all = allValues(profile, bought.get(personId), zone)
      const open = new Set(columnsOf(traits.filter((trait) => isOpen(trait, channels))))
      const values = columnsOf(traits).map((column) => [
        column,
        open.has(column) ? all[column] : null,
      ])
      return [[personId, Object.fromEntries(values) as Values] as const]
    }),
  )
}

function isOpen(trait: Trait, channels: readonly ConsentChannel[]): boolean {
  const needed = channelsOf(trait)
  return needed.length === 0 || needed.some((channel) => channels.includes(channel))
}

function allValues(
  person: PersonProfile,
  bought: Bought | undefined,
  zone: string,
): Record<TraitColumn, Value> {
  const dayOf = (at: Date | null | undefined) => (at ? dayIn(zone, at) : null)
  return {
    customer_number: person.number,
    last_name: person.familyName,
    first_name: person.givenName,
    company_name: person.companyName,
    last_name_kana: person.familyKana,
    first_name_kana: person.givenKana,
    birthday: person.birthday,
    email: person.mail,
    phone: person.phone,
    postal_code: person.postalCode,
    city: person.city,
    street: person.street,
    building: person.building,
    prefecture: person.prefecture,
    sex: person.sex,
    language: person.language,
    is_member: person.memberSince !== null,
    since: dayOf(person.since),
    order_count: bought?.orders ?? 0,
    first_order_on: dayOf(bought?.firstAt),
    last_order_on: dayOf(bought?.lastAt),
    total_sales: bought?.sales ?? 0,
  }
}

/** By which a change is noticed; keyed, so that nobody can guess a number back from it. */
export function hashOf(secret: Buffer, values: Values): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify(values))
    .digest('base64url')
    .slice(0, 22)
}
