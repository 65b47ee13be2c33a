import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import encodingJapanese from 'encoding-japanese'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readRows } from './read-rows.ts'
import { EndlessLine, type Row, RowParser, UnclosedQuote } from './row-parser.ts'
import { Sniffer } from './sniff.ts'

async function sniff(bytes: Uint8Array, size = 7) {
  const sniffer = new Sniffer()
  sniffer.resume()
  await pipeline(Readable.from(chunksOf(bytes, size)), sniffer)
  return sniffer.finding()
}

function* chunksOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield Buffer.from(bytes.subarray(at, at + size))
}

function rowsOf(text: string, size = 3, delimiter: 'comma' | 'blank' | 'tab' = 'comma'): Row[] {
  const parser = new RowParser(delimiter)
  const rows: Row[] = []
  for (let at = 0; at < text.length; at += size)
    rows.push(...parser.push(text.slice(at, at + size)))
  return [...rows, ...parser.push('', true)]
}

const HARD = '番号,お名前,住所\r\n①,髙橋 﨑子,東京～大阪−1ﾊﾝｶｸ\r\n2,"ヤマダ\r\nハナコ",㈱〒\r\n'

describe('encodings', () => {
  it.each([
    ['cp932', iconv.encode(HARD.replaceAll('−', '－'), 'cp932')],
    ['utf-8', Buffer.from(HARD)],
    ['utf-8', Buffer.from(`\ufeff${HARD}`)],
    ['utf-16le', iconv.encode(HARD, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode('id,name\r\n1,abc\r\n', 'utf-16le')],
    ['utf-16be', iconv.encode(HARD, 'utf-16be', { addBOM: true })],
  ])('%s is found and read', async (encoding, bytes) => {
    const found = await sniff(bytes)
    expect(found).toMatchObject({ encoding, notText: null, delimiter: 'comma', size: bytes.length })
  })

  it('EUC-JP is told from the half-width kana that CP932 would make of it', async () => {
    const text = '番号,お名前,住所\n1,山田 花子,東京都港区芝公園\n2,サトウ,おおさか\n'
    const bytes = Uint8Array.from(
      encodingJapanese.convert(encodingJapanese.stringToCode(text), {
        to: 'EUCJP',
        from: 'UNICODE',
      }),
    )
    expect((await sniff(bytes)).encoding).toBe('euc-jp')
    const rows: Row[] = []
    const options = { encoding: 'euc-jp', delimiter: 'comma', header: true, skipLines: 0 } as const
    for await (const batch of readRows(Readable.from(chunksOf(bytes, 5)), options, () => {}))
      rows.push(...batch.rows)
    expect(rows[0]?.cells).toEqual(['1', '山田 花子', '東京都港区芝公園'])
  })

  it('half-width kana alone stay CP932', async () => {
    const bytes = iconv.encode('no,name\r\n1,ﾔﾏﾀﾞ ﾊﾅｺ\r\n2,ｻﾄｳ ﾕﾐ\r\n', 'cp932')
    expect((await sniff(bytes)).encoding).toBe('cp932')
  })

  it('a broken character in a UTF-8 file is a fault of its row, not of the file', async () => {
    const bytes = Buffer.concat([
      Buffer.from('あ,い\n'.repeat(20_000)),
      iconv.encode('髙\n', 'cp932'),
    ])
    expect((await sniff(bytes, 4096)).encoding).toBe('utf-8')
  })

  it('noise has no encoding', async () => {
    const noise = Buffer.from(
      Array.from({ length: 4000 }, (_, i) => 0x80 + ((i * 37 + (i >> 3)) % 128)),
    )
    expect((await sniff(noise)).encoding).toBeNull()
  })

  it('a character that a chunk cuts in two comes out whole', async () => {
    const bytes = iconv.encode(HARD.replaceAll('−', '－'), 'cp932')
    const rows: Row[] = []
    const options = { encoding: 'cp932', delimiter: 'comma', header: true, skipLines: 0 } as const
    for await (const batch of readRows(Readable.from(chunksOf(bytes, 1)), options, () => {}))
      rows.push(...batch.rows)
    expect(rows.map((row) => row.line)).toEqual([2, 3])
    expect(rows[0]?.cells).toEqual(['①', '髙橋 﨑子', '東京～大阪－1ﾊﾝｶｸ'])
    expect(rows[1]?.cells[1]).toBe('ヤマダ\r\nハナコ')
  })
})

describe('what is no text', () => {
  it.each([
    ['empty', Buffer.alloc(0)],
    ['empty', Buffer.from('\r\n \n')],
    ['empty', Buffer.from('\ufeff')],
    ['zip', Buffer.from('504b0304140006000800', 'hex')],
    ['excel', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['gzip', Buffer.from('1f8b0800000000000003', 'hex')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['binary', Buffer.from(Array.from({ length: 500 }, (_, i) => i % 7))],
    ['iso-2022-jp', Buffer.from('id,\x1b$B;3ED\x1b(B\n')],
  ])('%s', async (notText, bytes) => {
    expect((await sniff(bytes)).notText).toBe(notText)
  })

  it('a few NULs are faults of rows, not of the file', async () => {
    expect((await sniff(Buffer.from(`a,b\n1,\u0000x\n${'2,y\n'.repeat(50)}`))).notText).toBeNull()
  })
})

describe('rows', () => {
  it('agrees with csv-stringify on any cells, however the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r\n', ' ', '髙', 'é') })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('unix' as const, 'windows' as const),
        (cells, size, end) => {
          const text = stringify(cells, { record_delimiter: end, quoted: true })
          expect(rowsOf(text, size).map((row) => row.cells)).toEqual(cells)
        },
      ),
    )
  })

  it('counts lines as an editor does', () => {
    const text = 'a,b\r\n\r\n1,"x\r\ny"\r\n2,z\n"q" w,3\rlast,4'
    expect(rowsOf(text).map((row) => [row.line, row.cells])).toEqual([
      [1, ['a', 'b']],
      [3, ['1', 'x\r\ny']],
      [5, ['2', 'z']],
      [6, ['q w', '3']],
      [7, ['last', '4']],
    ])
  })

  it('reads blank-separated columns with blanks in front and CRLF behind', () => {
    const text = ' id  date value\r\n 00001 19970101  11.77\r\n'
    expect(rowsOf(text, 4, 'blank').map((row) => row.cells)).toEqual([
      ['id', 'date', 'value'],
      ['00001', '19970101', '11.77'],
    ])
  })

  it('names the line on which a quote was opened and never closed', () => {
    expect(() => rowsOf('a,b\n1,"x\n2,y\n')).toThrow(new UnclosedQuote(2).message)
    const long = 'x'.repeat(1_000_001)
    expect(() => rowsOf(`a,b\n1,"${long}`, 65_536)).toThrow(new UnclosedQuote(2).message)
  })

  it('a line that never ends is no unclosed quote', () => {
    const long = 'x'.repeat(1_000_001)
    for (const text of [`a,b\n${long}`, `a,b\n"q",${long}`])
      expect(() => rowsOf(text, 65_536)).toThrow(new EndlessLine(2).message)
  })
})
