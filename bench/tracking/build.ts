import { sql } from 'kysely'
import type { Tx } from '../../kernel/context.ts'

export const PERSONS = 1_000_000
export const FACTS = 10_000_000
const THREE_YEARS = 94_000_000

export interface Size {
  persons: number
  facts: number
}

/** The identity of the n-th person, as a shop's own number. */
export const userIdOf = (n: number) => `bench-${n}`

const TABLES = ['events', 'event_keys', 'person_facts'].map((table) => `activity.${table}`)

/** Fills the tables once; a database that is full already stays as it is. */
export async function buildOnce(
  db: Tx,
  say: (line: string) => void,
  { persons, facts }: Size = { persons: PERSONS, facts: FACTS },
): Promise<void> {
  await sql`create schema if not exists bench`.execute(db)
  await sql`create table if not exists bench.built (at timestamptz not null)`.execute(db)
  const { rows } = await sql`select 1 from bench.built`.execute(db)
  if (rows.length > 0) return
  await sql`truncate activity.events, activity.event_keys, activity.person_facts,
    people.persons, people.identities`.execute(db)
  await insertPersons(db, persons)
  say(`${persons.toLocaleString('en')} persons`)
  const indexes = await dropIndexes(db)
  await insertFacts(db, persons, facts)
  say(`${facts.toLocaleString('en')} facts`)
  for (const statement of indexes) await sql.raw(statement).execute(db)
  say('indexes')
  for (const table of [...TABLES, 'people.persons', 'people.identities']) {
    await sql.raw(`vacuum (analyze, freeze) ${table}`).execute(db)
  }
  await sql`insert into bench.built values (now())`.execute(db)
  say('vacuumed')
}

/** Version 7, as the app makes them: ordered by time. */
export const uuidAt = (millis: string, seed: string) => `
  (lpad(to_hex((${millis})::bigint), 12, '0') || '7' || substr(md5(${seed}), 1, 3) || '8' || substr(md5(${seed}), 4, 15))::uuid`
const personId = (n: string) => uuidAt(`1600000000000 + (${n})::bigint * 150000`, `'p' || (${n})`)

async function insertPersons(db: Tx, persons: number) {
  await sql`
    insert into people.persons (person_id, family_name, given_name, status, created_at, updated_at, sort_name)
    select ${sql.raw(personId('n'))}, '試験', n::text, 'known', '2024-01-01', '2024-01-01', n::text
    from generate_series(0, ${persons - 1}) n`.execute(db)
  await sql`
    insert into people.identities (kind, issuer, value, person_id, origin_id, shown, created_at)
    select 'user_id', '', 'bench-' || n, id, id, 'bench-' || n, '2024-01-01'
    from generate_series(0, ${persons - 1}) n, lateral (select ${sql.raw(personId('n'))} as id) p
    order by 3`.execute(db)
}

/** Three years; few people have many facts, many have few. */
async function insertFacts(db: Tx, persons: number, facts: number) {
  await sql`
    insert into activity.events (person_id, occurred_at, event_id, origin_id, name, payload, amount, actor, source, received_at)
    select ${sql.raw(personId('who'))}, at, ${sql.raw(uuidAt('extract(epoch from at) * 1000', "'e' || n"))},
      ${sql.raw(personId('who'))}, (array['page.viewed', 'page.viewed', 'Product Viewed', 'Product Added', 'Order Completed'])[1 + n % 5],
      jsonb_build_object('sku', 'A-' || n % 500, 'price', n % 9000, 'page', '/items/' || n % 500),
      case when n % 5 = 4 then 1000 + n % 9000 end, 'key:bench', null, at
    from (
      select n, floor(power(random(), 2) * ${persons})::int as who,
        '2023-11-22'::timestamptz + n * make_interval(secs => ${THREE_YEARS / facts}) as at
      from generate_series(0, ${facts - 1}) n offset 0) g`.execute(db)
  await sql`
    insert into activity.event_keys (person_id, key, origin_id, event_id)
    select person_id, 'm:' || event_id, origin_id, event_id from activity.events`.execute(db)
  await sql`
    insert into activity.person_facts (person_id, name, n, first_at, last_at, amount)
    select person_id, name, count(*), min(occurred_at), max(occurred_at), coalesce(sum(amount), 0)
    from activity.events group by 1, 2`.execute(db)
}

/** Filling first and indexing after takes a fraction of the time. Answers how to make them again. */
async function dropIndexes(db: Tx): Promise<string[]> {
  const { rows } = await sql<{ drop: string; make: string }>`
    select case when c.conname is null then 'drop index ' || i.indexrelid::regclass
        else 'alter table ' || i.indrelid::regclass || ' drop constraint ' || c.conname end as drop,
      case when c.conname is null then pg_get_indexdef(i.indexrelid)
        else 'alter table ' || i.indrelid::regclass || ' add constraint ' || c.conname || ' ' || pg_get_constraintdef(c.oid) end as make
    from pg_index i left join pg_constraint c on c.conindid = i.indexrelid and c.contype = 'p'
    where i.indrelid = any(${TABLES}::regclass[])`.execute(db)
  for (const { drop } of rows) await sql.raw(drop).execute(db)
  return rows.map((row) => row.make)
}
