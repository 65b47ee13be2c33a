import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'

export type CsvEncoding = 'utf-8' | 'cp932'

const BOM = '\ufeff'
const LINES_AT_ONCE = 500

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
 * Rows as a CSV for a spreadsheet: CRLF, UTF-8 with its mark or CP932. What a spreadsheet would run
 * as a formula gets an apostrophe in front, which an import takes off again.
 */
export async function* encodeCsv(
  rows: AsyncIterable<string[]>,
  encoding: CsvEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield Buffer.from(BOM)
  let lines: string[][] = []
  for await (const row of rows) {
    lines.push(row.map(safeCell))
    if (lines.length < LINES_AT_ONCE) continue
    yield encoded(lines, encoding)
    lines = []
  }
  yield encoded(lines, encoding)
}

function encoded(lines: string[][], encoding: CsvEncoding): Uint8Array {
  const text = stringify(lines, { record_delimiter: 'windows' })
  if (encoding === 'utf-8') return Buffer.from(text)
  return iconv.encode(
    text.replace(/[〜−‖—–¢£¬]/g, (sign) => CP932_SIGNS[sign] ?? sign),
    'cp932',
  )
}

/** A negative number is a number; anything else that begins like a formula is made text. */
export function safeCell(cell: string): string {
  if (/^[-+]?[\d,.]+$/.test(cell)) return cell
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
