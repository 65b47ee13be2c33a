import { sql } from 'kysely'
import type { Tx } from '../../../kernel/context.ts'
import type { Fault } from '../listening.rules.ts'

export interface FeedRow {
  feedId: string
  url: string
  title: string
  takesAll: boolean
  etag: string | null
  modified: string | null
  askedAt: Date | null
  readAt: Date | null
  fault: Fault | null
  faultStatus: number | null
  failures: number
  createdByName: string
  createdAt: Date
}

const columns = sql`feed_id as "feedId", url, title, takes_all as "takesAll", etag, modified,
  asked_at as "askedAt", read_at as "readAt", fault, fault_status as "faultStatus", failures,
  created_by_name as "createdByName", created_at as "createdAt"`

export async function insertFeedRow(
  tx: Tx,
  feed: { feedId: string; url: string; takesAll: boolean; by: string; byName: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into voice.watched_feeds (feed_id, url, takes_all, next_at, created_by, created_by_name, created_at)
    values (${feed.feedId}, ${feed.url}, ${feed.takesAll}, ${feed.now}, ${feed.by}, ${feed.byName}, ${feed.now})
    on conflict (url) do nothing returning feed_id`.execute(tx)
  return rows.length > 0
}

export async function countFeedRows(tx: Tx): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from voice.watched_feeds`.execute(tx)
  return rows[0]?.n ?? 0
}

export async function findFeedRow(tx: Tx, feedId: string): Promise<FeedRow | undefined> {
  const { rows } = await sql<FeedRow>`
    select ${columns} from voice.watched_feeds where feed_id = ${feedId}`.execute(tx)
  return rows[0]
}

export async function listFeedRows(tx: Tx): Promise<(FeedRow & { waiting: number })[]> {
  const { rows } = await sql<FeedRow & { waiting: number }>`
    select ${columns}, (select count(*)::int from voice.finds f
      where f.feed_id = w.feed_id and f.state = 'waiting') as waiting
    from voice.watched_feeds w order by created_at, feed_id`.execute(tx)
  return rows
}

export async function findDueFeeds(tx: Tx, now: Date): Promise<string[]> {
  const { rows } = await sql<{ feedId: string }>`
    select feed_id as "feedId" from voice.watched_feeds where next_at <= ${now}
    order by next_at, feed_id`.execute(tx)
  return rows.map(({ feedId }) => feedId)
}

export async function setTakesAll(
  tx: Tx,
  { feedId, takesAll }: { feedId: string; takesAll: boolean },
): Promise<boolean> {
  const { rows } = await sql`update voice.watched_feeds
    set takes_all = ${takesAll}, etag = null, modified = null where feed_id = ${feedId}
    returning feed_id`.execute(tx)
  return rows.length > 0
}

/** What is wanted of them has changed, so what they answered last does not count. */
export async function forgetAnswers(tx: Tx, now: Date): Promise<void> {
  await sql`update voice.watched_feeds set etag = null, modified = null, next_at = ${now}`.execute(
    tx,
  )
}

export async function deleteFeedRow(tx: Tx, feedId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from voice.watched_feeds where feed_id = ${feedId} returning feed_id`.execute(tx)
  return rows.length > 0
}

export async function noteRead(
  tx: Tx,
  read: {
    feedId: string
    /** Null where nothing is new. */
    feed: { title: string; etag: string | null; modified: string | null } | null
    now: Date
    nextAt: Date
  },
): Promise<void> {
  const { feedId, feed, now, nextAt } = read
  await sql`update voice.watched_feeds set asked_at = ${now}, read_at = ${now}, fault = null,
    fault_status = null, failures = 0, next_at = ${nextAt}
    ${feed ? sql`, title = ${feed.title}, etag = ${feed.etag}, modified = ${feed.modified}` : sql``}
    where feed_id = ${feedId}`.execute(tx)
}

/** The address of the feed that a page named; false where that one is watched already. */
export async function setFeedUrl(
  tx: Tx,
  { feedId, url }: { feedId: string; url: string },
): Promise<boolean> {
  const { rows } = await sql`update voice.watched_feeds set url = ${url} where feed_id = ${feedId}
    and not exists (select from voice.watched_feeds o where o.url = ${url} and o.feed_id <> ${feedId})
    returning feed_id`.execute(tx)
  return rows.length > 0
}

export async function noteFault(
  tx: Tx,
  fault: { feedId: string; fault: Fault; status: number | null; now: Date; nextAt: Date },
): Promise<void> {
  await sql`update voice.watched_feeds set asked_at = ${fault.now}, fault = ${fault.fault},
    fault_status = ${fault.status}, failures = failures + 1, next_at = ${fault.nextAt}
    where feed_id = ${fault.feedId}`.execute(tx)
}
