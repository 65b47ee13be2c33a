import { dayIn, startOfDay } from '../../../kernel/clock.ts'
import { type Ctx, requirePermission } from '../../../kernel/context.ts'
import type { ResponseOf } from '../../../kernel/endpoint.ts'
import { fromCursor, pageFrom, placeInTime } from '../../../kernel/paging.ts'
import { readCompany } from '../../accounts/index.ts'
import { personCards } from '../../people/index.ts'
import { findChannel } from '../channels/channels.queries.ts'
import { settingsOf } from '../channels/settings.ts'
import type { getReach, MessageDetail, MessageLine } from '../contract/deliveries.ts'
import { readBudget } from '../gate/read-budget.ts'
import { readSender } from '../gate/sender.ts'
import { isService } from '../messages.rules.ts'
import { dressPush, shopName } from '../push/dress-push.ts'
import { type Dressed, dressMail, dressSms, openWardrobe } from './dress-mail.ts'
import { asHouse, livingOf } from './living.ts'
import { findMessagesOf, type MessageRow } from './messages.queries.ts'
import {
  countWords,
  findConsent,
  findOutbox,
  findStaffName,
  type OutboxFilter,
} from './outbox.queries.ts'
import { readMessage } from './read-messages.ts'

type Page = { limit: number; cursor?: string | undefined }

/** The outbox: everything that left or waits to, newest first. */
export async function listOutbox(
  ctx: Ctx,
  { limit, cursor, ...filter }: OutboxFilter & Page,
): Promise<{ items: MessageLine[]; nextCursor: string | null }> {
  requirePermission(ctx, 'messaging.read')
  const place = fromCursor(placeInTime, cursor)
  const after = place && { at: place[0], id: place[1] }
  const rows = await findOutbox(ctx.tx, filter, { limit: limit + 1, after })
  const page = pageFrom(rows, limit, (row) => [row.createdAt.toISOString(), row.messageId])
  return { ...page, items: await linesOf(ctx, page.items) }
}

/** One message as its receiver sees it, with all that explains it. Throws `not_found`. */
export async function readSentMessage(
  ctx: Ctx,
  { messageId }: { messageId: string },
): Promise<MessageDetail> {
  requirePermission(ctx, 'messaging.read')
  const row = await readMessage(ctx, { messageId })
  const [line] = await linesOf(ctx, [row])
  if (!line) throw new Error(`Message ${messageId} has no person`)
  const seen = await seenOf(ctx, row)
  const { words } = row.farAnswer ?? {}
  return {
    ...line,
    toAddress: row.toAddress,
    text: seen.text,
    html: seen.html ?? null,
    from: await fromOf(ctx, row),
    attachments: row.attachments.map(({ name, type, size }) => ({ name, type, size })),
    tries: row.tries,
    farWords: typeof words === 'string' && words !== '' ? words : null,
    sentAt: row.sentAt,
    createdAt: row.createdAt,
    byName: await findStaffName(ctx.tx, row.staffId ? `staff:${row.staffId}` : row.createdBy),
    consent: isService(row) ? null : await findConsent(ctx.tx, row),
    templateId: row.templateId,
    conversationId: row.conversationId,
    cost: row.cost,
    mediaCode: row.mediaCode,
  }
}

async function seenOf(ctx: Ctx, row: MessageRow): Promise<Dressed> {
  if (row.channel === 'mail') return dressMail(ctx, await openWardrobe(ctx), row)
  if (row.channel === 'sms') return dressSms(ctx, await openWardrobe(ctx), row)
  if (row.channel === 'push') {
    const { title, body, url } = dressPush(ctx, row, await shopName(ctx))
    return { text: [title, body, url].join('\n'), html: undefined }
  }
  return { text: row.body.text, html: undefined }
}

async function fromOf(ctx: Ctx, { channel }: MessageRow): Promise<string> {
  const name = (await readSender(ctx)).name || (await readCompany(ctx)).name
  if (channel !== 'mail') return name
  const stored = await findChannel(ctx.tx, 'mail')
  const { fromAddress } = settingsOf('mail', stored?.settings)
  return fromAddress ? `${name} <${fromAddress}>` : name
}

const WORDS = 120

async function linesOf(ctx: Ctx, rows: readonly MessageRow[]): Promise<MessageLine[]> {
  const cards = await personCards(
    asHouse(ctx),
    rows.map(({ personId }) => personId),
  )
  const names = new Map(cards.map(({ personId, name }) => [personId, name]))
  return rows.map((row) => ({
    messageId: row.messageId,
    personId: row.personId,
    personName: names.get(row.personId) ?? '',
    channel: row.channel,
    kind: row.kind,
    purpose: row.purpose,
    subject: row.subject,
    words: [...row.body.text.replace(/\s+/g, ' ').trim()].slice(0, WORDS).join(''),
    state: row.state,
    because: row.because,
    goesAt: row.goesAt,
    at: row.sentAt ?? row.createdAt,
    outbox: row.farAnswer?.outbox === true,
  }))
}

const RECENT = 5

/** For the page of a person: how much came and went this month, and what of the budget is used. */
export async function readReach(
  ctx: Ctx,
  input: { personId: string },
): Promise<ResponseOf<typeof getReach>> {
  requirePermission(ctx, 'messaging.read')
  const personId = await livingOf(ctx, input.personId)
  const { zone } = await readCompany(ctx)
  const month = startOfDay(zone, `${dayIn(zone, ctx.now).slice(0, 7)}-01`)
  const words = await countWords(ctx.tx, personId, month)
  const recent = await linesOf(ctx, await findMessagesOf(ctx.tx, personId, RECENT))
  return { ...words, budget: await readBudget(ctx, personId), recent }
}
