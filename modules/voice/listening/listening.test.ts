import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Ctx } from '../../../kernel/context.ts'
import { openTestDatabase, type TestDatabase } from '../../../kernel/testing.ts'
import { searchable } from '../../inbox/index.ts'
import { createPerson, erasePerson } from '../../people/index.ts'
import { closeThread } from '../topics/thread/ask-thread.ts'
import { keepVoices } from '../voices/keep-voices.ts'
import { readVoice } from '../voices/read-voices.ts'
import { nameSpeaker } from '../voices/tag-voice.ts'
import { brandWordsIn, passageAround } from './brand-words.rules.ts'
import { addBrandWord, removeBrandWord } from './brand-words.ts'
import { addWatchedFeed, listWatchedFeeds, removeWatchedFeed } from './feeds.ts'
import { lockFind } from './finds.queries.ts'
import { keepFind, listFinds, putFindAside, returnFind } from './finds.ts'
import { listen, readOneFeed } from './listen.ts'
import { readFeed } from './read-feed.ts'

const item = (guid: string, title: string, more = '') =>
  `<item><title>${title}</title><guid isPermaLink="false">${guid}</guid>${more}</item>`
const rss = (...items: string[]) =>
  `<rss version="2.0"><channel><title>青汁ぶろぐ</title>${items.join('')}</channel></rss>`
const page =
  '<html><head><link rel="alternate" type="application/rss+xml" href="/blog.xml"></head></html>'

let blog = ''
const asked: IncomingHttpHeaders[] = []
const far = createServer((request, response) => {
  asked.push(request.headers)
  const { url = '' } = request
  if (url === '/page') return response.end(page)
  if (url === '/gone') return response.writeHead(410).end()
  if (url === '/large') return response.end(Buffer.alloc(3_100_000))
  if (url === '/plain') return response.end('<html><p>はい</p></html>')
  if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end()
  response.setHeader('etag', '"1"')
  response.setHeader('content-type', 'application/rss+xml; charset=Shift_JIS')
  response.end(iconv.encode(blog, 'Shift_JIS'))
})

let database: TestDatabase
let ctx: Ctx
let base = ''
beforeAll(async () => {
  database = await openTestDatabase()
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: true })
  ctx = database.ctx({ actor: { kind: 'operator' }, now: '2026-11-20T03:00:00Z' })
  await new Promise<void>((ready) => far.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(far.address() as AddressInfo).port}`
})
afterAll(async () => {
  far.close()
  await closeThread()
  await database.close()
})
const waiting = async (more = {}) =>
  (await listFinds(ctx, { state: 'waiting', limit: 50, ...more })).items
const feeds = async () => (await listWatchedFeeds(ctx)).items

it.each([
  ['きのう、ﾋﾀﾞﾏﾘ堂の箱が', ['ひだまり堂']],
  ['Bloom の青汁を飲んだ', ['Bloom']],
  ['Bloomberg のニュース', []],
  ['ｂｌｏｏｍ!', ['Bloom']],
])('finds the words of the shop as people write them: %s', (text, found) => {
  const words = ['ひだまり堂', 'Bloom'].map((word) => ({ word, folded: searchable(word) }))
  expect(brandWordsIn(text, words, searchable)).toEqual(found)
})

it('takes of a long text the sentences around the word', () => {
  const text = `${'前の文です。'.repeat(200)}ひだまり堂がよかった。${'後の文です。'.repeat(200)}`
  const passage = passageAround(text, ['ひだまり堂'])
  expect(passage).toContain('ひだまり堂がよかった。')
  expect(passage.length).toBeLessThanOrEqual(601)
  expect(passage).toMatch(/^前の文です。.*後の文です。$/)
})

it('reads Atom, RDF and HTML inside, with authors as they are written', () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>a</id>
    <link rel="self" href="/x"/><link rel="alternate" href="/a"/><author><name>ゆう &amp; 母</name></author>
    <published>2026-11-01T00:00:00Z</published><content type="html">&lt;p&gt;朝は&lt;b&gt;青汁&lt;/b&gt;。&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;夜も</content>
    </entry></feed>`
  expect(readFeed(atom, 'https://a.example/f')?.items).toEqual([
    {
      name: 'a',
      link: 'https://a.example/a',
      title: '',
      words: '朝は青汁。\n夜も',
      author: 'ゆう & 母',
      at: new Date('2026-11-01T00:00:00Z'),
    },
  ])
  const rdf = `<rdf:RDF><channel><title>R</title></channel><item rdf:about="https://b.example/1">
    <title>t</title><link>javascript:alert(1)</link><dc:creator>k@b.example (けい)</dc:creator></item></rdf:RDF>`
  expect(readFeed(rdf, 'https://b.example')?.items).toMatchObject([{ link: null, author: 'けい' }])
  expect(readFeed('<html><body>はい</body></html>', 'https://b.example')).toBeNull()
  const broken = readFeed(
    `<feed><title>${'あ'.repeat(199)}😀</title><entry><id>1</id><updated>0000-01-01</updated></entry></feed>`,
    'https://b.example',
  )
  expect(broken?.title.isWellFormed()).toBe(true)
  expect(broken?.items[0]?.at).toBeNull()
})

