import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import {
  CONVERSATION_STATES,
  ENTRY_CHANNELS,
  ENTRY_KINDS,
  FOLDERS,
  REPLY_CHANNELS,
} from '../conversations.rules.ts'
import { DRAFT_SOURCES } from './drafting.ts'

const one = z.object({ conversationId: z.uuid() })
const words = z.string().trim().min(1).max(50_000)
const channel = z.enum(ENTRY_CHANNELS)

export const conversationLine = z.object({
  conversationId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  subject: z.string().nullable(),
  state: z.enum(CONVERSATION_STATES),
  assignee: z.uuid().nullable(),
  assigneeName: z.string().nullable(),
  /** Since when they wait for a reply; null when nobody waits. */
  waitingSince: instant.nullable(),
  /** By which the oldest of their words came that waits. */
  waitingChannel: channel.nullable(),
  /** The day on which the reply is due. */
  dueOn: day.nullable(),
  snoozedUntil: instant.nullable(),
  /** What is to be done when it comes back. */
  followUp: z.string().nullable(),
  followUpAt: instant.nullable(),
  lastAt: instant,
  lastWords: z.string(),
  lastKind: z.enum(ENTRY_KINDS),
  lastChannel: channel.nullable(),
})
export type ConversationLine = z.output<typeof conversationLine>

export const conversationDetail = conversationLine.extend({
  assignedBecause: z.string().nullable(),
  closedReason: z.string().nullable(),
  closedAt: instant.nullable(),
  createdAt: instant,
  /** What you have begun to write here. */
  draft: z
    .object({ channel: z.enum(REPLY_CHANNELS).nullable(), words: z.string(), savedAt: instant })
    .nullable(),
  /** Colleagues who have been writing here within the last two minutes. */
  writing: z.array(z.object({ staffId: z.uuid(), name: z.string(), at: instant })),
  /** Other conversations of the same person that are not closed. */
  others: z.array(
    z.object({
      conversationId: z.uuid(),
      subject: z.string().nullable(),
      lastWords: z.string(),
      lastAt: instant,
    }),
  ),
})
export type ConversationDetail = z.output<typeof conversationDetail>

export const conversationEntry = z.object({
  entryId: z.uuid(),
  kind: z.enum(ENTRY_KINDS),
  channel: channel.nullable(),
  words: z.string(),
  /** Whether a mail has a look of its own; it is read at `/entries/:entryId/html`. */
  hasHtml: z.boolean(),
  staffId: z.uuid().nullable(),
  staffName: z.string().nullable(),
  at: instant,
  /** Read each at `/entries/:entryId/files/:index`. */
  files: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })),
  answeredAt: instant.nullable(),
  /** Of a reply: what became of it on its way. */
  messageId: z.uuid().nullable(),
  messageState: z.string().nullable(),
  because: z.string().nullable(),
  goesAt: instant.nullable(),
  sentAt: instant.nullable(),
  /** Colleagues named in a note. */
  mentions: z.array(z.string()),
  from: z.string().nullable(),
  folded: z.string().nullable(),
  blocked: z.int(),
  /** A sticker of LINE: its picture is read at `/entries/:entryId/sticker`. */
  isSticker: z.boolean(),
  isSpoken: z.boolean(),
  /** Of a reply that grew out of a draft: where that came from, and which machine wrote it. */
  drafted: z.object({ by: z.enum(DRAFT_SOURCES), model: z.string().nullable() }).nullable(),
})
export type ConversationEntry = z.output<typeof conversationEntry>

export const fetchPictures = endpoint({
  method: 'POST',
  path: '/api/v1/entries/:entryId/pictures',
  summary: 'Fetch the remote pictures of a mail, so that its look can be read with them',
  params: z.object({ entryId: z.uuid() }),
  response: z.object({ shown: z.int(), missing: z.int() }),
})

export const listConversations = endpoint({
  method: 'GET',
  path: '/api/v1/conversations',
  summary: 'Conversations, whoever waits longest first',
  query: z.object({
    ...pageQuery,
    folder: z.enum(FOLDERS).default('open'),
    channel: channel.optional(),
    personId: z.uuid().optional(),
    /** Part of a name, in kanji or kana: only talks of who is called so. */
    named: z.string().trim().max(200).optional(),
  }),
  response: pageOf(conversationLine),
})

export const countConversations = endpoint({
  method: 'GET',
  path: '/api/v1/conversation-counts',
  summary: 'How many conversations wait, and how many are late; each up to 1,000',
  response: z.object({
    waiting: z.int(),
    mine: z.int(),
    unassigned: z.int(),
    open: z.int(),
    snoozed: z.int(),
    overdue: z.int(),
    dueToday: z.int(),
  }),
})

export const foundWords = z.object({
  entryId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  conversationId: z.uuid(),
  kind: z.enum(ENTRY_KINDS),
  channel: channel.nullable(),
  at: instant,
  /** The sentence about the word. */
  snippet: z.string(),
  state: z.enum(CONVERSATION_STATES),
  assigneeName: z.string().nullable(),
  dueOn: day.nullable(),
})
export type FoundWords = z.output<typeof foundWords>

export const searchConversations = endpoint({
  method: 'GET',
  path: '/api/v1/conversation-search',
  summary: 'Words anywhere in what was said, of two letters or one kanji and more, newest first',
  query: z.object({ ...pageQuery, q: z.string().trim().max(200) }),
  response: pageOf(foundWords),
})

export const getConversation = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId',
  summary: 'One conversation with who is at it',
  params: one,
  response: conversationDetail,
})

