import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, request } from '@playwright/test'
import { ecCubeFile } from '../modules/imports/testing/ec-cube-file.ts'
import { OWNER, test } from './kizuna.ts'
import { allPages } from './pages.ts'
import { send, signIn } from './signed-in.ts'
import { axe, overflow, type Watch, watch } from './watch.ts'

test.use({ sample: true })
// A room has up to fourteen pages, each looked at twice.
test.describe.configure({ mode: 'parallel', timeout: 480_000 })

const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

/**
 * Axe takes most of the time: it looks once in each language, in each light and at each width. What runs over
 * sideways is looked for at both widths, in English on the narrow page, where its long words show first.
 */
const LOOKS = [
  { locale: 'ja', desk: 'light', phone: 'dark' },
  { locale: 'en', desk: null, phone: 'dark' },
] as const

/** By the first part of the address, so that a fault names its room. */
const ROOMS = [
  '',
  'people',
  'orders',
  'activity',
  'imports',
  'segments',
  'tags',
  'audiences',
  'personas',
  'reports',
  'predictions',
  'outbox',
  'templates',
  'wordings',
  'batches',
  'inbox',
  'post',
  'replies',
  'rota',
  'voices',
  'meetings',
  'improvements',
  'surveys',
  'reviews',
  'goals',
  'settings',
] as const
const DOORS = ['sign-in', 'setup', 'invitation']

const roomOf = (path: string) => path.split('/')[1] ?? ''

test.beforeAll(async ({ kizuna }) => {
  // The sample shop has no import of its own.
  const file = join(await mkdtemp(join(tmpdir(), 'kizuna-file-')), 'orders.csv')
  await writeFile(file, ecCubeFile())
  await kizuna.command('import', 'orders', file)
  await makeOneOfEach(kizuna.url)
})

/** Nor a segment, nor a tag, nor a destination, and perhaps no message yet. */
async function makeOneOfEach(baseURL: string) {
  const api = await request.newContext({ baseURL })
  await api.post('/api/v1/session', { data: OWNER })
  const root = { kind: 'field', field: 'people.member', op: 'is', value: true }
  const data = { name: '会員の方', rule: { version: 1, root } }
  const segment = await api.post('/api/v1/segments', { data })
  expect(segment.ok()).toBe(true)
  const tag = { name: '会社員', colour: 'indigo' }
  expect((await api.post('/api/v1/tags', { data: tag })).ok()).toBe(true)
  const meeting = await api.post('/api/v1/meetings', { data: {} })
  const { meetingId } = await meeting.json()
  const opening = `/api/v1/meetings/${meetingId}/opening`
  expect((await api.put(opening, { data: {} })).ok()).toBe(true)
  const consent = { channel: 'post', purpose: 'news' }
  const settings = { kind: 'file', name: '発送の会社', consent, traits: ['name', 'address'] }
  const destination = await api.post('/api/v1/destinations', { data: settings })
  const { segmentId } = await segment.json()
  const { destinationId } = await destination.json()
  const sync = { segmentId, destinationId, schedule: { every: 'day', hour: 6 } }
  expect((await api.post('/api/v1/syncs', { data: sync })).ok()).toBe(true)
  await makeCards(api)
  const content = {
    kind: 'words',
    channel: 'mail',
    purpose: 'news',
    subject: '秋',
    words: '秋です。',
  }
  const batch = { name: '秋のたより', segmentId, content }
  expect((await api.post('/api/v1/batches', { data: batch })).ok()).toBe(true)
  const { items } = await (await api.get('/api/v1/people?limit=1')).json()
  const words = {
    channel: 'post',
    purpose: 'service',
    key: 'one',
    text: 'お元気でいらっしゃいますか。',
  }
  const message = await api.post(`/api/v1/people/${items[0].personId}/messages`, { data: words })
  expect(message.ok()).toBe(true)
  await makeSurvey(api)
  await makeGoal(api)
  await takeOneUp(api)
  await api.dispose()
}

/** A goal that runs. */
async function makeGoal(api: APIRequestContext) {
  const goal = {
    title: 'お便りに二日以内にお返事する',
    picture: '待たずに返事を受け取っている',
    reading: 'replies',
    target: 0.95,
    grounds: '当番を二人にする',
    serves: 'listen',
    because: '',
    dueOn: new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10),
  }
  const { goalId } = await (await api.post('/api/v1/goals', { data: goal })).json()
  const state = { data: { state: 'running' } }
  expect((await api.put(`/api/v1/goals/${goalId}/state`, state)).ok()).toBe(true)
}

