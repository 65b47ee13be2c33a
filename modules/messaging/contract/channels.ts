import { z } from 'zod'

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
