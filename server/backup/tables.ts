import type { PoolClient } from '../../kernel/db.ts'

/** One table to copy: its columns in a fixed order, without the ones PostgreSQL computes itself. */
export type Table = { schema: string; name: string; columns: string[] }

export type Sequence = { schema: string; name: string; value: number }

/** Tables that describe the program and not the shop: they are made anew by the migrations. */
const REMADE = new Set([
  'kernel.workers',
  'kernel.rate_limits',
  'graphile_worker.migrations',
  'graphile_worker._private_known_crontabs',
])

/** Every table of the installation, the queue included, parents before children. */
export async function findTables(client: PoolClient, schemas: string[]): Promise<Table[]> {
  const { rows } = await client.query<Table & { depth: number }>(
    `with recursive tables as (
       select c.oid, n.nspname as schema, c.relname as name from pg_class c
       join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname = any($1)
     ), depths as (
       select oid, 0 as depth from tables
       union
       select k.conrelid, d.depth + 1 from depths d
       join pg_constraint k on k.confrelid = d.oid and k.contype = 'f' and k.conrelid <> k.confrelid
       where d.depth < 20
     )
     select t.schema, t.name, max(d.depth) as depth,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from tables t join depths d using (oid) group by t.oid, t.schema, t.name
     order by max(d.depth), t.schema, t.name`,
    [schemas],
  )
  return rows.filter((table) => !REMADE.has(nameOf(table)))
}

export async function findSequences(client: PoolClient, schemas: string[]): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select schemaname as schema, sequencename as name, last_value as value from pg_sequences
     where schemaname = any($1) and last_value is not null order by 1, 2`,
    [schemas],
  )
  return rows
}

export function nameOf(table: { schema: string; name: string }): string {
  return `${table.schema}.${table.name}`
}

export function quoted(table: Table): { relation: string; columns: string } {
  const quote = (name: string) => `"${name.replaceAll('"', '""')}"`
  return {
    relation: `${quote(table.schema)}.${quote(table.name)}`,
    columns: table.columns.map(quote).join(', '),
  }
}

/** The schemas of an installation, from the ground up. */
export function schemasOf(modules: readonly { name: string }[]): string[] {
  return ['kernel', 'graphile_worker', ...modules.map((module) => module.name)]
}
