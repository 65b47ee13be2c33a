import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'

const ofTalk = z.object({ conversationId: z.uuid() })

export const SWAP_WAYS = ['everybody', 'next'] as const

export const askSwap = endpoint({
  method: 'POST',
  path: '/api/v1/replies/:conversationId/swap',
  summary: 'Ask to be relieved of a reply: ask everybody, or hand it to whoever is next',
  params: ofTalk,
  body: z.strictObject({
    way: z.enum(SWAP_WAYS),
    note: z.string().trim().max(300).optional(),
  }),
  response: z.object({
    /** Who has it now; null while everybody is asked. */
    to: z.string().nullable(),
  }),
})

export const endSwap = endpoint({
  method: 'DELETE',
  path: '/api/v1/replies/:conversationId/swap',
  summary: 'Keep it after all',
  params: ofTalk,
  response: ofTalk,
})

export const raiseHand = endpoint({
  method: 'POST',
  path: '/api/v1/replies/:conversationId/hand',
  summary: 'Take up a reply that somebody offers, or any that waits if I may read the inbox',
  params: ofTalk,
  response: ofTalk,
})

export const waitingForHand = z.object({
  conversationId: z.uuid(),
  name: z.string(),
  since: instant,
  channel: z.string(),
  words: z.string(),
  dueOn: z.string().nullable(),
  waitingSince: instant,
  /** Who has it now. */
  holder: z.string().nullable(),
  /** They ask to be relieved, with what they say about it. */
  isOffered: z.boolean(),
  note: z.string().nullable(),
})
export type WaitingForHand = z.output<typeof waitingForHand>

export const handLine = z.object({
  handId: z.uuid(),
  /** `raise`: took it up by themselves; `swap`: took it for a colleague. */
  kind: z.enum(['raise', 'swap']),
  taker: z.string(),
  from: z.string().nullable(),
  /** Their words, in short. */
  words: z.string(),
  at: instant,
  isMine: z.boolean(),
  thanks: z.array(z.object({ from: z.string(), words: z.string() })),
  iThanked: z.boolean(),
})
export type HandLine = z.output<typeof handLine>

export const listHands = endpoint({
  method: 'GET',
  path: '/api/v1/hands',
  summary: 'What one could take up, and who has taken up what lately',
  response: z.object({
    items: z.array(waitingForHand),
    /** False: only what is offered is shown. */
    seesAll: z.boolean(),
    log: z.array(handLine),
  }),
})

export const thankForHand = endpoint({
  method: 'POST',
  path: '/api/v1/hands/:handId/thanks',
  summary: 'Thank a colleague for taking something up; a second time changes nothing',
  params: z.object({ handId: z.uuid() }),
  body: z.strictObject({ words: z.string().trim().min(1).max(300) }),
  response: z.object({ handId: z.uuid() }),
})

export const seeThanks = endpoint({
  method: 'POST',
  path: '/api/v1/thanks/:thanksId/sight',
  summary: 'Put away a card of thanks that I have read',
  params: z.object({ thanksId: z.uuid() }),
  response: z.object({ thanksId: z.uuid() }),
})
