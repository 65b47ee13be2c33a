import type { Ctx, Permission } from '../../kernel/context.ts'
import type { Text } from '../../kernel/i18n.ts'

/** Columns that a module brings to the list of people and to its CSV. */
export interface Beside {
  /** Whoever lacks it does not get the columns. */
  permission: Permission
  columns: readonly BesideColumn[]
  /** By person and key of the column; who is missing has empty cells. */
  read(ctx: Ctx, personIds: string[]): Promise<Map<string, BesideCells>>
}

export interface BesideColumn {
  key: string
  head: Text
}

export type BesideCells = Readonly<Record<string, number | Date>>

/** What a module does about one person on behalf of people. */
export type PersonPart = {
  /** Everything it keeps about a person, for the person to read: plain values under plain names. */
  exportData(ctx: Ctx, personId: string): Promise<Record<string, unknown>>
  /** What the names in `exportData` are called, for whoever reads the export. */
  exportLabels?: Readonly<Record<string, Text>>
  /** Removes what tells who somebody is; ledger rows may stay under the tombstone. */
  erase(ctx: Ctx, personId: string): Promise<void>
  /** Counts its derived rows of these people again, after rows have moved. */
  rebuild?(ctx: Ctx, personIds: string[]): Promise<void>
  beside?: Beside
  /** Which of them must stay because it keeps something about them that has no row in a person table. */
  isInUse?(ctx: Ctx, personIds: string[]): Promise<string[]>
}

declare module '../../kernel/module.ts' {
  interface Contributions {
    person?: PersonPart
  }
}
