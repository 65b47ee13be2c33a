// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { renderPage } from '../../../web/testing.tsx'
import TagsPage from './TagsPage.tsx'
import TagsPanel from './TagsPanel.tsx'

const PERSON = '01900000-0000-7000-8000-000000000001'
const HAND = '01900000-0000-7000-8000-0000000000b1'
const RULED = '01900000-0000-7000-8000-0000000000b2'

const line = {
  note: null,
  expiring: 0,
  filling: null,
  createdBy: 'staff:1',
  createdByName: '佐藤 由美',
  createdAt: '2026-11-01T00:00:00.000Z',
}
const tags = [
  {
    ...line,
    tagId: HAND,
    name: '会社員',
    colour: 'indigo',
    sentence: null,
    people: 12,
    expiring: 3,
  },
  {
    ...line,
    tagId: RULED,
    name: 'ご無沙汰',
    colour: 'brown',
    sentence: '会員の方。',
    people: null,
  },
]
const ofPerson = [
  {
    tagId: HAND,
    name: '会社員',
    colour: 'indigo',
    sentence: null,
    why: 'アンケートのお答え',
    setBy: 'staff:1',
    setByName: '佐藤 由美',
    since: '2026-11-18T03:00:00.000Z',
    expiresAt: '2026-12-31T15:00:00.000Z',
  },
  {
    tagId: RULED,
    name: 'ご無沙汰',
    colour: 'brown',
    sentence: '会員の方。',
    why: null,
    setBy: 'staff:1',
    setByName: '佐藤 由美',
    since: '2026-11-20T03:00:00.000Z',
    expiresAt: null,
  },
]

type Sent = { method: string; path: string; body: unknown }
const sent: Sent[] = []
let permissions: string[] = []

/** The live channel, on which nothing is said here. */
class SilentSource extends EventTarget {
  close() {}
}

beforeEach(() => {
  sent.length = 0
  // Fields that grow with their text listen for fonts, which happy-dom has none of.
  Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })
  permissions = ['segments.read', 'segments.write', 'tags.set']
  vi.stubGlobal('EventSource', SilentSource)
  vi.stubGlobal('fetch', async (url: string | URL | Request, init: RequestInit = {}) => {
    const path = new URL(String(url), 'http://shop.test').pathname
    const { method = 'GET', body } = init
    if (method !== 'GET') sent.push({ method, path, body: body ? JSON.parse(String(body)) : null })
    return Response.json(answerTo(path, method))
  })
})
afterAll(() => vi.unstubAllGlobals())

function answerTo(path: string, method: string): unknown {
  if (path === '/api/v1/me')
    return {
      staff: { id: '1', name: '佐藤 由美', role: 'staff', department: null, locale: 'ja' },
      permissions,
      company: {
        name: 'ひだまり堂',
        currency: 'JPY',
        zone: 'Asia/Tokyo',
        locale: 'ja',
        sample: true,
      },
    }
  if (method !== 'GET') return { tagId: HAND }
  if (path === `/api/v1/people/${PERSON}/tags`) return { items: ofPerson }
  return { items: path === '/api/v1/tags' ? tags : [] }
}

test('the list says how each tag is put on, and its size opens its people', async () => {
  await renderPage(<TagsPage />)
  expect(await screen.findByText('会社員')).toBeDefined()
  expect(screen.getByText('手で付ける')).toBeDefined()
  expect(screen.getByText('会員の方。')).toBeDefined()
  expect(screen.getByRole('button', { name: '12名' })).toBeDefined()
  expect(screen.getByText('数えています')).toBeDefined()
})

test('a new tag is made with its name and colour', async () => {
  await renderPage(<TagsPage />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: 'タグを作る' }))
  await user.type(await screen.findByRole('textbox', { name: '名前' }), '新米のお母さん')
  await user.click(screen.getByRole('radio', { name: '松葉' }))
  const verbs = screen.getAllByRole('button', { name: 'タグを作る' })
  await user.click(verbs.at(-1) ?? document.body)
  await waitFor(() =>
    expect(sent).toMatchObject([
      { method: 'POST', path: '/api/v1/tags', body: { name: '新米のお母さん', colour: 'pine' } },
    ]),
  )
})

test('the panel says why, and takes off what was put on by hand', async () => {
  await renderPage(<TagsPanel personId={PERSON} />)
  const user = userEvent.setup()
  const [byHand, byRule] = await screen.findAllByRole('button', { name: 'なぜ？' })
  await user.click(byHand ?? document.body)
  expect(await screen.findByText('アンケートのお答え')).toBeDefined()
  expect(screen.getByText('佐藤 由美が付けました')).toBeDefined()
  expect(screen.getByText('ひとりでに外れます')).toBeDefined()
  await user.keyboard('{Escape}')
  await user.click(byRule ?? document.body)
  expect(await screen.findByText('会員の方。')).toBeDefined()
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('button', { name: '「ご無沙汰」を外す' })).toBeNull()
  await user.click(screen.getByRole('button', { name: '「会社員」を外す' }))
  await waitFor(() =>
    expect(sent).toMatchObject([
      { method: 'DELETE', path: `/api/v1/people/${PERSON}/tags/${HAND}` },
    ]),
  )
})

test('who may not set tags sees why the button is out of reach', async () => {
  permissions = ['segments.read']
  await renderPage(<TagsPanel personId={PERSON} />, { locale: 'en' })
  const button = await screen.findByRole('button', { name: 'Put on a tag' })
  expect(button).toHaveProperty('disabled', true)
  expect(button.getAttribute('title')).toBe('You may not put tags on or take them off.')
})
