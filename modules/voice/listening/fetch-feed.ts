import type { Ctx } from '../../../kernel/context.ts'
import { fetchBytes } from '../../../kernel/http-client.ts'
import type { Fault } from '../listening.rules.ts'
import { decodeFeed, feedOfPage, type ReadFeed, readFeed } from './read-feed.ts'

const MOST_BYTES = 3_000_000
const TIME_LIMIT = 15_000
const ACCEPT =
  'application/rss+xml,application/atom+xml,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5'

export type FeedAnswer =
  | { feed: ReadFeed; url: string; etag: string | null; modified: string | null }
  | { unchanged: true }
  | { fault: Fault; status: number | null }

export interface Asked {
  url: string
  etag: string | null
  modified: string | null
}

/** Asks for a feed, only for what is new since the last time. A page that names its feed leads to that. */
export async function fetchFeed(ctx: Ctx, asked: Asked): Promise<FeedAnswer> {
  const first = await ask(ctx, asked)
  if (!('page' in first)) return first
  const url = feedOfPage(first.page, asked.url)
  const second = url ? await ask(ctx, { url, etag: null, modified: null }) : first
  return 'page' in second ? { fault: 'not_feed', status: null } : second
}

async function ask(
  ctx: Ctx,
  { url, etag, modified }: Asked,
): Promise<FeedAnswer | { page: string }> {
  const answer = await fetchBytes(url, {
    accept: ACCEPT,
    most: MOST_BYTES,
    timeLimit: TIME_LIMIT,
    allowPrivate: ctx.host.config.WEBHOOK_PRIVATE,
    headers: {
      // Many sites turn away whoever says nothing of themselves.
      'user-agent': 'Kizuna feed reader',
      ...(etag && { 'if-none-match': etag }),
      ...(modified && { 'if-modified-since': modified }),
    },
  })
  if ('failed' in answer) return { fault: answer.failed, status: null }
  const { status, bytes, headers } = answer
  if (status === 304) return { unchanged: true }
  if (status !== 200) return { fault: faultOf(status), status }
  const text = decodeFeed(bytes, headers['content-type'])
  const feed = readSafely(text, url)
  if (!feed) return { page: text }
  return { feed, url, etag: headers.etag ?? null, modified: headers['last-modified'] ?? null }
}

/** What nests too deep to be walked through is no feed. */
function readSafely(text: string, url: string): ReadFeed | null {
  try {
    return readFeed(text, url)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function faultOf(status: number): Fault {
  if (status === 404 || status === 410) return 'missing'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 429) return 'busy'
  return status >= 500 ? 'server' : 'other'
}
