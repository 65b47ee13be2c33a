/**
 * A QR code (ISO/IEC 18004) of bytes at error correction L, versions 1 to 15: up to 520 bytes,
 * enough for an otpauth address. Drawn here so that the secret never leaves the page.
 */
import { blocksOf, byteCapacity, withCorrection } from './qr-codewords.ts'

type Grid = { size: number; dark: boolean[][]; fixed: boolean[][] }

/** Rows of modules, true is dark. Throws when the text is too long. */
export function qrCode(text: string): boolean[][] {
  const bytes = new TextEncoder().encode(text)
  const version = Array.from({ length: 15 }, (_, at) => at + 1).find(
    (candidate) => byteCapacity(candidate) >= bytes.length,
  )
  if (!version) throw new Error(`${bytes.length} bytes are too many for a QR code here`)
  const codewords = withCorrection(dataOf(bytes, version), version)
  const masks = Array.from({ length: 8 }, (_, mask) => drawn(version, codewords, mask))
  const best = masks.reduce((a, b) => (penaltyOf(b) < penaltyOf(a) ? b : a))
  return best.dark
}

function dataOf(bytes: Uint8Array, version: number): number[] {
  const bits: number[] = []
  const push = (value: number, length: number) => {
    for (let at = length - 1; at >= 0; at--) bits.push((value >>> at) & 1)
  }
  push(4, 4)
  push(bytes.length, version < 10 ? 8 : 16)
  for (const byte of bytes) push(byte, 8)
  const room = blocksOf(version).data * 8
  push(0, Math.min(4, room - bits.length))
  push(0, (8 - (bits.length % 8)) % 8)
  const words = Array.from({ length: bits.length / 8 }, (_, at) =>
    Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(''), 2),
  )
  for (let pad = 0xec; words.length * 8 < room; pad ^= 0xec ^ 0x11) words.push(pad)
  return words
}

function drawn(version: number, codewords: number[], mask: number): Grid {
  const size = version * 4 + 17
  const rows = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false))
  const grid: Grid = { size, dark: rows(), fixed: rows() }
  drawPatterns(grid, version)
  drawFormat(grid, mask)
  drawVersion(grid, version)
  drawData(grid, codewords, MASKS[mask] ?? (() => false))
  return grid
}

function set({ dark, fixed, size }: Grid, x: number, y: number, on: boolean) {
  const [row, fixedRow] = [dark[y], fixed[y]]
  if (!row || !fixedRow || x < 0 || x >= size) return
  row[x] = on
  fixedRow[x] = true
}

function drawPatterns(grid: Grid, version: number) {
  const { size } = grid
  for (let at = 0; at < size; at++) {
    set(grid, 6, at, at % 2 === 0)
    set(grid, at, 6, at % 2 === 0)
  }
  const places = alignmentsOf(version, size)
  const last = places.length - 1
  for (const [i, x] of places.entries()) {
    for (const [j, y] of places.entries()) {
      const corner = (i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0)
      if (!corner) drawSquare(grid, x, y, 2, (ring) => ring !== 1)
    }
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    drawSquare(grid, x, y, 4, (ring) => ring !== 2 && ring !== 4)
  }
}

function drawSquare(
  grid: Grid,
  x: number,
  y: number,
  reach: number,
  on: (ring: number) => boolean,
) {
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      set(grid, x + dx, y + dy, on(Math.max(Math.abs(dx), Math.abs(dy))))
    }
  }
}

function alignmentsOf(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.ceil((size - 13) / (count * 2 - 2)) * 2
  const places = Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step)
  return [6, ...places.reverse()]
}

/** Level L and the mask, twice, behind a BCH code. */
function drawFormat(grid: Grid, mask: number) {
  const { size } = grid
  const data = (1 << 3) | mask
  let rest = data
  for (let at = 0; at < 10; at++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537)
  const bits = ((data << 10) | rest) ^ 0x5412
  const bit = (at: number) => ((bits >>> at) & 1) === 1
  for (let at = 0; at <= 5; at++) set(grid, 8, at, bit(at))
  set(grid, 8, 7, bit(6))
  set(grid, 8, 8, bit(7))
  set(grid, 7, 8, bit(8))
  for (let at = 9; at < 15; at++) set(grid, 14 - at, 8, bit(at))
  for (let at = 0; at < 8; at++) set(grid, size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at++) set(grid, 8, size - 15 + at, bit(at))
  set(grid, 8, size - 8, true)
}

function drawVersion(grid: Grid, version: number) {
  if (version < 7) return
  let rest = version
  for (let at = 0; at < 12; at++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25)
  const bits = (version << 12) | rest
  for (let at = 0; at < 18; at++) {
    const [a, b] = [grid.size - 11 + (at % 3), Math.floor(at / 3)]
    set(grid, a, b, ((bits >>> at) & 1) === 1)
    set(grid, b, a, ((bits >>> at) & 1) === 1)
  }
}

const MASKS: ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** In columns of two, from the bottom right upwards and down again, past what is fixed. */
function drawData(grid: Grid, codewords: number[], masked: (x: number, y: number) => boolean) {
  const { size, dark, fixed } = grid
  let at = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    const upwards = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        const row = dark[y]
        if (!row || fixed[y]?.[x]) continue
        const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1
        row[x] = (bit === 1) !== masked(x, y)
        at += 1
      }
    }
  }
}

/** Runs, squares, look-alikes of the finder and a lopsided balance make a code hard to read. */
function penaltyOf({ size, dark }: Grid): number {
  const columns = Array.from({ length: size }, (_, x) => dark.map((row) => row[x] ?? false))
  const lines = [...dark, ...columns].map((line) => line.map((on) => (on ? '1' : '0')).join(''))
  const runs = lines.flatMap((line) => line.match(/0{5,}|1{5,}/g) ?? [])
  const alike = lines.flatMap((line) => line.match(/(?=10111010000|00001011101)/g) ?? [])
  let squares = 0
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const on = dark[y]?.[x]
      if (on === dark[y]?.[x - 1] && on === dark[y - 1]?.[x] && on === dark[y - 1]?.[x - 1])
        squares += 1
    }
  }
  const share = dark.flat().filter(Boolean).length / size ** 2
  return (
    runs.reduce((sum, run) => sum + run.length - 2, 0) +
    squares * 3 +
    alike.length * 40 +
    Math.floor(Math.abs(share - 0.5) * 20) * 10
  )
}
