import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'
import { toHiragana } from '../../modules/people/fold.rules.ts'
import { foundText } from '../../modules/people/found-text.ts'
import { recount } from '../../modules/people/headcount.queries.ts'
import { FAMILY, MEN, WOMEN } from '../../seeds/sample/names.ts'

export const PEOPLE = 1_000_000
const CHUNK = 5000

type Reading = readonly [name: string, kana: string]
const spread = (names: readonly (readonly [Reading, number])[]): Reading[] =>
  names.flatMap(([reading, weight]) => Array.from({ length: weight }, () => reading))
const families = spread(FAMILY)
const givens: readonly Reading[] = [...WOMEN, ...MEN]

/** The n-th person; always the same. */
export function personAt(n: number) {
  const dice = (salt: number, sides: number) => ((n + 1) * salt * 7919 + ((n * salt) >> 7)) % sides
  const [familyName, familyKana] = families[dice(31, families.length)] ?? ['', '']
  const [givenName, givenKana] = givens[dice(17, givens.length)] ?? ['', '']
  const line = String(10_000_000 + ((n * 61) % 90_000_000))
  return {
    familyName,
    givenName,
    familyKana,
    givenKana,
    familyHiragana: toHiragana(familyKana),
    givenHiragana: toHiragana(givenKana),
    number: `K-${1_000_000 + n}`,
    phone: `090-${line.slice(0, 4)}-${line.slice(4)}`,
    mail: `person${n}@mail${n % 13}.jp`,
    postalCode: String(1_000_000 + ((n * 37) % 8_999_999)),
    city: ['横浜市青葉区', '港区', '札幌市中央区', '京都市中京区', '福岡市博多区'][n % 5] ?? '',
  }
}

function rowAt(n: number) {
  const person = personAt(n)
  const { number, phone, mail, postalCode, city } = person
  const value = `+81${phone.replaceAll('-', '').slice(1)}`
  const address = {
    postalCode,
    prefecture: null,
    city,
    street: `${n % 40}-${n % 17}`,
    building: null,
  }
  const text = foundText({
    names: [{ ...person, companyName: null }],
    identities: [
      { kind: 'customer_number', value: number, shown: number },
      { kind: 'email', value: mail, shown: mail },
    ],
    points: [{ kind: 'phone', value, shown: phone, refused: null }],
    addresses: [address],
  })
  return { n, ...person, value, street: address.street, ...text }
}

/** Makes the people once; a database that has them stays as it is. */
export async function buildOnce(db: Tx, say: (line: string) => void): Promise<void> {
  await sql`create schema if not exists bench`.execute(db)
  await sql`create table if not exists bench.built (at timestamptz not null)`.execute(db)
  const { rows } = await sql`select 1 from bench.built`.execute(db)
  if (rows.length > 0) return
  await sql`truncate people.persons, people.identities, people.contact_points, people.addresses`.execute(
    db,
  )
  await sql`drop index if exists people.persons_search, people.persons_grams`.execute(db)
  for (let from = 0; from < PEOPLE; from += CHUNK) {
    await insertChunk(
      db,
      Array.from({ length: CHUNK }, (_, at) => rowAt(from + at)),
    )
    if (from % 100_000 === 0) say(`${from.toLocaleString('en')} people`)
  }
  await sql`create index persons_search on people.persons using gin (search gin_trgm_ops)
    where merged_into is null and status = 'known'`.execute(db)
  await sql`create index persons_grams on people.persons using gin (grams)
    where merged_into is null and status = 'known'`.execute(db)
  for (const table of ['persons', 'identities', 'contact_points', 'addresses']) {
    await sql`vacuum (analyze) ${sql.raw(`people.${table}`)}`.execute(db)
  }
  await recount(db)
  await sql`insert into bench.built values (now())`.execute(db)
}

async function insertChunk(db: Tx, rows: ReturnType<typeof rowAt>[]): Promise<void> {
  await sql`with r as materialized (
      select r.*, (lpad(to_hex(1600000000000 + n), 12, '0') || '7000' || '8' || lpad(to_hex(n), 15, '0'))::uuid as id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) r(n bigint, "familyName" text,
        "givenName" text, "familyKana" text, "givenKana" text, number text, phone text, value text,
        mail text, "postalCode" text, city text, street text, search text, grams text[],
        "sortName" text)),
    p as (insert into people.persons (person_id, family_name, given_name, family_kana, given_kana,
        status, created_at, updated_at, search, grams, sort_name)
      select id, "familyName", "givenName", "familyKana", "givenKana", 'known',
        '2024-01-01'::timestamptz + n * interval '1 minute', '2024-01-01', search, grams, "sortName" from r),
    i as (insert into people.identities (kind, issuer, value, person_id, origin_id, shown, created_at)
      select 'customer_number', 'bench', number, id, id, number, '2024-01-01'::timestamptz from r
      union all select 'email', '', mail, id, id, mail, '2024-01-01'::timestamptz from r),
    c as (insert into people.contact_points (person_id, kind, value, origin_id, shown, created_at)
      select id, 'phone', value, id, phone, '2024-01-01'::timestamptz from r
      union all select id, 'email', mail, id, mail, '2024-01-01'::timestamptz from r)
    insert into people.addresses (person_id, address_id, origin_id, postal_code, city, street, created_at, updated_at)
    select id, id, id, "postalCode", city, street, '2024-01-01', '2024-01-01' from r`.execute(db)
}
