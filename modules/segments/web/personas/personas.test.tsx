// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../../web/testing.tsx'
import { personaSheet } from '../../contract.ts'
import NewPersonaPage from './NewPersonaPage.tsx'
import PersonaPage from './PersonaPage.tsx'

const ID = '01900000-0000-7000-8000-0000000000c1'
const rule = {
  version: 1,
  root: { kind: 'field', field: 'people.member', op: 'is', value: true },
}
const persona = {
  personaId: ID,
  name: '田中 節子',
  sheet: personaSheet.parse({
    age: 72,
    sex: 'female',
    words: '毎朝の一杯から。',
    worries: '膝のこと',
  }),
  rule,
  sentence: '会員の方。',
  segmentId: null,
  createdBy: 'staff:1',
  createdByName: '佐藤 由美',
  createdAt: '2026-11-01T00:00:00.000Z',
  updatedAt: '2026-11-02T00:00:00.000Z',
  archivedAt: null,
}
const node = { kind: 'field', field: 'people.birthday', op: 'age_at_most', value: 59 }
const composition = {
  people: 40,
  everybody: 400,
  traits: [
    {
      key: 'people.birthday',
      label: '年齢',
      known: { people: 40, everybody: 400 },
      unknown: null,
      several: false,
      median: 52,
      medianWords: '52歳',
      parts: [{ label: '50代', people: 24, everybody: 100, node }],
    },
  ],
  standouts: [{ trait: 0, part: 0, times: 2.4 }],
}
const me = {
  staff: { id: '1', name: '佐藤 由美', role: 'lead', department: null, locale: 'ja' },
  permissions: ['segments.read', 'segments.write'],
  company: { name: '店', currency: 'JPY', zone: 'Asia/Tokyo', locale: 'ja', sample: true },
}
const answers: Record<string, unknown> = {
  'GET /api/v1/me': me,
  // The test's router knows no parameters.
  'GET /api/v1/personas/': persona,
  'POST /api/v1/rule-compositions': composition,
  'POST /api/v1/rule-previews': { sentence: '', count: 40, steps: [], sample: [], changes: null },
  'POST /api/v1/personas': { personaId: ID },
}

const sent: { what: string; body: unknown }[] = []
beforeEach(() => {
  sent.length = 0
  // Fields that grow with their text listen for fonts, which happy-dom has none of.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  vi.stubGlobal('fetch', async (url: string | URL | Request, init: RequestInit = {}) => {
    const what = `${init.method ?? 'GET'} ${new URL(String(url), 'http://shop.test').pathname}`
    if (init.body) sent.push({ what, body: JSON.parse(String(init.body)) })
    return Response.json(answers[what] ?? { items: [] })
  })
})
afterAll(() => vi.unstubAllGlobals())

test('a persona stands beside the real people, and each share opens them', async () => {
  await renderPage(<PersonaPage />)
  expect(await screen.findByText('「毎朝の一杯から。」')).toBeTruthy()
  const table = await screen.findByRole('table')
  const [, age] = within(table).getAllByRole('row')
  if (!age) throw new Error('No line about the age')
  expect(age.textContent).toContain('72歳')
  expect(age.textContent).toContain('まんなかは52歳')
  expect(age.textContent).toContain('ちがいます')
  expect(within(age).getByRole('button', { name: '60%' })).toBeTruthy()
  expect(screen.getByText('50代が多い')).toBeTruthy()
})

test('only a name is needed; a new one may stand for nobody yet', async () => {
  const user = userEvent.setup()
  await renderPage(<NewPersonaPage />)
  const save = await screen.findByRole('button', { name: '書きとめる' })
  expect(save).toHaveProperty('disabled', true)
  await user.type(screen.getByLabelText('呼び名'), '節子')
  await user.click(save)
  expect(sent).toMatchObject([
    {
      what: 'POST /api/v1/personas',
      body: { name: '節子', rule: null, sheet: { age: null, face: 'initial' } },
    },
  ])
})
