import { z } from 'zod'
import { endpoint } from '../../../kernel/endpoint.ts'
import { LETTER_CHANNELS } from '../conversations.rules.ts'
import { fillSavedReply } from './conversation-settings.ts'
import { createReply, listReplyChannels } from './conversations.ts'

const one = z.object({ personId: z.uuid() })

const { items, mayNot } = listReplyChannels.response.shape

export const listLetterChannels = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/letter-channels',
  summary: 'By which channels you can write to a person now, or when, or why not',
  params: one,
  response: z.object({
    items: z.array(
      items.element.extend({
        channel: z.enum(LETTER_CHANNELS),
        /** The open conversation that it goes on with; while they wait there, it is to be answered first. */
        talk: z.object({ conversationId: z.uuid(), waits: z.boolean() }).nullable(),
      }),
    ),
    mayNot,
  }),
})

export const createLetter = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/letters',
  summary: 'Write to a person first: into their open conversation by this channel, or a new one',
  params: one,
  body: z.strictObject({
    channel: z.enum(LETTER_CHANNELS),
    /** A mail needs one; other channels have none. */
    subject: z.string().trim().max(300).optional(),
    words: z.string().trim().min(1).max(50_000),
  }),
  response: createReply.response.extend({ conversationId: z.uuid() }),
})

export const fillLetter = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/saved-replies/:replyId',
  summary: 'A saved reply filled in for a person who is written to first',
  params: one.extend({ replyId: z.uuid() }),
  response: fillSavedReply.response,
})