/** A survey with an answer, and a study. */
async function makeSurvey(api: APIRequestContext) {
  const words = { ja: 'いかがでしたか。', en: 'How was it?' }
  const question = { id: 'q1', kind: 'stars', ...words, options: [], required: true }
  const sending = {
    after: null,
    afterDays: 7,
    channels: ['mail'],
    remindDays: null,
    onCards: false,
  }
  const survey = await api.post('/api/v1/surveys', {
    data: {
      kind: 'csat',
      name: 'お声',
      why: '',
      invite: { ja: '', en: '' },
      ...sending,
      questions: [{ ...question, withWords: true }],
    },
  })
  expect(survey.ok()).toBe(true)
  const { surveyId } = await survey.json()
  const path = `/api/v1/surveys/${surveyId}`
  expect((await api.put(`${path}/state`, { data: { state: 'open' } })).ok()).toBe(true)
  const values = { q1: { score: 4, words: 'よい香りです。' } }
  const answer = await api.post(`${path}/answers`, { data: { channel: 'post', key: '1', values } })
  expect(answer.ok()).toBe(true)
  const said = { consent: '同意します。', invite: 'お話を。', thanks: 'ありがとう。' }
  const study = {
    kind: 'test',
    name: '箱',
    why: '',
    productId: null,
    place: '',
    notes: '',
    tasks: [],
  }
  expect((await api.post('/api/v1/studies', { data: { ...study, ...said } })).ok()).toBe(true)
}

/** A reply of one's own, for its page. */
async function takeOneUp(api: APIRequestContext) {
  const { items } = await (await api.get('/api/v1/hands')).json()
  const [first] = items as { conversationId: string }[]
  const taken = await api.post(`/api/v1/replies/${first?.conversationId}/hand`)
  expect(taken.ok()).toBe(true)
}

/** One that waits to be printed, and one in a batch. */
async function makeCards(api: APIRequestContext) {
  const { items } = await (await api.get('/api/v1/people?limit=2')).json()
  const cardIds: string[] = []
  for (const { personId } of items) {
    const words = 'いつもありがとうございます。'
    const card = await api.post('/api/v1/cards', { data: { personId, words } })
    cardIds.push((await card.json()).cardId)
  }
  const print = await api.post('/api/v1/card-prints', { data: { cardIds: cardIds.slice(0, 1) } })
  expect(print.ok()).toBe(true)
}

for (const look of LOOKS) {
  for (const room of ROOMS) {
    test(`/${room} is sound in ${look.locale}`, async ({ page }) => {
      const watching = watch(page)
      await signIn(page, OWNER, look.locale)
      const paths = (await allPages(page)).filter((path) => roomOf(path) === room)
      expect(paths).not.toEqual([])
      for (const path of paths) await lookAt(page, path, look, watching)
      expect.soft(watching.faults).toEqual([])
    })
  }
}

test('the doors are sound', async ({ page }) => {
  await signIn(page)
  const guest = { name: '招待 花', role: 'staff' }
  const { url } = await send<{ url: string }>(page, 'POST', '/api/v1/invitations', guest)
  await page.context().clearCookies()
  const watching = watch(page)
  for (const look of LOOKS) {
    for (const path of ['/sign-in', '/setup', url]) await lookAt(page, path, look, watching)
  }
  expect(watching.faults).toEqual([])
})

test('no page stands outside the rooms and doors', async ({ page }) => {
  await signIn(page)
  const known: string[] = [...ROOMS, ...DOORS]
  const paths = await allPages(page)
  expect(paths.filter((path) => !known.includes(roomOf(path)))).toEqual([])
  expect(paths.filter((path) => path.includes('$'))).toEqual([])
})

async function lookAt(page: Page, path: string, look: (typeof LOOKS)[number], watching: Watch) {
  if (look.desk) {
    await page.emulateMedia({ colorScheme: look.desk, reducedMotion: 'reduce' })
    await page.setViewportSize(DESK)
    await page.goto(path)
    await watching.settled()
    expect.soft(await axe(page), `axe, ${path}, wide`).toEqual([])
    expect.soft(await overflow(page), `sideways, ${path}, wide`).toEqual([])
  }
  await page.emulateMedia({ colorScheme: look.phone, reducedMotion: 'reduce' })
  await page.setViewportSize(PHONE)
  if (!look.desk) await page.goto(path)
  await watching.settled()
  if (!look.desk) expect.soft(await axe(page), `axe, ${path}, narrow`).toEqual([])
  expect.soft(await overflow(page), `sideways, ${path}, narrow`).toEqual([])
}
