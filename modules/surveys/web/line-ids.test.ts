import { expect, it } from 'vitest'
import type { QuestionKind } from '../surveys.rules.ts'
import { bodyOf, draftOf, newQuestion, optionsOf } from './draft.ts'
import { idsOf } from './line-ids.ts'
import { instantIn, wallTimeIn } from './studies/wall-time.ts'

const before = ['a', 'b', 'c'].map((id) => ({ id, words: `${id}!` }))

const question = (id: string, kind: QuestionKind) => ({ ...newQuestion(kind), id })

it('a line keeps its id when others go, come or are reworded, and no id is used again', () => {
  expect(idsOf(['b!', 'c!'], before)).toEqual(['b', 'c'])
  expect(idsOf(['a!', 'bb', 'c!'], before)).toEqual(['a', 'b', 'c'])
  const [added, ...rest] = idsOf(['new', 'a!', 'b!', 'c!'], before)
  expect(rest).toEqual(['a', 'b', 'c'])
  expect(added).toMatch(/^[a-z0-9]{12}$/)
  const options = optionsOf('緑茶 / Green\n\n紅茶', [{ id: 'a', ja: '緑茶', en: '' }], 'ja')
  expect(options).toMatchObject([{ id: 'a', en: 'Green' }, { ja: '紅茶' }])
})

it('a question that measures something else is another question', () => {
  const first = [question('q1', 'stars'), question('q2', 'stars')]
  const draft = {
    ...draftOf('own', 'ja'),
    questions: [question('q1', 'faces'), question('q2', 'scale')],
  }
  const ids = bodyOf(draft, first).questions.map(({ id }) => id)
  expect(ids[0]).toBe('q1')
  expect(ids[1]).not.toBe('q2')
})

it('an hour is the shop’s, wherever the browser stands', () => {
  const at = new Date('2026-11-22T01:30:00Z')
  expect(wallTimeIn('Asia/Tokyo', at)).toBe('2026-11-22T10:30')
  expect(instantIn('Asia/Tokyo', '2026-11-22T10:30')).toEqual(at)
  expect(instantIn('Europe/London', '2026-07-01T10:30').toISOString()).toBe(
    '2026-07-01T09:30:00.000Z',
  )
})
