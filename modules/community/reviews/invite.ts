import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { localeOf, translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { audit } from '../../accounts/index.ts'
import { askGate, publicBase, readShopFront, sendMessage } from '../../messaging/index.ts'
import { claimAsks } from '../../surveys/index.ts'
import { reviewTexts as texts } from '../reviews.texts.ts'
import { type DueRow, findDue, insertInvitation } from './invitations.queries.ts'
import { settingsOf } from './settings.ts'

const DAY_MS = 86_400_000
const AT_ONCE = 50
/** So long a parcel takes where nobody tells that it arrived. */
const ARRIVES_DAYS = 3
/** What a stop of the house let go by is not asked about any more. */
const LATEST_DAYS = 3
const VALID_DAYS = 30
const CHANNELS = ['mail', 'line'] as const
type InviteChannel = (typeof CHANNELS)[number]

/**
 * Asks those whose parcel arrived some days ago for a review, each order once, and nobody who was asked
 * something else a short while ago. A review helps the shop to sell: it is asked for only by the consent
 * to its news.
 */
export async function inviteDue(ctx: Ctx): Promise<{ asked: number }> {
  requirePermission(ctx, 'reviews.manage')
  const { invites, afterDays, reward } = await settingsOf(ctx)
  if (!invites) return { asked: 0 }
  const until = new Date(ctx.now.getTime() - afterDays * DAY_MS)
  const from = new Date(until.getTime() - LATEST_DAYS * DAY_MS)
  const sum = { asked: 0 }
  // Whoever cannot be reached stays due, and must not stand in the way of those behind.
  for (let after: string | null = null; ; ) {
    const some = await inviteSome(ctx, { from, until, reward, after })
    sum.asked += some.asked
    after = some.last
    if (after === null) return sum
  }
}

async function inviteSome(
  ctx: Ctx,
  { from, until, reward, after }: { from: Date; until: Date; reward: string; after: string | null },
): Promise<{ asked: number; last: string | null }> {
  return inTransaction(ctx, async (ctx) => {
    const arrived = { from, until, arrivesDays: ARRIVES_DAYS }
    const due = await findDue(ctx.tx, arrived, { after, limit: AT_ONCE })
    const ways = await openWays(ctx, due)
    const { name } = await readShopFront(ctx)
    const asked = new Set(
      await claimAsks(ctx, {
        byWhat: 'review',
        label: translator(ctx.locale)(texts.exportReviews),
        people: [...ways.keys()].map(({ personId, orderId }) => ({
          personId,
          key: `review:${orderId}`,
        })),
      }),
    )
    for (const [row, channel] of ways)
      if (asked.has(row.personId)) await send(ctx, row, { channel, shop: name, reward })
    if (asked.size > 0)
      await audit(ctx, { action: 'reviews.invited', detail: { asked: asked.size } })
    const last = due.length === AT_ONCE ? (due.at(-1)?.personId ?? null) : null
    return { asked: asked.size, last }
  })
}

/** The first way by which each may be asked now or within hours; whoever has none is not asked. */
async function openWays(ctx: Ctx, due: readonly DueRow[]): Promise<Map<DueRow, InviteChannel>> {
  const ways = new Map<DueRow, InviteChannel>()
  for (const row of due) {
    for (const channel of CHANNELS) {
      const verdict = await askGate(ctx, { personId: row.personId, channel, purpose: 'news' })
      const waits = verdict.ok ? 0 : (verdict.goesAt?.getTime() ?? Number.POSITIVE_INFINITY)
      if (verdict.ok || waits - ctx.now.getTime() <= DAY_MS) {
        ways.set(row, channel)
        break
      }
    }
  }
  return ways
}

async function send(
  ctx: Ctx,
  { personId, orderId, productId, product, language }: DueRow,
  { channel, shop, reward }: { channel: InviteChannel; shop: string; reward: string },
): Promise<void> {
  const token = randomBytes(16).toString('base64url')
  const invitationId = newId()
  const { locale } = await readShopFront(ctx)
  const t = translator(localeOf(language, locale))
  const parts = [
    t(texts.inviteWords, { shop, product }),
    reward && t(texts.inviteReward, { reward }),
    `${publicBase(ctx)}/r/${token}`,
    t(texts.inviteEnd, { days: VALID_DAYS }),
  ]
  const { messageId } = await sendMessage(ctx, {
    personId,
    channel,
    purpose: 'news',
    kind: 'notice',
    key: `review:${invitationId}`,
    subject: channel === 'mail' ? t(texts.inviteSubject, { shop, product }) : null,
    text: parts.filter(Boolean).join('\n\n'),
    staffId: null,
  })
  await insertInvitation(ctx.tx, {
    personId,
    invitationId,
    orderId,
    productId,
    token,
    reward: reward || null,
    channel,
    messageId,
    askedAt: ctx.now,
    endsAt: new Date(ctx.now.getTime() + VALID_DAYS * DAY_MS),
    answeredAt: null,
  })
}

const inviteJob = defineJob({
  name: 'reviews.inviteDue',
  payload: z.object({}),
  run: async (ctx) => {
    await inviteDue(ctx)
  },
})

export const reviewJobs = [inviteJob]
export const reviewCron = [{ job: inviteJob, match: '50 * * * *' }]
