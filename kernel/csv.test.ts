import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { type CsvEncoding, csvReply } from './csv.ts'

async function read(encoding: CsvEncoding, rows: (string | number)[][]): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of csvReply('x', encoding, rows).content) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

test('a downloaded table opens in Excel and runs nothing', async () => {
  const rows = [['=1+1', '−5', -5, '髙橋', '〜', '-1,200.5', '+819012345678', 'a"b,c', '＝A1']]
  expect((await read('utf-8', rows)).toString()).toBe(
    '\uFEFF\'=1+1,−5,-5,髙橋,〜,"-1,200.5",\'+819012345678,"a""b,c",\'＝A1\r\n',
  )
  expect(iconv.decode(await read('cp932', rows), 'CP932')).toBe(
    '\'=1+1,－5,-5,髙橋,～,"-1,200.5",\'+819012345678,"a""b,c",\'＝A1\r\n',
  )
})

test('many rows come whole and in order', async () => {
  const rows = Array.from({ length: 1201 }, (_, n) => [n, `row ${n}`])
  const lines = (await read('utf-8', rows)).toString().slice(1).trimEnd().split('\r\n')
  expect(lines).toEqual(rows.map((row) => row.join(',')))
})
