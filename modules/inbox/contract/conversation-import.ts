import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { ENTRY_CHANNELS } from '../conversations.rules.ts'

const externalId = z.string().trim().min(1).max(200)

export const importedTalk = z.strictObject({
  /** What the source calls it; the same again adds only entries that are new. */
  externalId,
  /** Whose it is: an id of ours, or an identity of theirs; somebody new is made. */
  personId: z.uuid().optional(),
  identity: z
    .strictObject({
      kind: z.enum(['customer_number', 'email', 'phone']),
      value: z.string().trim().min(1).max(200),
      issuer: z.string().trim().max(60).optional(),
    })
    .optional(),
  personName: z.string().trim().max(100).optional(),
  subject: z.string().trim().max(300).nullable().optional(),
  /** Closed unless told: what is loaded is history, and nobody waits for a reply to it. */
  state: z.enum(['open', 'closed']).default('closed'),
  entries: z
    .array(
      z.strictObject({
        externalId,
        kind: z.enum(['word', 'reply', 'note']),
        channel: z.enum(ENTRY_CHANNELS).optional(),
        words: z.string().trim().min(1).max(50_000),
        at: instant,
      }),
    )
    .min(1)
    .max(1000),
})
export type ImportedTalk = z.output<typeof importedTalk>

export const importConversations = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/import',
  summary: 'Load conversations of the past, many at once; once per externalId',
  body: z.strictObject({ conversations: z.array(importedTalk).min(1).max(200) }),
  response: z.object({
    conversations: z.int(),
    /** How many were new; the others stood there already. */
    entries: z.int(),
    /** Conversations that were not taken, each with its reason. */
    refused: z.array(z.object({ externalId: z.string(), reason: z.string() })),
  }),
})
