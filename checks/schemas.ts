// The habits that let the same tables spread over many machines, read from the catalogue of a
// freshly migrated database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool, type Pool } from '../kernel/db.ts'
import { startEmbeddedPostgres } from '../kernel/embedded-postgres.ts'
import { createLogger } from '../kernel/log.ts'
import { migrate } from '../kernel/migrations.ts'
import type { TableClass } from '../kernel/module.ts'
import { modules } from '../server/modules.ts'
import { report } from './lib/report.ts'

type Catalogued = {
  table: string
  columns: string[]
  uniques: { name: string; columns: string[] }[]
  foreignKeys: { name: string; columns: string[]; to: string }[]
  triggers: string[]
  intIdentities: string[]
}

const declared = new Map<string, TableClass>(
  modules.flatMap(({ name, tables }) =>
    Object.entries(tables).map(([table, kind]) => [`${name}.${table}`, kind] as const),
  ),
)

const dataDir = await mkdtemp(join(tmpdir(), 'kizuna-schemas-'))
const postgres = await startEmbeddedPostgres({
  dataDir,
  log: createLogger('error'),
  throwaway: true,
})
const pool = createPool({ ...postgres.connection, max: 4 }, () => {})
try {
  await migrate(pool, modules)
  const tables = await catalogue(pool)
  report('schemas', [...undeclared(tables), ...tables.flatMap(judge)], tables.length)
} finally {
  await pool.end()
  await postgres.stop()
  await rm(dataDir, { recursive: true, force: true })
}

async function catalogue(pool: Pool): Promise<Catalogued[]> {
  const { rows } = await pool.query<Catalogued>(
    `select n.nspname || '.' || c.relname as table,
       (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       coalesce((select json_agg(json_build_object('name', ic.relname, 'columns',
         (select json_agg(a.attname) from unnest(i.indkey::int[]) k join pg_attribute a on a.attrelid = c.oid and a.attnum = k)))
         from pg_index i join pg_class ic on ic.oid = i.indexrelid where i.indrelid = c.oid and i.indisunique), '[]') as uniques,
       coalesce((select json_agg(json_build_object('name', k.conname, 'to', k.confrelid::regclass::text, 'columns',
         (select json_agg(a.attname) from unnest(k.conkey) x join pg_attribute a on a.attrelid = c.oid and a.attnum = x)))
         from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'), '[]') as "foreignKeys",
       coalesce((select array_agg(t.tgname::text) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal), '{}') as triggers,
       coalesce((select array_agg(a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '' and a.atttypid = 'int4'::regtype), '{}') as "intIdentities"
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname = any($1) order by 1`,
    [modules.map((module) => module.name)],
  )
  return rows
}

function undeclared(tables: Catalogued[]): string[] {
  const found = new Set(tables.map(({ table }) => table))
  return [
    ...tables
      .filter(({ table }) => !declared.has(table))
      .map(({ table }) => `${table} is not declared in its module.ts`),
    ...[...declared.keys()]
      .filter((table) => !found.has(table))
      .map((table) => `${table} is declared but does not exist`),
  ]
}

function judge(table: Catalogued): string[] {
  const kind = declared.get(table.table)
  const say = (what: string) => `${table.table} (${kind}) ${what}`
  const perPerson = ['person', 'derived', 'watched', 'root'].includes(kind ?? '')
  return [
    ...table.triggers.map((name) => say(`has a trigger, ${name}`)),
    ...table.intIdentities.map((name) => say(`has an int identity, ${name}`)),
    ...(table.uniques.length === 0 ? [say('has no primary key')] : []),
    ...(kind === 'person' || kind === 'lookup' ? missingColumns(table, say) : []),
    ...(perPerson
      ? table.uniques
          .filter((key) => !key.columns.includes('person_id'))
          .map((key) => say(`has a unique key without person_id, ${key.name}`))
      : []),
    ...table.foreignKeys.flatMap((key) => judgeForeignKey(table, key, perPerson, say)),
  ]
}

function missingColumns({ columns }: Catalogued, say: (what: string) => string): string[] {
  return ['person_id', 'origin_id']
    .filter((name) => !columns.includes(name))
    .map((name) => say(`has no ${name}`))
}

function judgeForeignKey(
  { table }: Catalogued,
  key: Catalogued['foreignKeys'][number],
  perPerson: boolean,
  say: (what: string) => string,
): string[] {
  const target = declared.get(key.to)
  if (key.to.split('.')[0] !== table.split('.')[0])
    return [say(`points into another module, ${key.name}`)]
  if (!perPerson || target === 'reference') return []
  return key.columns.includes('person_id')
    ? []
    : [say(`has a foreign key without person_id, ${key.name}`)]
}
