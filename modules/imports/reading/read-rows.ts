import type { Readable } from 'node:stream'
import type { Delimiter, Encoding } from '../mapping.rules.ts'
import { decode } from './decode.ts'
import { type Row, RowParser } from './row-parser.ts'

export interface ReadingOptions {
  encoding: Encoding
  delimiter: Delimiter
  /** Whether the first row names the columns. */
  header: boolean
  /** Physical lines before the header, e.g. a title. */
  skipLines: number
}

export interface Batch {
  rows: Row[]
  /** Bytes of the file read so far. */
  bytes: number
}

/** The rows of a file below its header, in batches of about 64 KB; memory stays flat. */
export async function* readRows(
  file: Readable,
  options: ReadingOptions,
  onHeader: (header: string[]) => void,
): AsyncGenerator<Batch> {
  const parser = new RowParser(options.delimiter)
  let bytes = 0
  let header: string[] | null = null
  const take = (rows: Row[]): Row[] => {
    const below = rows.filter((row) => row.line > options.skipLines)
    const [first] = below
    if (header || !first) return below
    header = options.header ? namesOf(first.cells) : first.cells.map((_, i) => `${i + 1}`)
    onHeader(header)
    return options.header ? below.slice(1) : below
  }
  for await (const piece of decode(file, options.encoding)) {
    bytes += piece.bytes
    yield { rows: take(parser.push(piece.text)), bytes }
  }
  yield { rows: take(parser.push('', true)), bytes }
}

/** Names of columns: a name that comes twice gets a number, an empty one its place. */
export function namesOf(cells: string[]): string[] {
  const seen = new Map<string, number>()
  return cells.map((cell, i) => {
    const name = cell.trim() || `${i + 1}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return nth === 1 ? name : `${name} (${nth})`
  })
}
