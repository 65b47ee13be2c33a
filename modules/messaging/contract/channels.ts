import { z } from 'zod'
import { endpoint, instant } from '../../../kernel/endpoint.ts'
import { CHANNELS, WIRES } from '../messages.rules.ts'

const text = (max: number) => z.string().trim().max(max)
/** An address of the web, or nothing for the usual one. */
const base = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)])

export const mailSettings = z.object({
  host: text(255).default(''),
  port: z.int().min(1).max(65535).default(587),
  /** `tls`: from the first byte (465); `starttls`: asked for and needed; `none`: within one's own network. */
  security: z.enum(['tls', 'starttls', 'none']).default('starttls'),
  user: text(255).default(''),
  fromAddress: z.union([z.literal(''), z.email().max(255)]).default(''),
  /** Whose mailbox takes `reply+<token>@`; empty where answers go to the sender's address. */
  replyDomain: text(255).default(''),
  dkimDomain: text(255).default(''),
  dkimSelector: text(63).default(''),
})

export const lineSettings = z.object({ baseUrl: base.default('') })

export const smsSettings = z.object({
  shape: z.enum(['twilio', 'http']).default('twilio'),
  /** Of the provider; Twilio's own if empty. */
  url: base.default(''),
  account: text(100).default(''),
  from: text(30).default(''),
})

export const pushSettings = z.object({
  on: z.boolean().default(false),
  /** Whom a push service asks when something is wrong. */
  contact: z.union([z.literal(''), z.email().max(255)]).default(''),
})

/** A secret that is not named stays as it is; an empty one is taken away. No answer ever holds one. */
const secret = z.string().max(10_000).optional()
export const mailSecret = z.strictObject({ password: secret, dkimKey: secret })
export const lineSecret = z.strictObject({ accessToken: secret, channelSecret: secret })
export const smsSecret = z.strictObject({ token: secret })

const channelParams = z.object({ channel: z.enum(CHANNELS) })
const wireParams = z.object({ channel: z.enum(WIRES) })

/** `outbox`: no credentials yet. `by_hand`: paper and calls need none. */
export const channelState = z.enum(['outbox', 'ready', 'by_hand', 'paused'])

const line = z.object({
  channel: z.enum(CHANNELS),
  state: channelState,
  pausedAt: instant.nullable(),
  /** Names of the secrets that are there. */
  secrets: z.array(z.string()),
  waiting: z.int(),
  sentToday: z.int(),
  /** What the far side said last, if that was a refusal. */
  trouble: z.object({ at: instant, words: z.string() }).nullable(),
})

export const listChannels = endpoint({
  method: 'GET',
  path: '/api/v1/channels',
  summary: 'Channels with their state; what has no credentials goes into the outbox',
  response: z.object({
    items: z.array(line),
    mail: mailSettings,
    line: lineSettings,
    sms: smsSettings,
    push: pushSettings.extend({ publicKey: z.string() }),
  }),
})

const done = z.object({ channel: z.enum(CHANNELS) })

export const changeMail = endpoint({
  method: 'PUT',
  path: '/api/v1/channels/mail',
  summary: 'Set how mail leaves',
  body: z.strictObject({ settings: mailSettings, secret: mailSecret }),
  response: done,
})

export const changeLine = endpoint({
  method: 'PUT',
  path: '/api/v1/channels/line',
  summary: 'Set the credentials of the LINE official account',
  body: z.strictObject({ settings: lineSettings, secret: lineSecret }),
  response: done,
})

export const changeSms = endpoint({
  method: 'PUT',
  path: '/api/v1/channels/sms',
  summary: 'Set the provider of short messages',
  body: z.strictObject({ settings: smsSettings, secret: smsSecret }),
  response: done,
})

export const changePush = endpoint({
  method: 'PUT',
  path: '/api/v1/channels/push',
  summary: 'Switch notifications to browsers on or off; their keys are made at the first use',
  body: z.strictObject({ on: z.boolean(), contact: pushSettings.shape.contact }),
  response: done,
})

export const pauseChannel = endpoint({
  method: 'PUT',
  path: '/api/v1/channels/:channel/pause',
  summary: 'Hold everything of a channel',
  params: channelParams,
  body: z.strictObject({}),
  response: done,
})

export const resumeChannel = endpoint({
  method: 'DELETE',
  path: '/api/v1/channels/:channel/pause',
  summary: 'Let a channel go on; what it held goes through the gate again',
  params: channelParams,
  response: done,
})

export const testChannel = endpoint({
  method: 'POST',
  path: '/api/v1/channels/:channel/test',
  summary: 'Send a test to an address of one’s own, past the gate and the outbox',
  ignoresKey: true,
  params: wireParams,
  // A browser is named by its address and keys.
  body: z.strictObject({ to: text(2000).min(1) }),
  response: z.object({ taken: z.boolean(), words: z.string() }),
})

export const senderBody = z.strictObject({
  name: text(120),
  postalAddress: text(300),
  contact: text(200),
  replyTo: z.union([z.literal(''), z.email().max(255)]),
})

export const getSender = endpoint({
  method: 'GET',
  path: '/api/v1/sender',
  summary: 'Who the shop is in what it sends',
  response: senderBody.extend({ isComplete: z.boolean() }),
})

export const changeSender = endpoint({
  method: 'PUT',
  path: '/api/v1/sender',
  summary: 'Say who the shop is in what it sends',
  body: senderBody,
  response: senderBody.extend({ isComplete: z.boolean() }),
})

const hour = z.int().min(0).max(23)
const points = z.int().min(0).max(100)
export const gateSettings = z.strictObject({
  quietFrom: hour,
  quietUntil: hour,
  weights: z.strictObject({
    mail: points,
    line: points,
    sms: points,
    push: points.default(2),
    post: points,
    phone: points,
  }),
  budgets: z.strictObject({ close: z.int().min(0).max(1000), normal: z.int().min(0).max(1000) }),
})

export const getGateSettings = endpoint({
  method: 'GET',
  path: '/api/v1/gate-settings',
  summary: 'Quiet hours and the pressure budget',
  response: gateSettings,
})

export const changeGateSettings = endpoint({
  method: 'PUT',
  path: '/api/v1/gate-settings',
  summary: 'Set quiet hours and the pressure budget',
  body: gateSettings,
  response: gateSettings,
})
