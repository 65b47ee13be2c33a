// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { keyOf } from '../../../../web/query.ts'
import { renderPage } from '../../../../web/testing.tsx'
import { listConversations } from '../../contract.ts'
import InboxPage from './InboxPage.tsx'

const idOf = (n: number) => `01900000-0000-7000-8000-0000000000a${n}`
const [A, B] = [idOf(1), idOf(2)]
const line = (conversationId: string, personName: string) => ({
  conversationId,
  personId: conversationId,
  personName,
  subject: null,
  state: 'open',
  assignee: null,
  assigneeName: null,
  waitingSince: '2026-11-20T01:00:00.000Z',
  dueOn: '2026-11-21',
  snoozedUntil: null,
  followUp: null,
  followUpAt: null,
  lastAt: '2026-11-20T01:00:00.000Z',
  lastWords: `${personName}のことば`,
  lastKind: 'word',
  lastChannel: 'mail',
  waitingChannel: 'mail',
})
const detail = {
  assignedBecause: null,
  closedReason: null,
  closedAt: null,
  createdAt: '2026-11-20T01:00:00.000Z',
  draft: null,
  writing: [],
  others: [],
}

type Sent = { path: string; body: { words?: string } }
const sent: Sent[] = []
let rows = [line(A, '安藤 一'), line(B, '馬場 二')]
let channels: object[] = []
let pairs: object[] = []
/** How long each answer takes. */
let delay = (_path: string) => 0

class SilentSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  sent.length = 0
  rows = [line(A, '安藤 一'), line(B, '馬場 二')]
  channels = [{ channel: 'mail', ok: true, because: null, goesAt: null, isKept: false }]
  pairs = []
  delay = () => 0
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  Element.prototype.scrollIntoView = () => {}
  vi.stubGlobal('EventSource', SilentSource)
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: true }))
  vi.stubGlobal('fetch', async (url: string | URL | Request, init: RequestInit = {}) => {
    const { pathname } = new URL(String(url), 'http://shop.test')
    if (init.body && init.method === 'POST')
      sent.push({ path: pathname, body: JSON.parse(String(init.body)) })
    await new Promise((resolve) => setTimeout(resolve, delay(pathname)))
    return Response.json(answerTo(pathname))
  })
})
afterAll(() => vi.unstubAllGlobals())

function answerTo(path: string): unknown {
  if (path === '/api/v1/me') return me
  if (path === '/api/v1/candidates') return { items: pairs, nextCursor: null, total: pairs.length }
  if (path === '/api/v1/candidates/decision') return { mergeId: null }
  if (path === '/api/v1/conversations') return { items: rows, nextCursor: null }
  const [, id, part] = /^\/api\/v1\/conversations\/([^/]+)(?:\/(.+))?$/.exec(path) ?? []
  if (part === 'channels') return { items: channels, mayNot: null }
  if (part === 'replies')
    return { entryId: idOf(9), messageId: idOf(8), state: 'queued', because: null, goesAt: null }
  if (part === 'draft') return { savedAt: '2026-11-20T01:00:00.000Z' }
  if (id && !part) return { ...rows.find((row) => row.conversationId === id), ...detail }
  return { items: [], nextCursor: null }
}

const me = {
  staff: { id: '1', name: '佐藤 由美', role: 'staff', department: null, locale: 'ja' },
  permissions: ['inbox.read', 'inbox.write', 'inbox.answer', 'people.read', 'people.merge'],
  company: { name: 'ひだまり堂', currency: 'JPY', zone: 'Asia/Tokyo', locale: 'ja', sample: true },
}

const pane = () => within(screen.getByRole('region', { name: 'やりとり' }))
const shown = (name: RegExp) => pane().findByRole('heading', { name }, { timeout: 4000 })
const row = (name: RegExp) => screen.findByRole('button', { name })

