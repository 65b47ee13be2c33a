import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { defineJob } from '../../../kernel/jobs.ts'
import { type Reaction, reactionPayload } from '../../activity/index.ts'
import { ANSWERED, REOPEN_WITHIN_DAYS } from '../conversations.rules.ts'
import { type Call, findCall } from './calls.queries.ts'
import { findCurrent, insertConversation, setClosed } from './conversations.queries.ts'
import { findByExternalId, insertEntries } from './entries.queries.ts'
import { holdPerson } from './living.ts'
import { settle } from './settle.ts'

const DAY_MS = 86_400_000

/**
 * A call that a colleague noted down stands in the talk of that person too. It was answered while it was
 * spoken: nobody waits for it, and a talk that it begins is over.
 */
export async function noteCall(
  ctx: Ctx,
  { personId, eventId }: { personId: string; eventId: string },
): Promise<void> {
  requirePermission(ctx, 'inbox.write')
  await inTransaction(ctx, async (ctx) => {
    const since = new Date(ctx.now.getTime() - REOPEN_WITHIN_DAYS * DAY_MS)
    const call = await findCall(ctx.tx, { personId, eventId, since })
    if (!call) return
    const living = await holdPerson(ctx, call.personId)
    const externalId = `call:${eventId}`
    if (await findByExternalId(ctx.tx, externalId)) return
    const current = await findCurrent(ctx.tx, living, since)
    const conversationId = current?.conversationId ?? newId()
    const at = call.at
    const talk = { personId: living, conversationId }
    if (!current) {
      await insertConversation(ctx.tx, { ...talk, subject: null, at })
      await setClosed(ctx.tx, talk, ANSWERED, at)
    }
    await insertEntries(ctx.tx, [entryOf(call, { ...talk, externalId })])
    await settle(ctx, talk)
  })
}

function entryOf(
  { words, note, isOurs, at, staffId }: Call,
  where: { personId: string; conversationId: string; externalId: string },
) {
  const entryId = newId()
  return {
    ...where,
    entryId,
    kind: isOurs ? ('reply' as const) : ('word' as const),
    channel: 'phone' as const,
    words: [words, note].filter(Boolean).join('\n\n'),
    htmlKey: null,
    staffId,
    messageId: null,
    at,
    attachments: [],
    meta: { spoken: true },
    answeredAt: isOurs ? null : at,
    answeredBy: null,
  }
}

const noteCallsJob = defineJob({
  name: 'inbox.noteCalls',
  payload: reactionPayload,
  run: async (ctx, { facts }) => {
    for (const { personId, eventId } of facts) await noteCall(ctx, { personId, eventId })
  },
})

export const callReaction: Reaction = {
  name: 'inbox.noteCalls',
  on: ['contact.received', 'contact.sent'],
  job: noteCallsJob,
}

export const conversationJobs = [noteCallsJob]
