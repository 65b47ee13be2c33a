import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { ENTRY_CHANNELS } from '../conversations.rules.ts'

const name = z.string().trim().min(1).max(80)
const words = z.string().trim().min(1).max(10_000)
const one = z.object({ replyId: z.uuid() })

export const savedReply = one.extend({ name: z.string(), words: z.string(), updatedAt: instant })
export type SavedReplyView = z.output<typeof savedReply>

export const listSavedReplies = endpoint({
  method: 'GET',
  path: '/api/v1/saved-replies',
  summary: 'Saved replies by name',
  response: z.object({ items: z.array(savedReply) }),
})

export const newSavedReply = z.strictObject({ name, words })

export const createSavedReply = endpoint({
  method: 'POST',
  path: '/api/v1/saved-replies',
  summary: 'Keep a reply for later; variables as in templates',
  body: newSavedReply,
  response: one,
})

export const changeSavedReply = endpoint({
  method: 'PUT',
  path: '/api/v1/saved-replies/:replyId',
  summary: 'Change a saved reply',
  params: one,
  body: newSavedReply,
  response: one,
})

export const archiveSavedReply = endpoint({
  method: 'PUT',
  path: '/api/v1/saved-replies/:replyId/archive',
  summary: 'Put a saved reply away',
  params: one,
  response: one,
})

export const fillSavedReply = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/saved-replies/:replyId',
  summary: 'A saved reply filled in for the person of a conversation',
  params: one.extend({ conversationId: z.uuid() }),
  response: z.object({
    words: z.string(),
    /** Variables that nothing is known for. */
    missing: z.array(z.string()),
  }),
})

const limits = z.record(z.enum(ENTRY_CHANNELS), z.int().min(0).max(60))

export const getReplyLimits = endpoint({
  method: 'GET',
  path: '/api/v1/reply-limits',
  summary: 'Working days until a reply is due, by channel',
  response: limits,
})

export const setReplyLimits = endpoint({
  method: 'PUT',
  path: '/api/v1/reply-limits',
  summary: 'Set the working days until a reply is due, for words from now on',
  body: z.partialRecord(z.enum(ENTRY_CHANNELS), z.int().min(0).max(60)),
  response: limits,
})

export const listMentions = endpoint({
  method: 'GET',
  path: '/api/v1/conversation-mentions',
  summary: 'Notes in which you are named, newest first',
  response: z.object({
    items: z.array(
      z.object({
        entryId: z.uuid(),
        conversationId: z.uuid(),
        personId: z.uuid(),
        words: z.string(),
        by: z.string().nullable(),
        at: instant,
      }),
    ),
  }),
})
