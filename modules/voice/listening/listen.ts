import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Ctx, inTransaction } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob, enqueue } from '../../../kernel/jobs.ts'
import { publish } from '../../../kernel/live.ts'
import { searchable } from '../../inbox/index.ts'
import { proposeFor } from '../topics/propose.ts'
import { listWordRows } from './brand-words.queries.ts'
import { type BrandWord, brandWordsIn, passageAround } from './brand-words.rules.ts'
import {
  type FeedRow,
  findDueFeeds,
  findFeedRow,
  noteFault,
  noteRead,
  setFeedUrl,
} from './feeds.queries.ts'
import { type FeedAnswer, fetchFeed } from './fetch-feed.ts'
import { emptyOldFinds, findKnownItems, insertFinds, type NewFind } from './finds.queries.ts'
import type { FeedItem } from './read-feed.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ASIDE_DAYS = 30
const WAITING_DAYS = 180

/** Puts every feed whose time has come into line, and lets go of the words of old finds. */
export async function listen(ctx: Ctx): Promise<{ feeds: number }> {
  const before = (days: number) => new Date(ctx.now.getTime() - days * DAY)
  return inTransaction(ctx, async (ctx) => {
    await emptyOldFinds(ctx.tx, {
      asideBefore: before(ASIDE_DAYS),
      foundBefore: before(WAITING_DAYS),
    })
    const due = await findDueFeeds(ctx.tx, ctx.now)
    for (const feedId of due) await readFeedLater(ctx, feedId)
    return { feeds: due.length }
  })
}

/** Reads one feed; what is new there and speaks of the shop waits to be looked at. */
export async function readOneFeed(
  ctx: Ctx,
  { feedId }: { feedId: string },
): Promise<{ found: number }> {
  const row = await findFeedRow(ctx.tx, feedId)
  if (!row) return { found: 0 }
  const answer = await fetchFeed(ctx, row)
  const finds = 'feed' in answer ? await findsIn(ctx, row, answer) : []
  return inTransaction(ctx, async (ctx) => {
    await note(ctx, row, answer)
    const found = finds.length > 0 ? await insertFinds(ctx.tx, finds, ctx.now) : 0
    await publish(ctx, 'voice', { feedId })
    return { found }
  })
}

/** Slower and slower where a feed does not answer, once a day in the end. */
async function note(ctx: Ctx, { feedId, url, failures }: FeedRow, answer: FeedAnswer) {
  const after = (ms: number) => new Date(ctx.now.getTime() + ms)
  if ('fault' in answer) {
    const wait = Math.min(DAY, 25 * MINUTE * 2 ** Math.min(failures, 10))
    const { fault, status } = answer
    return noteFault(ctx.tx, { feedId, fault, status, now: ctx.now, nextAt: after(wait) })
  }
  const feed =
    'feed' in answer
      ? { title: answer.feed.title, etag: answer.etag, modified: answer.modified }
      : null
  if ('feed' in answer && answer.url !== url) await setFeedUrl(ctx.tx, { feedId, url: answer.url })
  // Shortly before the half hour, so that the next turn takes it along.
  await noteRead(ctx.tx, { feedId, feed, now: ctx.now, nextAt: after(25 * MINUTE) })
}

/** The items that speak of the shop and that nobody has seen yet, with what they are taken for. */
async function findsIn(
  ctx: Ctx,
  { feedId, url, takesAll }: FeedRow,
  { feed }: Extract<FeedAnswer, { feed: unknown }>,
): Promise<NewFind[]> {
  const words = await listWordRows(ctx.tx)
  const items = feed.items.map((item) => ({ ...item, ...keysOf(item, url) }))
  const known = await findKnownItems(ctx.tx, {
    itemKeys: items.map(({ itemKey }) => itemKey),
    linkKeys: items.flatMap(({ linkKey }) => linkKey ?? []),
    links: items.flatMap(({ link }) => link ?? []),
  })
  const fresh = items.flatMap((item) => {
    const { itemKey, linkKey, link } = item
    const isKnown = known.keys.has(itemKey) || known.keys.has(linkKey ?? '')
    if (isKnown || (link && known.links.has(link))) return []
    const told = toldIn(item, words)
    return told.words && (takesAll || told.brandWords.length > 0) ? [{ ...item, ...told }] : []
  })
  const proposals = await proposeFor(
    ctx,
    fresh.map((item) => item.words),
  )
  return fresh.map(({ itemKey, linkKey, link, words, brandWords, author, at }, n) => ({
    findId: newId(),
    feedId,
    feedTitle: feed.title || new URL(url).hostname,
    itemKey,
    linkKey,
    link,
    words,
    author,
    saidAt: at && at < ctx.now ? at : ctx.now,
    brandWords,
    proposal: proposals[n] ?? null,
  }))
}

/** Its words, with the title unless they begin with it. */
function toldIn({ title, words }: FeedItem, brandWords: readonly BrandWord[]) {
  const isSaid = words.startsWith(title.replace(/…$|\.{3}$/, ''))
  const whole = title && !isSaid ? `${title}\n${words}`.trim() : words
  const found = brandWordsIn(whole, brandWords, searchable)
  return { words: passageAround(whole, found), brandWords: found }
}

/** By what it is known again: its name within its feed, and its address wherever it is found. */
function keysOf({ name, link }: FeedItem, url: string) {
  return {
    itemKey: digest(`${url}\n${name}`),
    linkKey: link && digest(plainLink(link)),
  }
}

function plainLink(link: string): string {
  const url = new URL(link)
  for (const name of [...url.searchParams.keys()])
    if (name.startsWith('utm_')) url.searchParams.delete(name)
  url.hash = ''
  return url.href.replace(/^https?:/, '')
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

export const listenJob = defineJob({
  name: 'voice.listen',
  payload: z.object({}),
  run: (ctx) => listen(ctx),
})

export const readFeedJob = defineJob({
  name: 'voice.readFeed',
  payload: z.object({ feedId: z.uuid() }),
  run: (ctx, payload) => readOneFeed(ctx, payload),
})

export async function listenLater(ctx: Ctx): Promise<void> {
  await enqueue(ctx, listenJob, {}, { key: 'voice.listen' })
}

/** One after another, so that many feeds take one worker at most. */
export async function readFeedLater(ctx: Ctx, feedId: string): Promise<void> {
  await enqueue(
    ctx,
    readFeedJob,
    { feedId },
    { key: `voice.readFeed:${feedId}`, queue: 'voice.readFeed' },
  )
}
