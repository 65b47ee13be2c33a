import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { record, removeFacts } from '../../activity/index.ts'
import { REOPEN_WITHIN_DAYS } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import {
  findCurrent,
  insertConversation,
  setAssignee,
  setClosed,
  setOpen,
} from './conversations.queries.ts'
import { joinDrafts } from './drafts.queries.ts'
import { findEntry, handOver, moveEntries, type PlacedEntry } from './entries.queries.ts'
import { findEarliest } from './entry-list.queries.ts'
import { bringAlong } from './entry-moved.ts'
import { holdConversation, holdPerson } from './living.ts'
import { settle } from './settle.ts'
import { joinBeside } from './talks-joined.ts'

const DAY_MS = 86_400_000

/** Joins another talk of the same person, with what colleagues have begun to write in it, to this one. Throws `conflict` for two persons. */
export async function mergeConversations(
  ctx: Ctx,
  input: { conversationId: string; otherId: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    const other = await holdConversation(ctx, input.otherId)
    const { conversationId } = held
    if (other.conversationId === conversationId) return { conversationId }
    if (other.personId !== held.personId) throw conflict(texts.samePersonOnly)
    await moveEntries(ctx.tx, other, { conversationId })
    const { personId, originId } = held
    const joined = { personId, fromId: other.conversationId, intoId: conversationId, originId }
    await joinDrafts(ctx.tx, joined)
    await joinBeside(ctx, joined)
    if (held.state === 'closed' && other.state !== 'closed') await setOpen(ctx.tx, held, ctx.now)
    if (!held.assignee && other.assignee) {
      const set = { staffId: other.assignee, because: other.assignedBecause, now: ctx.now }
      await setAssignee(ctx.tx, held, set)
    }
    await settle(ctx, other)
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.merged',
      subject: { kind: 'conversation', id: conversationId },
      detail: { otherId: other.conversationId },
    })
    return { conversationId }
  })
}

/** Parts a talk: from an entry on it is one of its own. Throws `conflict` at the first entry. */
export async function splitConversation(
  ctx: Ctx,
  input: { conversationId: string; entryId: string },
): Promise<{ conversationId: string }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    const entry = await findEntry(ctx.tx, input.entryId)
    if (entry?.conversationId !== held.conversationId) throw notFound(texts.noSuchEntry)
    if ((await findEarliest(ctx.tx, held)) === entry.entryId) throw conflict(texts.firstEntry)
    const conversationId = newId()
    const { personId, assignee, assignedBecause } = held
    await insertConversation(ctx.tx, { personId, conversationId, subject: null, at: entry.at })
    await moveEntries(ctx.tx, held, { conversationId, from: entry })
    const made = { personId, conversationId }
    const set = { staffId: assignee, because: assignedBecause, now: ctx.now }
    if (assignee) await setAssignee(ctx.tx, made, set)
    // What was over stays over, in both parts.
    if (held.state === 'closed') await setClosed(ctx.tx, made, held.closedReason ?? '', ctx.now)
    await settle(ctx, made)
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.split',
      subject: { kind: 'conversation', id: held.conversationId },
      detail: { entryId: entry.entryId, conversationId },
    })
    return { conversationId }
  })
}

/**
 * Moves a word to another person, e.g. somebody of the family who shares the address: into their open talk
 * or a new one, and from one timeline to the other. Throws `conflict` for our own words.
 */
export async function moveEntry(
  ctx: Ctx,
  input: { entryId: string; toPersonId: string },
): Promise<{ conversationId: string; personId: string }> {
  requirePermission(ctx, 'inbox.write')
  return inTransaction(ctx, async (ctx) => {
    const seen = await findEntry(ctx.tx, input.entryId)
    if (!seen) throw notFound(texts.noSuchEntry)
    // In the order of their ids, so that two moves between the same two take turns.
    const living = new Map<string, string>()
    for (const id of [seen.personId, input.toPersonId].sort())
      living.set(id, await holdPerson(ctx, id))
    // Somebody may have moved it elsewhere while we waited.
    const entry = await findEntry(ctx.tx, input.entryId)
    if (!entry || entry.personId !== living.get(seen.personId)) throw notFound(texts.noSuchEntry)
    if (entry.kind !== 'word') throw conflict(texts.onlyWords)
    const personId = living.get(input.toPersonId) ?? input.toPersonId
    if (personId === entry.personId) throw conflict(texts.samePerson)
    const since = new Date(ctx.now.getTime() - REOPEN_WITHIN_DAYS * DAY_MS)
    const current = await findCurrent(ctx.tx, personId, since)
    const conversationId = current?.conversationId ?? newId()
    if (!current)
      await insertConversation(ctx.tx, { personId, conversationId, subject: null, at: entry.at })
    await handOver(ctx.tx, entry, { personId, conversationId })
    const { entryId, personId: fromId } = entry
    await bringAlong(ctx, { entryId, fromId, toId: personId, conversationId })
    await setOpen(ctx.tx, { personId, conversationId }, ctx.now)
    await settle(ctx, { personId, conversationId })
    await settle(ctx, entry)
    await moveFact(ctx, entry, { personId, conversationId })
    await audit(ctx, {
      action: 'inbox.entry_moved',
      subject: { kind: 'person', id: personId },
      detail: { entryId, fromId },
    })
    return { conversationId, personId }
  })
}

async function moveFact(
  ctx: Ctx,
  { entryId, channel, words, at, attachments }: PlacedEntry,
  to: { personId: string; conversationId: string },
) {
  const source = `inbox:${entryId}`
  await removeFacts(ctx, { source })
  const { personId, conversationId } = to
  await record(ctx, [
    {
      personId,
      name: 'contact.received',
      occurredAt: at,
      payload: { channel, words, conversationId, entryId, attachments: attachments.length },
      key: `inbox.word:${entryId}`,
      source,
    },
  ])
}
