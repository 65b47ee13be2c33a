import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { CHANNELS, SUPPRESSIONS } from '../messages.rules.ts'
import { TRACES } from '../traces.rules.ts'

const person = z.object({ personId: z.uuid() })
const channel = z.enum(CHANNELS)

export const getWishesLink = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/wishes-link',
  summary: 'A link to the page on which a person says how the shop may reach them, to hand to them',
  params: person,
  response: z.object({
    url: z.string(),
    /** Until when it can change anything; after that it only shows. */
    until: instant,
  }),
})

export const reach = z.object({
  /** Addresses of this person that something holds back, each with why and since when. */
  heldBack: z.array(
    z.object({ channel, address: z.string(), because: z.enum(SUPPRESSIONS), at: instant }),
  ),
  /** Channels in which the shop goes at half its pace, because nobody looks any more. */
  slowed: z.array(z.object({ channel, unseen: z.int(), since: instant })),
  hasPost: z.boolean(),
})
export type Reach = z.output<typeof reach>

export const readReach = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/message-reach',
  summary: 'What keeps messages from a person: dead addresses, «no more», a slower pace',
  params: person,
  response: reach,
})

export const noteReturnedPost = endpoint({
  method: 'PUT',
  path: '/api/v1/people/:personId/returned-post',
  summary:
    'Note that post to their present address came back, address unknown: nothing more is printed',
  params: person,
  body: z.strictObject({
    /** The message that came back, if it is known. */
    messageId: z.uuid().nullable().default(null),
  }),
  response: z.object({ ok: z.literal(true) }),
})

export const allowAgain = endpoint({
  method: 'DELETE',
  path: '/api/v1/people/:personId/held-back/:channel',
  summary: 'Let the addresses of a person be used again in a channel, e.g. after a mistake',
  params: person.extend({ channel }),
  response: z.object({ ok: z.literal(true) }),
})

export const traceLine = z.object({
  kind: z.enum(TRACES),
  firstAt: instant,
  lastAt: instant,
  times: z.int(),
  /** False where a machine may have done it; null while that is being judged. */
  sure: z.boolean().nullable(),
  url: z.string().nullable(),
})
export type TraceLineView = z.output<typeof traceLine>

export const listTraces = endpoint({
  method: 'GET',
  path: '/api/v1/people/:personId/messages/:messageId/traces',
  summary: 'What came of a message, the first first',
  params: person.extend({ messageId: z.uuid() }),
  response: z.object({ items: z.array(traceLine) }),
})
