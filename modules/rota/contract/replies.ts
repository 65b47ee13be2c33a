import { z } from 'zod'
import { day, endpoint, fileReply, instant } from '../../../kernel/endpoint.ts'

const ofTalk = z.object({ conversationId: z.uuid() })
const done = z.object({ conversationId: z.uuid() })

/** By which a writer may answer; a chat is answered where it stands, in the inbox. */
export const LETTER_CHANNELS = ['post', 'mail', 'line', 'sms'] as const
export type LetterChannel = (typeof LETTER_CHANNELS)[number]

export const LETTER_STATES = ['writing', 'asked', 'returned'] as const

const who = {
  /** As it is called; nothing else of who they are. */
  name: z.string(),
  since: instant,
}

/** Why my replies go without that, though I am new to it: I read those of others, or nobody else may. */
const alone = z.enum(['reader', 'nobody_else']).nullable()

export const waitingReply = z.object({
  conversationId: z.uuid(),
  ...who,
  channel: z.string(),
  subject: z.string().nullable(),
  words: z.string(),
  /** The first picture that came with it, as an address. */
  picture: z.string().nullable(),
  dueOn: z.string().nullable(),
  waitingSince: instant,
  /** I have answered them before. */
  isKnown: z.boolean(),
  letter: z.enum(LETTER_STATES).nullable(),
  /** I have asked everybody whether somebody would take it. */
  isOffered: z.boolean(),
})
export type WaitingReply = z.output<typeof waitingReply>

export const thanksCard = z.object({
  thanksId: z.uuid(),
  kind: z.enum(['customer', 'colleague']),
  /** The customer, or the colleague. */
  from: z.string(),
  words: z.string(),
  at: instant,
})
export type ThanksCard = z.output<typeof thanksCard>

export const listReplies = endpoint({
  method: 'GET',
  path: '/api/v1/replies',
  summary: 'What waits for a reply of mine, the longest first, and the thanks that came in',
  response: z.object({
    items: z.array(waitingReply),
    month: z.object({ given: z.int(), answered: z.int() }),
    thanks: z.array(thanksCard),
    /** Parts of the guide that I have yet to read. */
    unread: z.int(),
    /** A second pair of eyes looks at my replies before they go. */
    needsLook: z.boolean(),
    alone,
    /** Colleagues who ask to be relieved. */
    offered: z.int(),
    /** Replies that wait for me as a reader. */
    toLookOver: z.int(),
  }),
})

const picture = z.object({ url: z.string(), name: z.string() })
export const saidWords = z.object({
  entryId: z.uuid(),
  /** `word` is theirs, `reply` ours. */
  kind: z.enum(['word', 'reply']),
  words: z.string(),
  channel: z.string().nullable(),
  at: instant,
  by: z.string().nullable(),
  pictures: z.array(picture),
})
export type SaidWords = z.output<typeof saidWords>

const promise = z.object({ text: z.string(), due: z.string() })

export const replyDetail = z.object({
  conversationId: z.uuid(),
  ...who,
  subject: z.string().nullable(),
  dueOn: z.string().nullable(),
  waitingSince: instant.nullable(),
  because: z.string().nullable(),
  /** Not answered yet, the oldest first. */
  waiting: z.array(saidWords),
  /** The last that was said before, the newest first. */
  before: z.array(saidWords),
  promises: z.array(promise),
  lastOrder: z.object({ at: instant, names: z.array(z.string()) }).nullable(),
  channels: z.array(z.object({ channel: z.enum(LETTER_CHANNELS), isOpen: z.boolean() })),
  savedReplies: z.array(z.object({ name: z.string(), words: z.string() })),
  letter: z
    .object({
      channel: z.enum(LETTER_CHANNELS).nullable(),
      words: z.string(),
      promise: promise.nullable(),
      state: z.enum(LETTER_STATES),
      note: z.string().nullable(),
      noteBy: z.string().nullable(),
      savedAt: instant,
    })
    .nullable(),
  needsLook: z.boolean(),
  alone,
  isOffered: z.boolean(),
})
export type ReplyDetail = z.output<typeof replyDetail>

export const readReply = endpoint({
  method: 'GET',
  path: '/api/v1/replies/:conversationId',
  summary: 'What one reply of mine needs, and nothing more about the person',
  params: ofTalk,
  response: replyDetail,
})

export const replyPicture = endpoint({
  method: 'GET',
  path: '/api/v1/replies/:conversationId/entries/:entryId/pictures/:place',
  summary: 'A picture that came with the words I answer',
  params: ofTalk.extend({ entryId: z.uuid(), place: z.coerce.number().int().min(0).max(50) }),
  response: fileReply,
})

const letter = z.strictObject({
  channel: z.enum(LETTER_CHANNELS),
  words: z.string().max(4000),
  promise: z.strictObject({ text: z.string().trim().min(1).max(500), due: day }).nullish(),
})

export const saveLetter = endpoint({
  method: 'PUT',
  path: '/api/v1/replies/:conversationId/letter',
  summary: 'Keep what I have written so far',
  params: ofTalk,
  body: letter,
  response: z.object({ savedAt: instant }),
})

export const sendReply = endpoint({
  method: 'POST',
  path: '/api/v1/replies/:conversationId/sending',
  summary: 'Send my reply; refused while it needs a second pair of eyes',
  params: ofTalk,
  body: letter,
  response: done,
})

export const askForLook = endpoint({
  method: 'POST',
  path: '/api/v1/replies/:conversationId/look',
  summary: 'Ask a reader to look over my reply before it goes',
  params: ofTalk,
  body: letter,
  response: done,
})
