import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Module } from '../../../kernel/module.ts'

/** A table whose rows belong to people, as the catalogue describes it. */
export type TableShape = {
  /** Quoted and qualified. */
  name: string
  kind: 'person' | 'lookup' | 'derived' | 'watched'
  /** All that can be written, quoted, without person_id. */
  columns: string[]
  /** Per unique key that holds person_id: its other columns, quoted. */
  keys: string[][]
}

const known = new WeakMap<readonly Module[], Promise<TableShape[]>>()

/** Every table of every module that is declared to hold people's rows. Read once a process. */
export function tableShapes(tx: Tx, modules: readonly Module[]): Promise<TableShape[]> {
  const found = known.get(modules)
  if (found) return found
  const shapes = readShapes(tx, modules)
  known.set(modules, shapes)
  // A failed reading must not be remembered.
  shapes.catch(() => known.delete(modules))
  return shapes
}

type CatalogueRow = { name: string; columns: string[]; keys: string[][] }

async function readShapes(tx: Tx, modules: readonly Module[]): Promise<TableShape[]> {
  const declared = new Map<string, TableShape['kind']>()
  for (const module of modules) {
    for (const [table, kind] of Object.entries(module.tables)) {
      if (kind !== 'root' && kind !== 'reference' && kind !== 'local') {
        declared.set(`${module.name}.${table}`, kind)
      }
    }
  }
  const { rows } = await sql<CatalogueRow & { declared: string }>`
    select n.nspname || '.' || c.relname as declared,
      format('%I.%I', n.nspname, c.relname) as name,
      array(select format('%I', a.attname) from pg_attribute a where a.attrelid = c.oid
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attname <> 'person_id'
        order by a.attnum) as columns,
      coalesce((select json_agg(k.columns) from (
        select array(select format('%I', a.attname) from unnest(i.indkey::int[]) x
          join pg_attribute a on a.attrelid = c.oid and a.attnum = x
          where a.attname <> 'person_id') as columns
        from pg_index i where i.indrelid = c.oid and i.indisunique and exists (
          select from unnest(i.indkey::int[]) x join pg_attribute a
            on a.attrelid = c.oid and a.attnum = x where a.attname = 'person_id')) k), '[]') as keys
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname || '.' || c.relname = any(${[...declared.keys()]})
    order by 1`.execute(tx)
  return rows.flatMap(({ declared: table, name, columns, keys }) => {
    const kind = declared.get(table)
    return kind ? [{ name, kind, columns, keys }] : []
  })
}
