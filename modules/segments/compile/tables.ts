import type { Binder } from './binder.ts'
import type { Rows } from './sources.ts'

type Group = { columns: Map<string, string>; rows: Rows; from: (string | null)[] }

/**
 * The tables that a statement joins to its persons: one for each set of rows that conditions speak
 * of, one for each view that fields stand in. Equal columns are computed once.
 */
export class Tables {
  private readonly binder: Binder
  private readonly groups = new Map<string, Group>()
  private readonly fields = new Map<string, Map<string, string>>()
  private readonly ownTables: string[] = []

  constructor(binder: Binder) {
    this.binder = binder
  }

  /** A column of a table with one row a person. */
  field(from: string, value: string): string {
    const columns = this.fields.get(from) ?? new Map<string, string>()
    this.fields.set(from, columns)
    const at = [...this.fields.keys()].indexOf(from)
    return `f${at}.${named(columns, this.binder.fill(value))}`
  }

  /** Aggregates over the rows of a source. `from`: no earlier row matters to the column; null: every row does. */
  rows(key: string, rows: Rows) {
    const group: Group = this.groups.get(key) ?? { columns: new Map(), rows, from: [] }
    this.groups.set(key, group)
    const at = [...this.groups.keys()].indexOf(key)
    return {
      column: (expression: string, from: string | null): string => {
        group.from.push(from)
        return `g${at}.${named(group.columns, expression)}`
      },
    }
  }

  /** A table of a single condition. */
  anchored(select: string): [measured: string, anchored: string] {
    const known = this.ownTables.indexOf(select)
    const at = known >= 0 ? known : this.ownTables.push(select) - 1
    return [`k${at}.measured`, `k${at}.anchored`]
  }

  /** Common table expressions, one a group of rows; without the one that `p` is made from. */
  ctes(seed: string | null): string[] {
    return [
      ...[...this.groups.keys()].filter((key) => key !== seed).map((key) => this.groupCte(key)),
      ...this.ownTables.map((select, at) => `k${at} as (${select})`),
    ]
  }

  groupCte(key: string): string {
    const group = this.groups.get(key)
    const at = [...this.groups.keys()].indexOf(key)
    return group ? `g${at} as (${this.groupSql(group)})` : ''
  }

  groupName(key: string): string {
    return `g${[...this.groups.keys()].indexOf(key)}`
  }

  /** Joins to `p`. */
  get joins(): string {
    const fields = [...this.fields].map(([from, columns], at) => {
      const list = [...columns].map(([expression, name]) => `${expression} as ${name}`)
      const where = this.binder.within('r.person_id')
      return `left join (select r.person_id, ${list.join(', ')} from ${this.binder.fill(from)} where ${where}) f${at} on f${at}.person_id = p.person_id`
    })
    const joined = (name: string) => `left join ${name} on ${name}.person_id = p.person_id`
    return [
      ...fields,
      ...[...this.groups.keys()].map((_, at) => joined(`g${at}`)),
      ...this.ownTables.map((_, at) => joined(`k${at}`)),
    ].join('\n')
  }

  private groupSql({ columns, rows, from }: Group): string {
    const list = [...columns].map(([expression, name]) => `${expression} as ${name}`)
    const where = [this.binder.within('r.person_id'), ...rows.kind]
    const bounds = [...new Set(from)]
    // Only if no column needs the rows before; the earliest of the bounds keeps them all.
    if (!bounds.includes(null) && bounds.length > 0)
      where.push(`${rows.at} > least(${bounds.join(', ')})`)
    return `select r.person_id, ${list.join(', ')} from ${rows.from} where ${where.join(' and ')} group by r.person_id`
  }
}

function named(columns: Map<string, string>, expression: string): string {
  const name = columns.get(expression) ?? `c${columns.size}`
  columns.set(expression, name)
  return name
}
