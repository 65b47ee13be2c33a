import { actorLabel, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import type { WatchedFeed } from '../contract/listening.ts'
import { listeningTexts as texts } from '../listening.texts.ts'
import {
  countFeedRows,
  deleteFeedRow,
  findFeedRow,
  insertFeedRow,
  listFeedRows,
  setTakesAll,
} from './feeds.queries.ts'
import { readFeedLater } from './listen.ts'

const MOST = 100

/** The feeds that are watched, the oldest first, each with what was wrong with it last. */
export async function listWatchedFeeds(ctx: Ctx): Promise<{ items: WatchedFeed[] }> {
  requirePermission(ctx, 'voice.read')
  const rows = await listFeedRows(ctx.tx)
  return { items: rows.map(({ etag, modified, failures, ...feed }) => feed) }
}

/** Watches a feed and reads it soon. Throws `conflict` for one that is watched already, and for too many. */
export async function addWatchedFeed(
  ctx: Ctx,
  { url, takesAll }: { url: string; takesAll: boolean },
): Promise<{ feedId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    if ((await countFeedRows(ctx.tx)) >= MOST) throw conflict(texts.tooManyFeeds, { most: MOST })
    const feedId = newId()
    const { actor } = ctx
    const byName = 'name' in actor ? actor.name : ''
    const made = { by: actorLabel(actor), byName, now: ctx.now }
    const isNew = await insertFeedRow(ctx.tx, { feedId, url, takesAll, ...made })
    if (!isNew) throw conflict(texts.feedIsThere)
    await readFeedLater(ctx, feedId)
    await audit(ctx, { action: 'voice.feed_added', detail: { url } })
    return { feedId }
  })
}

/** Whether all its items are finds. Throws `not_found`. */
export async function changeWatchedFeed(
  ctx: Ctx,
  { feedId, takesAll }: { feedId: string; takesAll: boolean },
): Promise<{ feedId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    if (!(await setTakesAll(ctx.tx, { feedId, takesAll }))) throw notFound(texts.noSuchFeed)
    await readFeedLater(ctx, feedId)
    await audit(ctx, { action: 'voice.feed_changed', detail: { feedId, takesAll } })
    return { feedId }
  })
}

/** What was found there stays. Throws `not_found`. */
export async function removeWatchedFeed(
  ctx: Ctx,
  { feedId }: { feedId: string },
): Promise<{ feedId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    const feed = await findFeedRow(ctx.tx, feedId)
    if (!feed) throw notFound(texts.noSuchFeed)
    await deleteFeedRow(ctx.tx, feedId)
    await audit(ctx, { action: 'voice.feed_removed', detail: { url: feed.url } })
    return { feedId }
  })
}

/** Reads it now, whatever it answered last. Throws `not_found`. */
export async function readWatchedFeed(
  ctx: Ctx,
  { feedId }: { feedId: string },
): Promise<{ feedId: string }> {
  requirePermission(ctx, 'voice.listen')
  return inTransaction(ctx, async (ctx) => {
    if (!(await findFeedRow(ctx.tx, feedId))) throw notFound(texts.noSuchFeed)
    await readFeedLater(ctx, feedId)
    return { feedId }
  })
}
