import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import encodingJapanese from 'encoding-japanese'
import type { Delimiter, Encoding } from '../mapping.rules.ts'
import { decodeSample } from './decode.ts'
import { RowParser } from './row-parser.ts'

const HEAD = 64 * 1024
const ENOUGH_FOREIGN = 16 * 1024
const LF = 0x0a
const FEW = 0.01

export type NotText = 'empty' | 'zip' | 'excel' | 'gzip' | 'pdf' | 'binary' | 'iso-2022-jp'

/** What a file turned out to be. `encoding: null` means that a person has to say it. */
export interface Sniffed {
  size: number
  sha256: string
  notText: NotText | null
  encoding: Encoding | null
  delimiter: Delimiter
}

/** Looks at every byte of a file that passes through on its way to the store. */
export class Sniffer extends Transform {
  readonly #hash = createHash('sha256')
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true })
  #validUtf8 = true
  #head = Buffer.alloc(0)
  #foreign = Buffer.alloc(0)
  #line = Buffer.alloc(0)
  #size = 0

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, data: Buffer) => void) {
    this.#hash.update(chunk)
    this.#size += chunk.length
    if (this.#head.length < HEAD)
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD - this.#head.length)])
    if (this.#foreign.length < ENOUGH_FOREIGN) this.#keepForeign(chunk)
    if (this.#validUtf8) this.#checkUtf8(chunk)
    done(null, chunk)
  }

  /** To be asked when the whole file has passed. */
  finding(): Sniffed {
    if (this.#validUtf8) this.#checkUtf8(new Uint8Array(), true)
    if (this.#foreign.length < ENOUGH_FOREIGN) this.#keepForeign(new Uint8Array(), true)
    const notText = notTextOf(this.#head)
    const encoding = notText ? null : this.#encoding()
    const sample = decodeSample(this.#head, encoding ?? 'utf-8')
    return {
      size: this.#size,
      sha256: this.#hash.digest('hex'),
      notText,
      encoding,
      delimiter: guessDelimiter(sample),
    }
  }

  #checkUtf8(chunk: Uint8Array, last = false) {
    try {
      this.#utf8.decode(chunk, { stream: !last })
    } catch {
      this.#validUtf8 = false
    }
  }

  /** Whole lines with anything but ASCII, from wherever in the file they stand. */
  #keepForeign(chunk: Uint8Array, last = false) {
    const text = Buffer.concat([this.#line, chunk])
    const end = last || text.length > HEAD ? text.length : text.lastIndexOf(LF) + 1
    const lines = text.subarray(0, end)
    this.#line = text.subarray(end)
    const at = lines.findIndex((byte) => byte >= 0x80)
    if (at < 0) return
    const foreign = lines.subarray(lines.lastIndexOf(LF, at) + 1).subarray(0, ENOUGH_FOREIGN)
    this.#foreign = Buffer.concat([this.#foreign, foreign])
  }

  #encoding(): Encoding | null {
    const marked = encodingByMark(this.#head)
    if (marked) return marked
    // A broken character or two are faults of their rows; read as CP932 every row would be broken.
    if (this.#validUtf8 || faultsIn(this.#foreign, 'utf-8') < FEW) return 'utf-8'
    return japaneseEncoding(this.#foreign)
  }
}

function encodingByMark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  // Excel on Windows writes «Unicode text» with a mark, other programs without one.
  if (head.length > 4 && head[1] === 0 && head[3] === 0 && head[0] !== 0) return 'utf-16le'
  return null
}

/**
 * CP932 before EUC-JP. EUC-JP is nearly always valid CP932 too, read as half-width kana: so the
 * detector, which weighs how plausible the characters are, decides between them.
 */
export function japaneseEncoding(sample: Uint8Array): Encoding | null {
  const cp932 = faultsIn(sample, 'cp932') < FEW
  const eucJp = faultsIn(sample, 'euc-jp') < FEW
  if (cp932 && eucJp)
    return encodingJapanese.detect(sample, ['SJIS', 'EUCJP']) === 'EUCJP' ? 'euc-jp' : 'cp932'
  if (cp932) return 'cp932'
  return eucJp ? 'euc-jp' : null
}

/** Which share of the characters beyond ASCII can not be read in an encoding. */
function faultsIn(sample: Uint8Array, encoding: Encoding): number {
  let [faults, foreign] = [0, 0]
  for (const sign of decodeSample(sample, encoding)) {
    if (sign > '\u007f') foreign++
    if (sign === '\ufffd') faults++
  }
  return foreign === 0 ? 0 : faults / foreign
}

const SIGNATURES: [NotText, number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
]

function notTextOf(head: Buffer): NotText | null {
  if (head.length === 0 || head.toString('latin1').trim() === '' || isMarkAlone(head))
    return 'empty'
  const signed = SIGNATURES.find(([, bytes]) => bytes.every((byte, i) => head[i] === byte))
  if (signed) return signed[0]
  if (encodingByMark(head)) return null
  if (head.includes('\x1b$B') || head.includes('\x1b$@')) return 'iso-2022-jp'
  const controls = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20)).length
  // A few NULs are faults of single rows; many control bytes are no text at all.
  return controls > 16 && controls > head.length / 20 ? 'binary' : null
}

function isMarkAlone(head: Buffer): boolean {
  return head.length === 3 && head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf
}

/** The sign that cuts the first lines into the same number of cells, and into the most. */
export function guessDelimiter(sample: string): Delimiter {
  const candidates: Delimiter[] = ['comma', 'tab', 'semicolon', 'pipe', 'blank']
  const scored = candidates.map((delimiter) => ({ delimiter, score: scoreOf(sample, delimiter) }))
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.delimiter : 'comma'
}

function scoreOf(sample: string, delimiter: Delimiter): number {
  const widths = firstRows(sample, delimiter).map((row) => row.cells.length)
  const [width = 1] = widths
  if (width < 2) return 0
  const alike = widths.filter((other) => other === width).length / widths.length
  // Blanks also stand inside names and headings, so they must fit every line.
  if (delimiter === 'blank') return alike === 1 ? 1 : 0
  return alike * Math.min(width, 50) + 1
}

function firstRows(sample: string, delimiter: Delimiter) {
  try {
    return new RowParser(delimiter).push(sample).slice(0, 50)
  } catch {
    return []
  }
}
