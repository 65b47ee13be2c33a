import { asJob, type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { translator } from '../../../kernel/i18n.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { record } from '../../activity/index.ts'
import { upsertPeople } from '../../people/index.ts'
import type { ImportedTalk } from '../contract/conversation-import.ts'
import { ANSWERED } from '../conversations.rules.ts'
import { conversationTexts as texts } from '../conversations.texts.ts'
import {
  findByExternal,
  insertConversation,
  lockTalks,
  setClosed,
} from './conversations.queries.ts'
import { type Entry, findKnownIds, insertEntries } from './entries.queries.ts'
import { findLiving } from './people.queries.ts'
import { settle } from './settle.ts'

/** Facts of the past: whoever follows people live is not woken for each. */
const SOURCE = 'import:inbox'

export interface ImportedConversations {
  conversations: number
  entries: number
  refused: { externalId: string; reason: string }[]
}

/** Loads talks of the past. The same file twice adds nothing; entries that are new join their talk. */
export async function importConversations(
  ctx: Ctx,
  { conversations }: { conversations: readonly ImportedTalk[] },
): Promise<ImportedConversations> {
  requirePermission(ctx, 'inbox.manage')
  return inTransaction(ctx, async (ctx) => {
    const people = await peopleOf(ctx, conversations)
    const held = [...new Set(people.filter((id) => id !== null))].sort()
    for (const personId of held) await lockTalks(ctx.tx, personId)
    const done: ImportedConversations = { conversations: 0, entries: 0, refused: [] }
    for (const [index, talk] of conversations.entries()) {
      const personId = people[index]
      if (personId) {
        done.conversations += 1
        done.entries += await loadTalk(ctx, personId, talk)
      } else {
        const reason = translator(ctx.locale)(texts.nobodyNamed)
        done.refused.push({ externalId: talk.externalId, reason })
      }
    }
    await audit(ctx, {
      action: 'inbox.imported',
      detail: { conversations: done.conversations, entries: done.entries },
    })
    return done
  })
}

/** Whose each is; null where nobody is named, or whoever is named is not there. */
async function peopleOf(ctx: Ctx, talks: readonly ImportedTalk[]): Promise<(string | null)[]> {
  const given = talks.flatMap(({ personId }) => (personId ? [personId] : []))
  const living = await findLiving(ctx.tx, given)
  const named = talks.flatMap(({ personId, identity, personName }) =>
    identity && !personId
      ? [{ identities: [{ ...identity, verified: true }], fullName: personName }]
      : [],
  )
  // Whoever loads talks may name their people, without the right to write people by hand.
  const made = named.length > 0 ? await upsertPeople(asJob(ctx, 'inbox.import'), named) : []
  return talks.map(({ personId, identity }) => {
    if (personId) return living.has(personId) ? personId : null
    return identity ? (made.shift()?.personId ?? null) : null
  })
}

async function loadTalk(ctx: Ctx, personId: string, talk: ImportedTalk): Promise<number> {
  const earlier = await findByExternal(ctx.tx, personId, talk.externalId)
  const conversationId = earlier ?? newId()
  const known = await findKnownIds(
    ctx.tx,
    talk.entries.map(({ externalId }) => externalId),
  )
  const fresh = talk.entries
    .filter(({ externalId }) => !known.has(externalId))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const [first] = fresh
  if (!first) return 0
  const { subject = null, externalId, state } = talk
  if (!earlier)
    await insertConversation(ctx.tx, {
      personId,
      conversationId,
      subject,
      at: first.at,
      externalId,
    })
  // What came before our last reply has had it; of a closed talk nobody waits for one.
  const replied = fresh.findLast(({ kind }) => kind === 'reply')?.at ?? null
  const answered = state === 'closed' ? ctx.now : replied
  const entries = fresh.map((entry) => entryOf(entry, { personId, conversationId, ctx, answered }))
  await insertEntries(ctx.tx, entries)
  if (!earlier && state === 'closed')
    await setClosed(ctx.tx, { personId, conversationId }, ANSWERED, entries.at(-1)?.at ?? ctx.now)
  await settle(ctx, { personId, conversationId })
  await recordAll(ctx, entries)
  return entries.length
}

function entryOf(
  { externalId, kind, channel, words, at }: ImportedTalk['entries'][number],
  where: { personId: string; conversationId: string; ctx: Ctx; answered: Date | null },
): Entry {
  const { personId, conversationId, ctx, answered } = where
  const isDone = kind === 'word' && answered !== null && at <= answered
  return {
    personId,
    entryId: newId(),
    conversationId,
    kind,
    channel: kind === 'note' ? null : (channel ?? 'mail'),
    words,
    htmlKey: null,
    staffId: null,
    messageId: null,
    externalId,
    at: at < ctx.now ? at : ctx.now,
    attachments: [],
    meta: {},
    answeredAt: isDone ? at : null,
    answeredBy: null,
  }
}

async function recordAll(ctx: Ctx, entries: readonly Entry[]) {
  const said = entries.filter(({ kind }) => kind !== 'note')
  await record(
    ctx,
    said.map(({ personId, kind, channel, words, conversationId, entryId, at }) => ({
      personId,
      name: kind === 'word' ? 'contact.received' : 'contact.sent',
      occurredAt: at,
      payload: { channel, words, conversationId, entryId },
      key: `inbox.${kind}:${entryId}`,
      source: SOURCE,
    })),
  )
}
