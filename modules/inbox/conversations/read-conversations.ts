import { z } from 'zod'
import { dayIn } from '../../../kernel/clock.ts'
import { asJob, type Ctx, requirePermission } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { fromCursor, pageFrom, placeMoment } from '../../../kernel/paging.ts'
import { readCompany, staffByIds } from '../../accounts/index.ts'
import { lookUpPeople, personCards } from '../../people/index.ts'
import type {
  ConversationDetail,
  ConversationEntry,
  ConversationLine,
} from '../contract/conversations.ts'
import { DRAFT_SOURCES } from '../contract/drafting.ts'
import { type EntryChannel, type FoundFolder, STICKER_ID } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import { type Conversation, findConversation } from './conversations.queries.ts'
import { findDraft, findWriters } from './drafts.queries.ts'
import { findEntries, type ShownEntry } from './entry-list.queries.ts'
import { type Counts, countFolders, findListed, findOtherOpen } from './list.queries.ts'

/** Above it a badge says «many». */
const CAP = 1000
const NAMED = 20
const WRITING_MS = 2 * 60_000

export interface ListConversations {
  folder: FoundFolder
  channel?: EntryChannel | undefined
  personId?: string | undefined
  named?: string | undefined
  limit: number
  cursor?: string | undefined
}

const place = z.tuple([z.int(), z.uuid()])

/** One folder of the inbox: whoever waits longest first, then what moved last. */
export async function listConversations(
  ctx: Ctx,
  { folder, channel, personId, named, limit, cursor }: ListConversations,
): Promise<{ items: ConversationLine[]; nextCursor: string | null }> {
  requirePermission(ctx, 'inbox.read')
  const [turn, conversationId] = fromCursor(place, cursor) ?? []
  const rows = await findListed(ctx.tx, {
    folder,
    channel: channel ?? null,
    personIds: personId ? [personId] : named ? await idsOf(ctx, named) : null,
    staffId: staffOf(ctx),
    after: turn !== undefined && conversationId ? { turn, conversationId } : null,
    limit: limit + 1,
  })
  const page = pageFrom(rows, limit, (row) => [row.turn, row.conversationId])
  const names = await namesOf(ctx, page.items)
  const items = page.items.map((row) => ({ ...row, personName: names.get(row.personId) ?? '' }))
  return { items, nextCursor: page.nextCursor }
}

/** How many wait, and where. */
export async function countConversations(ctx: Ctx): Promise<Counts> {
  requirePermission(ctx, 'inbox.read')
  const { zone } = await readCompany(ctx)
  return countFolders(ctx.tx, { staffId: staffOf(ctx), today: dayIn(zone, ctx.now), cap: CAP })
}

/** One talk with who is at it; its entries are read apart. Throws `not_found`. */
export async function readConversation(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<ConversationDetail> {
  requirePermission(ctx, 'inbox.read')
  const row = await oneOf(ctx, conversationId)
  const staffId = staffOf(ctx)
  // Whoever reads a talk sees whose it is, without the rights to read all people and all staff.
  const staff = row.assignee
    ? await staffByIds(asJob(ctx, 'inbox.read'), [row.assignee])
    : new Map()
  const since = new Date(ctx.now.getTime() - WRITING_MS)
  return {
    ...row,
    personName: (await namesOf(ctx, [row])).get(row.personId) ?? '',
    assigneeName: row.assignee ? (staff.get(row.assignee)?.name ?? null) : null,
    draft: staffId ? await findDraft(ctx.tx, row, staffId) : null,
    writing: await findWriters(ctx.tx, row, { since, but: staffId }),
    others: await findOtherOpen(ctx.tx, row),
  }
}

/** What was said in a talk, the newest first. */
export async function listEntries(
  ctx: Ctx,
  input: { conversationId: string; limit: number; cursor?: string | undefined },
): Promise<{ items: ConversationEntry[]; nextCursor: string | null }> {
  requirePermission(ctx, 'inbox.read')
  const { limit } = input
  const row = await oneOf(ctx, input.conversationId)
  const [at, entryId] = fromCursor(z.tuple([placeMoment, z.uuid()]), input.cursor) ?? []
  const before = at && entryId ? { at, entryId } : null
  const found = await findEntries(ctx.tx, row, { before, limit: limit + 1 })
  const page = pageFrom(found, limit, (entry) => [entry.atText, entry.entryId])
  return { items: page.items.map(entryOf), nextCursor: page.nextCursor }
}

function entryOf({ attachments, meta, atText: _, ...entry }: ShownEntry): ConversationEntry {
  const said = (key: string) => (typeof meta[key] === 'string' ? String(meta[key]) : null)
  return {
    ...entry,
    files: attachments.map(({ name, type, size }) => ({ name, type, size })),
    /** Another address than the person's own, as with somebody of the family. */
    from: said('from'),
    folded: said('folded'),
    blocked: typeof meta.blocked === 'number' ? meta.blocked : 0,
    isSticker: stickerShape.safeParse(meta.sticker).success,
    isSpoken: meta.spoken !== undefined,
    drafted: drafted.safeParse(meta.drafted).data ?? null,
  }
}

const stickerShape = z.looseObject({ stickerId: z.string().regex(STICKER_ID) })
const drafted = z.object({ by: z.enum(DRAFT_SOURCES), model: z.string().nullable().default(null) })

async function oneOf(ctx: Ctx, conversationId: string): Promise<Conversation> {
  const row = await findConversation(ctx.tx, conversationId)
  if (!row) throw notFound(texts.noSuchConversation)
  return row
}

const staffOf = ({ actor }: Ctx) => (actor.kind === 'staff' ? actor.staffId : null)

async function idsOf(ctx: Ctx, named: string): Promise<string[]> {
  const cards = await lookUpPeople(asJob(ctx, 'inbox.read'), { q: named, limit: NAMED })
  return cards.map((card) => card.personId)
}

async function namesOf(ctx: Ctx, rows: readonly { personId: string }[]) {
  const ids = [...new Set(rows.map((row) => row.personId))]
  const cards = await personCards(asJob(ctx, 'inbox.read'), ids)
  return new Map(cards.map((card) => [card.personId, card.name]))
}