it('finds what speaks of the shop, once, and only asks for what is new', async () => {
  await keepVoices(ctx, [{ words: '貼った声', channel: 'social', link: `${base}/pasted` }])
  blog = rss(
    item(
      '1',
      'ひだまり堂の青汁がおいしい',
      `<link>${base}/1?utm_source=x</link><author>はな</author>`,
    ),
    item('2', 'きょうの天気'),
    item('3', 'ひだまり堂', `<link>${base}/pasted</link>`),
    item('4', 'ひだまり堂のはこ', '<pubDate>Fri, 13 Nov 2026 00:00:00 GMT</pubDate>'),
  )
  const { wordId } = await addBrandWord(ctx, { word: 'ヒダマリ堂' })
  await expect(addBrandWord(ctx, { word: 'ひだまり堂' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const { feedId } = await addWatchedFeed(ctx, { url: `${base}/page`, takesAll: false })
  expect(await readOneFeed(ctx, { feedId })).toEqual({ found: 2 })
  expect(await feeds()).toMatchObject([
    { title: '青汁ぶろぐ', url: `${base}/blog.xml`, fault: null, waiting: 2 },
  ])
  const found = await waiting()
  expect(found.map(({ author, link }) => [author, link])).toContainEqual([
    'はな',
    `${base}/1?utm_source=x`,
  ])
  expect(found.map(({ saidAt }) => saidAt)).toContainEqual(new Date('2026-11-13T00:00:00Z'))
  expect(await readOneFeed(ctx, { feedId })).toEqual({ found: 0 })
  expect(asked.at(-1)).toMatchObject({ 'if-none-match': '"1"' })

  // The same post in another feed, and a word that comes later.
  blog = rss(item('x', 'よその見出し', `<link>${base}/1</link>`), item('2', 'きょうの天気'))
  const other = await addWatchedFeed(ctx, { url: `${base}/other.xml`, takesAll: true })
  expect(await readOneFeed(ctx, other)).toEqual({ found: 1 })
  await removeBrandWord(ctx, { wordId })
  await addBrandWord(ctx, { word: '天気' })
  expect(await listen(ctx)).toEqual({ feeds: 2 })
  expect(await readOneFeed(ctx, { feedId })).toEqual({ found: 1 })
  await removeWatchedFeed(ctx, other)
  expect(await waiting()).toHaveLength(4)
})

it('makes a voice of a find with all that is known of it, takes it back, and puts aside', async () => {
  const [find] = (await waiting()).filter(({ author }) => author === 'はな')
  if (!find) throw new Error('nothing waits')
  const { findId } = find
  const { voiceId } = await keepFind(ctx, { findId, mood: 'good' })
  expect(await readVoice(ctx, { voiceId })).toMatchObject({
    words: 'ひだまり堂の青汁がおいしい',
    author: 'はな',
    link: `${base}/1?utm_source=x`,
    channel: 'social',
    mood: 'good',
    state: 'kept',
  })
  expect(await keepFind(ctx, { findId })).toEqual({ voiceId })
  await expect(putFindAside(ctx, { findId })).rejects.toMatchObject({ code: 'conflict' })
  await returnFind(ctx, { findId })
  expect((await readVoice(ctx, { voiceId })).state).toBe('dismissed')
  expect(await keepFind(ctx, { findId, mood: 'bad' })).toEqual({ voiceId })
  expect(await readVoice(ctx, { voiceId })).toMatchObject({ state: 'kept', mood: 'bad' })
  const { personId } = await createPerson(ctx, { familyName: '花田', identities: [] })
  await nameSpeaker(ctx, { voiceId, personId })
  await erasePerson(ctx, { personId })
  expect(await lockFind(ctx.tx, findId)).toMatchObject({ author: null, link: null, words: '' })

  const [next] = await waiting()
  await putFindAside(ctx, { findId: next?.findId ?? '' })
  const later = { ...ctx, now: new Date('2026-12-25T00:00:00Z') }
  expect((await listFinds(ctx, { state: 'aside', limit: 5 })).total).toBe(1)
  await listen(later)
  expect((await listFinds(ctx, { state: 'aside', limit: 5 })).total).toBe(0)
  await expect(returnFind(ctx, { findId: next?.findId ?? '' })).rejects.toMatchObject({
    code: 'conflict',
  })
})

it('says what is wrong with a feed, and asks it less often', async () => {
  for (const path of ['gone', 'large', 'plain']) {
    const { feedId } = await addWatchedFeed(ctx, { url: `${base}/${path}`, takesAll: false })
    await readOneFeed(ctx, { feedId })
  }
  Object.assign(database.host.config, { WEBHOOK_PRIVATE: false })
  const inside = await addWatchedFeed(ctx, { url: 'http://169.254.169.254/feed', takesAll: false })
  await readOneFeed(ctx, inside)
  const faults = new Map((await feeds()).map(({ url, fault }) => [url.split('/').at(-1), fault]))
  expect(Object.fromEntries(faults)).toMatchObject({
    gone: 'missing',
    large: 'too_large',
    plain: 'not_feed',
    feed: 'private',
  })
  const soon = { ...ctx, now: new Date('2026-11-20T03:20:00Z') }
  const before = await listen(soon)
  await readOneFeed(ctx, inside)
  expect(await listen({ ...ctx, now: new Date('2026-11-20T03:40:00Z') })).toEqual({
    feeds: before.feeds + 4,
  })
})
