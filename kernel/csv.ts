import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { FileReply } from './endpoint.ts'

export type CsvEncoding = 'utf-8' | 'cp932'
type Row = readonly (string | number)[]
type Rows = AsyncIterable<Row> | Iterable<Row>

/** Excel reads UTF-8 only with this mark in front. */
const BOM = '\uFEFF'
const ROWS_AT_ONCE = 500

/** Signs that CP932 writes with another code point; without this they would become `?`. */
const CP932_SIGNS: Record<string, string> = {
  '〜': '～',
  '−': '－',
  '‖': '∥',
  '—': '―',
  '–': '―',
  '¢': '￠',
  '£': '￡',
  '¬': '￢',
}

/**
 * Rows as a CSV file for a spreadsheet: CRLF, UTF-8 with its mark or CP932. `name` comes without
 * its ending. What a spreadsheet would run as a formula gets an apostrophe in front, which an
 * import takes off again.
 */
export function csvReply(name: string, encoding: CsvEncoding, rows: Rows): FileReply {
  const charset = encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'
  return new FileReply(`${name}.csv`, `text/csv; charset=${charset}`, encode(rows, encoding))
}

async function* encode(rows: Rows, encoding: CsvEncoding): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield Buffer.from(BOM)
  let waiting: Row[] = []
  for await (const row of rows) {
    waiting.push(row.map(safeCell))
    if (waiting.length < ROWS_AT_ONCE) continue
    yield encoded(waiting, encoding)
    waiting = []
  }
  if (waiting.length > 0) yield encoded(waiting, encoding)
}

function encoded(rows: Row[], encoding: CsvEncoding): Uint8Array {
  const text = stringify(rows, { record_delimiter: 'windows' })
  if (encoding === 'utf-8') return Buffer.from(text)
  const signs = text.replace(/[〜−‖—–¢£¬]/g, (sign) => CP932_SIGNS[sign] ?? sign)
  return iconv.encode(signs, 'CP932')
}

/**
 * A negative number is a number; anything else that begins like a formula is made text, a phone
 * with its plus too, which a spreadsheet would otherwise lose.
 */
function safeCell(cell: string | number): string | number {
  if (typeof cell === 'number' || /^-[\d,.]+$/.test(cell)) return cell
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
