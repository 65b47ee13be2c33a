import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { FileReply } from '../../kernel/endpoint.ts'

export type Encoding = 'utf-8' | 'cp932'

/** Excel reads UTF-8 only with this mark in front. */
const BOM = '\uFEFF'

/** Signs that CP932 writes with another code point; without this they would become `?`. */
const CP932_SIGNS: Record<string, string> = { '〜': '～', '−': '－', '‖': '∥', '—': '―', '–': '―' }

/** Rows as a CSV file for Excel. A cell that Excel would run as a formula is written as text. */
export function csvReply(
  name: string,
  encoding: Encoding,
  rows: AsyncIterable<readonly (string | number)[]> | Iterable<readonly (string | number)[]>,
): FileReply {
  const charset = encoding === 'cp932' ? 'Shift_JIS' : 'utf-8'
  return new FileReply(`${name}.csv`, `text/csv; charset=${charset}`, encode(rows, encoding))
}

async function* encode(
  rows: AsyncIterable<readonly (string | number)[]> | Iterable<readonly (string | number)[]>,
  encoding: Encoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') yield Buffer.from(BOM)
  for await (const row of rows) {
    const line = stringify([row.map(safeCell)], { record_delimiter: 'windows' })
    yield encoding === 'utf-8'
      ? Buffer.from(line)
      : iconv.encode(
          line.replace(/[〜−‖—–]/g, (sign) => CP932_SIGNS[sign] ?? sign),
          'CP932',
        )
  }
}

/** A negative number is a number, but words that begin like a formula get an apostrophe. */
function safeCell(cell: string | number): string | number {
  if (typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cell)) return cell
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
