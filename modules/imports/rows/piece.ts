import type { TraitValue } from '../../people/index.ts'
import type { ProblemReason } from '../problems.rules.ts'

/** What stands in a row about the person; dates are `YYYY-MM-DD`, moments ISO 8601. */
export type PersonPart = Partial<
  Record<
    | 'customerNumber'
    | 'email'
    | 'phone'
    | 'line'
    | 'card'
    | 'fullName'
    | 'familyName'
    | 'givenName'
    | 'fullKana'
    | 'familyKana'
    | 'givenKana'
    | 'companyName'
    | 'birthday'
    | 'sex'
    | 'postalCode'
    | 'prefecture'
    | 'city'
    | 'street'
    | 'building'
    | 'memberSince'
    | 'mailConsent',
    string
  >
>

/** What stands in a row about the order; amounts in minor units. */
export type OrderPart = {
  placedAt?: string
  currency?: string
  total?: number
  goods?: number
  discount?: number
  shipping?: number
  tax?: number
  channel?: string
  mediaCode?: string
  note?: string
}

export type LinePart = {
  sku?: string
  name?: string
  quantity: number
  unitPrice: number
  amount: number
  /** Set where the file names no price. */
  unpriced?: boolean
}

/** What stands in a row about the subscription; moments are ISO 8601. */
export type SubscriptionPart = {
  startedAt?: string
  nextOn?: string
  cycleDays?: number
  cycleMonths?: number
  status?: 'active' | 'paused' | 'cancelled'
  endedAt?: string
  endReason?: string
}

export type PieceKind = 'order' | 'return' | 'subscription' | 'person'

/**
 * Rows that stand together in the file and belong together: a whole order as a rule, a part of it
 * where its lines are scattered, or one person. This is what is staged.
 */
export interface Piece {
  kind: PieceKind
  /** Finds the other pieces of the same order. */
  key: string
  /** The source's number, or null for rows that have none. */
  number: string | null
  /** Physical line of each row. */
  at: number[]
  cancelled: boolean
  /** Set where the file has a column for customer numbers and this row has none. */
  guest: boolean
  order: OrderPart
  /** Of subscriptions only. */
  subscription?: SubscriptionPart
  person: PersonPart
  /** What is kept of the person under names of the shop's own; pairs, because a name may be any. */
  traits?: [name: string, value: TraitValue][]
  lines: LinePart[]
}

/** One thing in one cell that has to be corrected before its row can be taken. */
export interface Problem {
  /** Name of the column in the file; null where it is the row as a whole. */
  column: string | null
  /** Place of the column, from 0; null where there is none to correct. */
  cell: number | null
  /** Places of the other columns that are joined to it: a correction stands for all of them. */
  joined?: number[]
  value: string
  reason: ProblemReason
  params: Record<string, string | number>
}

export interface UntakenRow {
  line: number
  /** Other rows with this key wait for it. */
  key: string | null
  cells: string[]
  /** Name or number by which a person knows whose row it is. */
  shown: string
  problems: Problem[]
}

export type RowOutcome =
  | { is: 'piece'; piece: Piece }
  | { is: 'untaken'; row: UntakenRow }
  | { is: 'skipped'; rule: number }