test('who was pressed is who is answered, however slow the answers are and whatever comes after', async () => {
  delay = (path) => (path === `/api/v1/conversations/${B}` ? 600 : 50)
  const { router } = await renderPage(<InboxPage />, { at: '/inbox' })
  // Even the router itself may be late with the new address.
  Object.assign(router.routeTree.options, {
    beforeLoad: () => new Promise((resolve) => setTimeout(resolve, 800)),
  })
  await shown(/安藤/)
  const user = userEvent.setup()
  await user.click(await row(/馬場/))
  expect(router.history.location.search).toContain(B)
  expect(pane().queryByText(/安藤/)).toBeNull()
  await shown(/馬場/)
  await user.type(await pane().findByRole('textbox', { name: 'お返事の文' }), '馬場様へ')
  await new Promise((resolve) => setTimeout(resolve, 900))
  expect(pane().queryByText(/安藤/)).toBeNull()
  await user.click(pane().getByRole('button', { name: 'お送りする' }))
  await waitFor(() => expect(sent.find(({ body }) => body.words === '馬場様へ')).toBeDefined())
  expect(sent.filter(({ path }) => path.endsWith('/replies'))).toMatchObject([
    { path: `/api/v1/conversations/${B}/replies`, body: { words: '馬場様へ' } },
  ])
})

test('the first one opens by itself, stands in the address, and stays when another comes on top', async () => {
  const { router, client } = await renderPage(<InboxPage />, { at: '/inbox' })
  await shown(/安藤/)
  await waitFor(() => expect(router.history.location.search).toContain(A))
  rows = [line(B, '馬場 二'), line(A, '安藤 一')]
  await client.invalidateQueries({ queryKey: keyOf(listConversations) })
  await waitFor(() =>
    expect(screen.getAllByRole('button', { name: /のことば/ })[0]?.textContent).toMatch(/馬場/),
  )
  await shown(/安藤/)
})

test('a way that is not set up says beforehand that the reply stays here', async () => {
  channels = [{ channel: 'mail', ok: true, because: null, goesAt: null, isKept: true }]
  await renderPage(<InboxPage />, { at: `/inbox?talk=${B}` })
  await shown(/馬場/)
  expect(await pane().findByText(/お返事は送信箱に残り、お客様には届きません/)).toBeDefined()
})

test('what is typed is looked for after a short pause, by name too', async () => {
  const { router } = await renderPage(<InboxPage />, { at: '/inbox' })
  const user = userEvent.setup()
  await user.type(await screen.findByRole('searchbox', { name: 'お名前・ことばでさがす' }), '馬場')
  await waitFor(() => expect(router.history.location.search).toContain('q='), { timeout: 4000 })
  const names = await screen.findByRole('list', { name: '見つかったお名前' }, { timeout: 4000 })
  expect(within(names).getAllByText('担当なし').length).toBeGreaterThan(0)
})

test('whoever may be somebody known is shown beside the talk, and parted with one press', async () => {
  const record = (personId: string, familyName: string | null) => ({
    ...{ personId, familyName, status: 'known', createdAt: '2026-11-20T01:00:00.000Z' },
    ...{ givenName: null, familyKana: null, givenKana: null, companyName: null, birthday: null },
    ...{ sex: null, language: null, note: null, memberSince: null, dial: 'normal', importId: null },
    ...{ dialSetBy: null, dialSetAt: null, wishes: null, identities: [], points: [] },
    ...{ addresses: [], traits: [], consents: [], household: [], merges: [] },
  })
  const [left, right] = [record(A, null), record(B, '田中')]
  const found = { lowId: A, highId: B, reasons: ['told_email'], left, right }
  pairs = [{ ...found, foundAt: '2026-11-20T01:00:00.000Z' }]
  await renderPage(<InboxPage />, { at: '/inbox' })
  await shown(/安藤/)
  await pane().findByText(/名のったメールアドレスが同じです/)
  pane().getByRole('link', { name: /田中/ })
  await userEvent.setup().click(pane().getByRole('button', { name: 'ちがう方です' }))
  const body = { lowId: A, highId: B, decision: 'apart', survivorId: B }
  await waitFor(() => expect(sent).toMatchObject([{ path: '/api/v1/candidates/decision', body }]))
})
