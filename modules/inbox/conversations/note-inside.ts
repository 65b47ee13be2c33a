import { type Ctx, inTransaction, requirePermission } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/ids.ts'
import { audit } from '../../accounts/index.ts'
import { insertEntries } from './entries.queries.ts'
import { holdConversation, requireOwn } from './living.ts'
import { insertMentions } from './mentions.queries.ts'
import { settle } from './settle.ts'

export interface NoteInside {
  personId?: string
  conversationId: string
  words: string
  /** Colleagues who are told of it. */
  mentions?: readonly string[] | undefined
}

/** Writes a note that only colleagues see, and tells those who are named in it. */
export async function noteInside(ctx: Ctx, input: NoteInside): Promise<{ entryId: string }> {
  requirePermission(ctx, 'inbox.answer')
  return inTransaction(ctx, async (ctx) => {
    const held = await holdConversation(ctx, input.conversationId)
    requireOwn(ctx, held)
    const { personId, conversationId } = held
    const entryId = newId()
    await insertEntries(ctx.tx, [
      {
        personId,
        entryId,
        conversationId,
        kind: 'note',
        channel: null,
        words: input.words,
        htmlKey: null,
        staffId: ctx.actor.kind === 'staff' ? ctx.actor.staffId : null,
        messageId: null,
        externalId: null,
        at: ctx.now,
        attachments: [],
        meta: {},
        answeredAt: null,
        answeredBy: null,
      },
    ])
    const staffIds = [...new Set(input.mentions ?? [])]
    await insertMentions(ctx.tx, { personId, entryId, staffIds, now: ctx.now })
    await settle(ctx, held)
    await audit(ctx, {
      action: 'inbox.noted',
      subject: { kind: 'conversation', id: conversationId },
      detail: { entryId, mentions: staffIds.length },
    })
    return { entryId }
  })
}