export const listEntries = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/entries',
  summary: 'What was said in a conversation, newest first',
  params: one,
  query: z.object(pageQuery),
  response: pageOf(conversationEntry),
})

const attachment = z.strictObject({
  key: z.string().max(200),
  name: z.string().min(1).max(200),
  type: z.string().max(100),
  size: z.int().min(0),
})

export const createWord = endpoint({
  method: 'POST',
  path: '/api/v1/people/:personId/words',
  summary: 'Take in what a person said, into their open conversation; once per externalId',
  params: z.object({ personId: z.uuid() }),
  body: z.strictObject({
    channel,
    words,
    subject: z.string().trim().max(300).optional(),
    externalId: z.string().min(1).max(200).optional(),
    at: instant.optional(),
    conversationId: z.uuid().optional(),
  }),
  response: one.extend({ entryId: z.uuid(), isNew: z.boolean() }),
})

export const createReply = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/:conversationId/replies',
  summary: 'Reply to a person; refused where it may never go, or a colleague replied meanwhile',
  params: one,
  body: z.strictObject({
    channel: z.enum(REPLY_CHANNELS),
    words,
    attachments: z.array(attachment).max(10).optional(),
    promise: z.strictObject({ text: z.string().trim().min(1).max(500), due: day }).optional(),
    /**
     * The newest entry that you have seen; refused if there is a reply after it. Staff who leave it out
     * answer only what still waits; a key may.
     */
    seen: z.uuid().optional(),
    close: z.boolean().optional(),
  }),
  response: z.object({
    entryId: z.uuid(),
    messageId: z.uuid().nullable(),
    /** `held`: it waits, until `goesAt` where that is known. `said`: on the telephone or in a chat. */
    state: z.enum(['queued', 'held', 'said']),
    because: z.string().nullable(),
    goesAt: instant.nullable(),
  }),
})

export const createNote = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/:conversationId/notes',
  summary: 'Write a note that only colleagues see; those mentioned are told',
  params: one,
  body: z.strictObject({ words, mentions: z.array(z.uuid()).max(20).optional() }),
  response: z.object({ entryId: z.uuid() }),
})

export const setAssignment = endpoint({
  method: 'PUT',
  path: '/api/v1/conversations/:conversationId/assignment',
  summary: 'Give a conversation to a colleague, or to nobody',
  params: one,
  body: z.strictObject({
    staffId: z.uuid().nullable(),
    because: z.string().trim().max(300).nullable().default(null),
  }),
  response: one,
})

export const closeConversation = endpoint({
  method: 'PUT',
  path: '/api/v1/conversations/:conversationId/closure',
  summary: 'Close a conversation; a reason is needed while somebody waits for a reply',
  params: one,
  body: z.strictObject({ reason: z.string().trim().max(300).nullable().default(null) }),
  response: one,
})

export const reopenConversation = endpoint({
  method: 'DELETE',
  path: '/api/v1/conversations/:conversationId/closure',
  summary: 'Open a conversation again; what was closed without a reply waits again',
  params: one,
  response: one,
})

export const snoozeConversation = endpoint({
  method: 'PUT',
  path: '/api/v1/conversations/:conversationId/snooze',
  summary: 'Put a conversation away until the morning of a day, with what to do then',
  params: one,
  body: z.strictObject({ until: day, followUp: z.string().trim().max(300).nullable().optional() }),
  response: z.object({ until: instant }),
})

export const mergeConversations = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/:conversationId/merges',
  summary: 'Join another conversation of the same person to this one',
  params: one,
  body: z.strictObject({ otherId: z.uuid() }),
  response: one,
})

export const splitConversation = endpoint({
  method: 'POST',
  path: '/api/v1/conversations/:conversationId/splits',
  summary: 'Part a conversation: from an entry on it is one of its own',
  params: one,
  body: z.strictObject({ entryId: z.uuid() }),
  response: one,
})

export const moveEntry = endpoint({
  method: 'PUT',
  path: '/api/v1/entries/:entryId/person',
  summary: 'Move a word to another person, e.g. of the same family',
  params: z.object({ entryId: z.uuid() }),
  body: z.strictObject({ personId: z.uuid() }),
  response: one.extend({ personId: z.uuid() }),
})

export const saveDraft = endpoint({
  method: 'PUT',
  path: '/api/v1/conversations/:conversationId/draft',
  summary: 'Keep what you have begun to write; empty words throw it away',
  params: one,
  body: z.strictObject({
    channel: z.enum(REPLY_CHANNELS).nullable().default(null),
    words: z.string().max(50_000),
  }),
  response: z.object({ savedAt: instant }),
})

export const listReplyChannels = endpoint({
  method: 'GET',
  path: '/api/v1/conversations/:conversationId/channels',
  summary: 'By which channels a reply can go now, or when, or why not',
  params: one,
  response: z.object({
    items: z.array(
      z.object({
        channel: z.enum(REPLY_CHANNELS),
        ok: z.boolean(),
        because: z.string().nullable(),
        /** When it may go, if not now. */
        goesAt: instant.nullable(),
        /** The channel is not set up yet: a reply stays in the outbox. */
        isKept: z.boolean(),
      }),
    ),
    /** Why you may not send alone, and what to do instead; a call may still be written down. */
    mayNot: z.string().nullable(),
  }),
})

/** What `POST /conversations/:conversationId/files` answers; `createReply` takes it as it is. */
export const storedFile = attachment
export type StoredFileView = z.output<typeof storedFile>
