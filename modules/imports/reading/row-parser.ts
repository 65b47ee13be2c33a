import type { Delimiter } from '../mapping.rules.ts'

/** One row of a file: the physical line on which it begins, and what stands in its cells. */
export interface Row {
  line: number
  cells: string[]
}

const SIGNS: Record<Exclude<Delimiter, 'blank'>, string> = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  pipe: '|',
}

/** A record longer than this is none: a quote was never closed, or the file has no line ends. */
const LONGEST_RECORD = 1_000_000

export class UnclosedQuote extends Error {
  readonly line: number

  constructor(line: number) {
    super(`The quote opened on line ${line} is never closed`)
    this.line = line
  }
}

export class EndlessLine extends Error {
  readonly line: number

  constructor(line: number) {
    super(`Line ${line} does not end`)
    this.line = line
  }
}

/**
 * Cuts text into rows as it arrives. Written by hand because line numbers must be those that an
 * editor shows: csv-parse 7.0.3 counts CRLF inside quotes twice, and reads a file with mixed line
 * ends by the first one it meets.
 */
export class RowParser {
  readonly #delimiter: Delimiter
  readonly #sign: number
  #rest = ''
  #line = 1

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter
    this.#sign = delimiter === 'blank' ? 0x20 : SIGNS[delimiter].charCodeAt(0)
  }

  /** Rows that are complete after this piece of text; `last` says that nothing follows. */
  push(text: string, last = false): Row[] {
    const buffer = this.#rest + text
    const rows: Row[] = []
    let at = 0
    while (at < buffer.length) {
      const record =
        this.#delimiter === 'blank'
          ? readBlankSeparated(buffer, at, last)
          : readRecord(buffer, at, this.#sign, last)
      if (!record) break
      if (!isBlank(record.cells)) rows.push({ line: this.#line, cells: record.cells })
      this.#line += record.lines
      at = record.end
    }
    this.#rest = buffer.slice(at)
    if (this.#rest.length > LONGEST_RECORD)
      throw this.#isQuoted() ? new UnclosedQuote(this.#line) : new EndlessLine(this.#line)
    if (last && this.#rest.length > 0) throw new UnclosedQuote(this.#line)
    return rows
  }

  /** Whether what is left over stands in quotes: as the end of the file, it would be a record if not. */
  #isQuoted(): boolean {
    return this.#delimiter !== 'blank' && !readRecord(this.#rest, 0, this.#sign, true)
  }
}

type Reading = { cells: string[]; end: number; lines: number }

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d

function readRecord(buffer: string, from: number, sign: number, last: boolean): Reading | null {
  const cells: string[] = []
  let lines = 1
  let at = from
  for (;;) {
    let value = ''
    if (buffer.charCodeAt(at) === QUOTE) {
      const quoted = readQuoted(buffer, at + 1, last)
      if (!quoted) return null
      value = quoted.value
      lines += quoted.lines
      at = quoted.end
    }
    const start = at
    let code = buffer.charCodeAt(at)
    // NaN behind the last character ends the loop as well.
    while (code !== sign && code !== LF && code !== CR && at < buffer.length)
      code = buffer.charCodeAt(++at)
    const tail = buffer.slice(start, at)
    cells.push(value === '' ? tail : value + (tail.trim() === '' ? '' : tail))
    if (at >= buffer.length) return last ? { cells, end: at, lines } : null
    if (code === sign) {
      at++
      continue
    }
    const end = endOfLine(buffer, at, last)
    return end === null ? null : { cells, end, lines }
  }
}

function readQuoted(buffer: string, from: number, last: boolean) {
  let value = ''
  let lines = 0
  let start = from
  for (let at = from; at < buffer.length; at++) {
    const code = buffer.charCodeAt(at)
    if (code === LF || (code === CR && buffer.charCodeAt(at + 1) !== LF)) lines++
    if (code !== QUOTE) continue
    if (at + 1 === buffer.length && !last) return null
    value += buffer.slice(start, at)
    if (buffer.charCodeAt(at + 1) !== QUOTE) return { value, lines, end: at + 1 }
    start = at + 1
    at++
  }
  return null
}

/** Where the next record begins; null if a lone CR may still turn out to be CRLF. */
function endOfLine(buffer: string, at: number, last: boolean): number | null {
  if (buffer.charCodeAt(at) === LF) return at + 1
  if (at + 1 === buffer.length && !last) return null
  return buffer.charCodeAt(at + 1) === LF ? at + 2 : at + 1
}

function readBlankSeparated(buffer: string, from: number, last: boolean): Reading | null {
  let at = from
  let code = buffer.charCodeAt(at)
  while (code !== LF && code !== CR && at < buffer.length) code = buffer.charCodeAt(++at)
  if (at >= buffer.length && !last) return null
  const end = at >= buffer.length ? at : endOfLine(buffer, at, last)
  if (end === null) return null
  const text = buffer.slice(from, at).trim()
  return { cells: text === '' ? [''] : text.split(/[ \t\u3000]+/), end, lines: 1 }
}

function isBlank(cells: string[]): boolean {
  return cells.length === 1 && cells[0]?.trim() === ''
}
