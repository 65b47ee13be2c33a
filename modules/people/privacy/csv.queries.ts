import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Dial } from '../people.rules.ts'

export type CsvPerson = {
  personId: string
  number: string | null
  familyName: string | null
  givenName: string | null
  familyKana: string | null
  givenKana: string | null
  companyName: string | null
  birthday: string | null
  sex: string | null
  language: string | null
  postalCode: string | null
  prefecture: string | null
  city: string | null
  street: string | null
  building: string | null
  phone: string | null
  mail: string | null
  dial: Dial
  memberSince: Date | null
  since: Date
}

/** In the order of the ids. */
export async function csvRows(tx: Tx, personIds: readonly string[]): Promise<CsvPerson[]> {
  const point = (kind: string) => sql`(select c.shown from people.contact_points c
    where c.person_id = p.person_id and c.kind = ${kind} and c.refused is null
    order by c.created_at, c.value limit 1)`
  const { rows } = await sql<CsvPerson>`
    select p.person_id as "personId", (select i.shown from people.identities i where i.person_id = p.person_id
        and i.kind = 'customer_number' order by i.created_at, i.value limit 1) as number,
      p.family_name as "familyName", p.given_name as "givenName", p.family_kana as "familyKana",
      p.given_kana as "givenKana", p.company_name as "companyName", p.birthday, p.sex, p.language,
      a.postal_code as "postalCode", a.prefecture, a.city, a.street, a.building,
      ${point('phone')} as phone, ${point('email')} as mail, p.dial,
      p.member_since as "memberSince", p.created_at as since
    from unnest(${personIds}::uuid[]) with ordinality w(id, n)
    join people.persons p on p.person_id = w.id
    left join lateral (select * from people.addresses a where a.person_id = p.person_id
      order by a.label <> 'home', a.created_at limit 1) a on true
    order by w.n`.execute(tx)
  return rows
}
