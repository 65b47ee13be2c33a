import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { packageRoot } from '../../../kernel/package-root.ts'
import type { Dice } from '../dice.ts'

type Outlines = Record<string, [width: number, path: string]>

/** A card of 100 × 148 mm at some 150 dots per inch. */
const WIDTH = 590
const HEIGHT = 874
const MARGIN = 56
/** Height of a letter in handwriting.json. */
const UNITS = 320
const INKS = ['#2b3040', '#22304a', '#3a3330', '#1f3b57']
const PAPERS = ['#faf6ea', '#f7f3e6', '#fbf8f0']

let outlines: Outlines | null = null

/** A card written by hand, as a scanner would give it: JPEG. Letters that have no outline are left out. */
export async function drawCard(
  dice: Dice,
  card: { words: string; name: string; vertical: boolean },
) {
  outlines ??= JSON.parse(
    readFileSync(join(packageRoot, 'seeds/sample/cards/handwriting.json'), 'utf8'),
  ) as Outlines
  const ink = dice.pick(INKS)
  const lines = card.vertical ? inColumns(outlines, dice, card) : inLines(outlines, dice, card)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${dice.pick(PAPERS)}"/>
${dice.chance(0.3) ? persimmon(dice) : ''}
<g fill="${ink}" stroke="${ink}" stroke-width="${4 + dice.between(0, 4)}">${lines}</g></svg>`
  return sharp(Buffer.from(svg))
    .rotate(dice.between(-8, 8) / 10, { background: '#e9e4d6' })
    .jpeg({ quality: 72 })
    .toBuffer()
}

/** From the right to the left, each column from the top; the name stands alone in the last one. */
function inColumns(
  outlines: Outlines,
  dice: Dice,
  { words, name }: { words: string; name: string },
) {
  const size = sizeFor(words, 0.94)
  const step = size * 1.02
  const column = size * 1.55
  let x = WIDTH - MARGIN - size
  let y = MARGIN
  let drawn = ''
  for (const letter of words) {
    if (letter === '　' || letter === ' ') {
      y += step
      continue
    }
    if (y + size > HEIGHT - MARGIN && !'、。'.includes(letter)) {
      x -= column
      y = MARGIN + dice.between(-3, 3)
    }
    drawn += place(outlines[`${letter}|`] ?? outlines[letter], x + dice.between(-2, 2), y, size)
    y += step
  }
  x = Math.max(MARGIN / 2, x - column * 1.3)
  y = HEIGHT - MARGIN - name.length * step
  for (const letter of name) {
    drawn += place(outlines[letter], x, y, size)
    y += step
  }
  return drawn
}

function inLines(outlines: Outlines, dice: Dice, { words, name }: { words: string; name: string }) {
  const isLatin = /^[\u0020-\u024f\u2018\u2019\u201c\u201d]*$/.test(words)
  const size = sizeFor(words, isLatin ? 0.55 : 0.95)
  const line = size * 1.6
  let y = MARGIN + 20
  let x = MARGIN
  let drawn = ''
  const write = (letters: string) => {
    for (const letter of letters) {
      const outline = outlines[letter]
      drawn += place(outline, x, y + dice.between(-1, 1), size)
      x += outline ? (outline[0] / UNITS) * size : size * 0.32
    }
  }
  for (const part of isLatin ? words.split(/(?<= )/) : words) {
    const width = [...part].reduce(
      (sum, letter) => sum + ((outlines[letter]?.[0] ?? UNITS * 0.32) / UNITS) * size,
      0,
    )
    if (x + width > WIDTH - MARGIN && !'、。'.includes(part)) {
      x = MARGIN + dice.between(-3, 3)
      y += line
    }
    write(part)
  }
  x = WIDTH - MARGIN - name.length * size * (isLatin ? 0.5 : 1)
  y = Math.min(HEIGHT - MARGIN - size, y + line * 1.6)
  write(name)
  return drawn
}

/** Pixels of a letter at which so many still fit. */
function sizeFor(words: string, wide: number): number {
  const room = (WIDTH - MARGIN * 2) * (HEIGHT - MARGIN * 3.4)
  return Math.min(40, Math.sqrt(room / ((words.length + 12) * wide * 1.62)))
}

function place(outline: Outlines[string] | undefined, x: number, y: number, size: number): string {
  if (!outline) return ''
  const scale = (size / UNITS).toFixed(4)
  return `<path transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})" d="${outline[1]}"/>`
}

function persimmon(dice: Dice): string {
  const x = MARGIN + 30 + dice.between(0, 80)
  const y = HEIGHT - MARGIN - 36
  return `<g><circle cx="${x}" cy="${y}" r="34" fill="#e9955f"/><path d="M${x - 22} ${y - 28}q22 -12 44 0q-10 12 -22 6q-12 6 -22 -6z" fill="#6c7c4c"/></g>`
}
