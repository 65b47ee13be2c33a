import { createHash } from 'node:crypto'
import { cutText } from '../../../kernel/cut-text.ts'
import type { FieldName } from '../fields.rules.ts'
import type { Mapping, RuleOutcome } from '../mapping.rules.ts'
import type { Row } from '../reading/row-parser.ts'
import type { BoundField, BoundMapping } from './bind-mapping.ts'
import type { Fault } from './cell.rules.ts'
import type { Moments } from './moments.ts'
import { PartReaders } from './part-readers.ts'
import type { Piece, Problem, RowOutcome } from './piece.ts'

const LONGEST_NUMBER = 200

/** Reads rows of one file by one mapping, in the order of the file. */
export class RowReader {
  readonly #mapping: Mapping
  readonly #bound: BoundMapping
  readonly #parts: PartReaders
  readonly #number: BoundField | undefined
  readonly #content: BoundField[]

  constructor(mapping: Mapping, bound: BoundMapping, moments: Moments, currency: string) {
    this.#mapping = mapping
    this.#bound = bound
    this.#parts = new PartReaders(mapping, bound, moments, currency)
    this.#number = bound.fields.get('number')
    this.#content = [...bound.fields.values()]
  }

  read(row: Row): RowOutcome {
    const { cells } = row
    const misshapen = this.#misshapen(cells)
    if (misshapen) return this.#untaken(row, this.#keyOfMisshapen(row, misshapen), [misshapen])
    const rule = this.#bound.rules.findIndex((each) => each.applies(cells))
    const then = this.#bound.rules[rule]?.outcome
    if (then === 'skip') return { is: 'skipped', rule }
    const kind = pieceKind(this.#mapping.kind, then)
    const { number, key, fault } = this.#keyOf(row, kind)
    const problems: Problem[] = fault ? [this.#problem('number', cells, fault)] : []
    const say = (field: FieldName | null, found: Fault, value?: string, cell?: number) => {
      problems.push(this.#problem(field, cells, found, value, cell))
    }
    const parts = this.#parts.read(cells, kind, key, say)
    if (problems.length > 0) return this.#untaken(row, fault ? null : key, problems)
    const cancelled = then === 'cancelled'
    return { is: 'piece', piece: { kind, key, number, at: [row.line], cancelled, ...parts } }
  }

  /** What makes a row unreadable as a whole. */
  #misshapen(cells: string[]): Problem | null {
    const { header, needed } = this.#bound
    const whole = (reason: Fault['reason'], value = ''): Problem => ({
      column: null,
      cell: null,
      value,
      reason,
      params: { expected: header.length, found: cells.length },
    })
    const broken = cells.findIndex((cell) => cell.includes('\u0000') || cell.includes('\ufffd'))
    if (broken >= 0) {
      const value = shownValue(cells[broken] ?? '')
      const reason = cells[broken]?.includes('\u0000') ? 'nulCharacter' : 'unreadableCharacters'
      return { column: header[broken] ?? null, cell: broken, value, reason, params: {} }
    }
    if (
      cells.length > header.length &&
      cells.slice(header.length).some((cell) => cell.trim() !== '')
    )
      return whole('columnsTooMany', cutText(cells.slice(header.length).join(' '), 100))
    if (cells.length < needed) return whole('columnsMissing')
    return null
  }

  /**
   * The order whose other rows wait for this one, so that it never comes in without it. A stray or
   * missing delimiter shifts only what stands behind it, and a number as a rule stands before.
   */
  #keyOfMisshapen(row: Row, { cell }: Problem): string | null {
    if (this.#mapping.kind === 'people' || this.#mapping.shape !== 'line-per-row') return null
    if (cell !== null && this.#number?.cells.includes(cell)) return null
    const rule = this.#bound.rules.find((each) => each.applies(row.cells))
    if (rule?.outcome === 'skip') return null
    const { number, key } = this.#keyOf(row, pieceKind(this.#mapping.kind, rule?.outcome))
    return number === null ? null : key
  }

  #keyOf(
    row: Row,
    kind: Piece['kind'],
  ): { number: string | null; key: string; fault: Fault | null } {
    if (kind === 'person') {
      return { number: null, key: `p:${String(row.line).padStart(10, '0')}`, fault: null }
    }
    const sign = kind === 'subscription' ? 's' : kind === 'return' ? 'r' : 'n'
    if (!this.#number) {
      return { number: null, key: `${sign}h:${this.contentHash(row.cells)}`, fault: null }
    }
    const number = withoutApostrophe(this.#number.read(row.cells))
    if (number === '') return { number: null, key: '', fault: { reason: 'numberMissing' } }
    if (number.length > LONGEST_NUMBER)
      return { number: null, key: '', fault: { reason: 'numberTooLong' } }
    return { number, key: `${sign}:${number}`, fault: null }
  }

  /** The same mapped content gives the same hash, whatever else the file holds. */
  contentHash(cells: string[]): string {
    const content = this.#content
      .map((field) => `${field.name}=${field.read(cells)}`)
      .join('\u0001')
    return createHash('sha256').update(content).digest('base64url').slice(0, 22)
  }

  #problem(
    field: FieldName | null,
    cells: string[],
    fault: Fault,
    value?: string,
    at?: number,
  ): Problem {
    const bound = field ? this.#bound.fields.get(field) : undefined
    const cell = at ?? bound?.cells[0]
    const joined = at === undefined ? (bound?.cells.slice(1) ?? []) : []
    const named = cell === undefined ? [] : [cell, ...joined]
    return {
      column: named.map((each) => this.#bound.header[each] ?? '').join('・') || null,
      cell: cell ?? null,
      ...(joined.length > 0 && { joined }),
      value: shownValue(value ?? bound?.read(cells) ?? ''),
      reason: fault.reason,
      params: fault.params ?? {},
    }
  }

  /** By what a person recognises whose row it is. */
  shown(cells: string[]): string {
    return this.#parts.shown(cells).replaceAll('\u0000', '␀')
  }

  #untaken(row: Row, key: string | null, problems: Problem[]): RowOutcome {
    const shown = this.shown(row.cells)
    return { is: 'untaken', row: { line: row.line, key, cells: row.cells, shown, problems } }
  }

  get header(): string[] {
    return this.#bound.header
  }

  /** The column of a field, for problems that show only when a whole order is put together. */
  place(field: string): { column: string | null; cell: number | null } {
    const bound = [...this.#bound.fields.values()].find(({ name }) => name === field)
    const cell = bound?.cells[0] ?? null
    return { column: cell === null ? null : (this.#bound.header[cell] ?? null), cell }
  }
}

function pieceKind(kind: Mapping['kind'], then: RuleOutcome | undefined): Piece['kind'] {
  if (kind === 'people') return 'person'
  if (kind === 'subscriptions') return 'subscription'
  return then === 'return' ? 'return' : 'order'
}

/** Spreadsheets put an apostrophe before what should stay text. */
export function withoutApostrophe(text: string): string {
  return text.startsWith("'") ? text.slice(1).trim() : text
}

/** What PostgreSQL can store and a person can see. */
export function shownValue(text: string): string {
  return cutText(text.replaceAll('\u0000', '␀'), 300)
}
