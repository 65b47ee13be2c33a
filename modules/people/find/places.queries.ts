import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'

export type FoundAddress = {
  prefecture: string
  city: string
  town: string
  /** How many of the shop's own people live there; 0 for what only the postal directory knows. */
  people: number
}

export async function findOwnPlaces(tx: Tx, code: string): Promise<FoundAddress[]> {
  const { rows } = await sql<FoundAddress>`
    select prefecture, city, '' as town, count(distinct person_id) as people from people.addresses
    where postal_code = ${code} and prefecture is not null and city is not null
    group by prefecture, city order by people desc, city limit 5`.execute(tx)
  return rows
}
