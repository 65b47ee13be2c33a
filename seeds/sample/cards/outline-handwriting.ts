/**
 * Writes handwriting.json: the outlines of all letters that the sample's cards are written with, drawn
 * from Zen Kurenaido (SIL Open Font License 1.1). To be run again when the words change:
 * `npx tsx seeds/sample/cards/outline-handwriting.ts`
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { FAMILY, MEN, WOMEN } from '../names.ts'
import { type CardWords, cardWords } from './words.ts'

/** Units of one letter's height in the file: enough for a card of 600 pixels. */
const UNITS = 320
/** Drawn otherwise in vertical lines. */
const TURNED = '、。ー「」（）〜…'

const fonts = ['japanese', 'latin'].map((part) => {
  const file = createRequire(import.meta.url).resolve(
    `@fontsource/zen-kurenaido/files/zen-kurenaido-${part}-400-normal.woff2`,
  )
  return create(readFileSync(file)) as Font
})

function wordsOf({ openings, bodies, closings }: CardWords): string[] {
  return [...openings, ...closings, ...bodies.map(({ words }) => words)]
}

const names = [FAMILY, MEN, WOMEN].flatMap((list) => JSON.stringify(list))
const written = [
  ...Object.values(cardWords).flatMap(wordsOf),
  ...names,
  '月日様0123456789一二三四五六七八九十',
]
const letters = [...new Set(written.join(''))].filter((letter) => letter.trim() !== '').sort()

const outlines: Record<string, [width: number, path: string]> = {}
for (const letter of letters) {
  const path = outlineOf(letter, [])
  if (!path) continue
  outlines[letter] = path
  const turned = TURNED.includes(letter) && outlineOf(letter, ['vert'])
  if (turned) outlines[`${letter}|`] = turned
}
writeFileSync(join(import.meta.dirname, 'handwriting.json'), `${JSON.stringify(outlines)}\n`)
process.stdout.write(`${Object.keys(outlines).length} outlines\n`)

/** Downwards from the top of the letter's square, in whole units. */
function outlineOf(letter: string, features: string[]): [number, string] | null {
  const font = fonts.find((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
  if (!font) return null
  const scale = UNITS / font.unitsPerEm
  const { glyphs } = font.layout(letter, features)
  const [glyph] = glyphs
  if (!glyph) return null
  const signs: Record<string, string> = {
    moveTo: 'M',
    lineTo: 'L',
    quadraticCurveTo: 'Q',
    bezierCurveTo: 'C',
    closePath: 'Z',
  }
  const path = glyph.path.commands.map(({ command, args }) => {
    const places = args.map((arg, at) =>
      Math.round(at % 2 === 0 ? arg * scale : (0.88 * font.unitsPerEm - arg) * scale),
    )
    return `${signs[command]}${places.join(' ')}`
  })
  return [Math.round(glyph.advanceWidth * scale), path.join('')]
}
