import { expect, it } from 'vitest'
import { isMadeOf, withoutQuotes } from './quoted.rules.ts'

const said = ['袋がかたくて、手の力では開けられません。切り込みを入れてください。', 'かたい']

it('knows a title that is made of somebody’s words', () => {
  expect(isMadeOf('袋がかたくて、手の力では開けられません', said)).toBe(true)
  expect(isMadeOf('手の力では開けられ…', said)).toBe(true)
  expect(isMadeOf('かたい', said)).toBe(true)
  expect(isMadeOf('袋', said)).toBe(false)
  expect(isMadeOf('袋に切り込みを入れました', said)).toBe(false)
  expect(isMadeOf('', said)).toBe(false)
})

it('takes out what is quoted, and leaves what the staff wrote', () => {
  expect(withoutQuotes('「手の力では開けられません」というお声からです。', said)).toBe(
    '「……」というお声からです。',
  )
  expect(withoutQuotes('手の力では開けられません。切り込みを入れて欲しい、と。', said)).toBe(
    '……欲しい、と。',
  )
  const own = '「開けやすい袋」に替えました。ありがとうございました。'
  expect(withoutQuotes(own, said)).toBe(own)
})
