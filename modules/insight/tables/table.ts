import type { Ctx } from '../../../kernel/context.ts'
import type { Text, Translate } from '../../../kernel/i18n.ts'
import type { Money } from '../insight.rules.ts'
import type { TableQuestion } from '../report-table.ts'

/** Rows of a table, the heads first. */
export type Table = (string | number)[][]
export type WriteTable = (ctx: Ctx, question: TableQuestion, t: Translate) => Promise<Table>
/** By `report/table`. */
export type Tables = Record<string, WriteTable>

export function heads(t: Translate, ...names: Text[]): string[] {
  return names.map((name) => t(name))
}

/** An amount as a plain decimal; nothing where it is not known. */
export function amount(money: Money | null): string {
  return money ? money.amount : ''
}

/** A share as a percentage with one decimal; nothing where it is not known. */
export function percent(share: number | null): string {
  return share === null ? '' : `${(share * 100).toFixed(1)}%`
}

export function decimal(value: number | null): string {
  return value === null ? '' : value.toFixed(2)
}
