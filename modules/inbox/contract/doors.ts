import { z } from 'zod'
import { endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'

const text = (max: number) => z.string().trim().max(max)

/** How a mailbox is read; the password goes in and never comes out. */
export const imapSettings = z.object({
  host: text(255).min(1),
  port: z.int().min(1).max(65535),
  /** TLS from the first byte (993), or asked for after the greeting (143). */
  security: z.enum(['tls', 'starttls', 'none']),
  user: text(255).min(1),
  folder: text(255).min(1),
})
export type ImapSettings = z.output<typeof imapSettings>

export const MAIL_STATES = ['received', 'filed', 'failed', 'ignored'] as const

export const MAIL_REASONS = [
  'auto_reply',
  'list',
  'bounce',
  'complaint',
  'own',
  'loop',
  'circle',
  'unsubscription',
  'same',
  'no_sender',
  'unreadable',
  'fault',
] as const
export type MailReason = (typeof MAIL_REASONS)[number]

export const IMAP_REASONS = [
  'refused',
  'unknown_host',
  'sign_in',
  'tls',
  'folder',
  'broken',
] as const
export type ImapReason = (typeof IMAP_REASONS)[number]

const cameMail = z.object({
  mailId: z.uuid(),
  personId: z.uuid().nullable(),
  door: z.enum(['hook', 'imap']),
  size: z.int(),
  fromAddress: z.string().nullable(),
  fromName: z.string().nullable(),
  subject: z.string().nullable(),
  state: z.enum(MAIL_STATES),
  because: z.enum(MAIL_REASONS).nullable(),
  detail: z.string().nullable(),
  receivedAt: instant,
})
export type CameMail = z.output<typeof cameMail>

const mailDoor = z.object({
  /** Where a mail server posts raw mails; who knows it may put mails in. */
  hookPath: z.string().nullable(),
  imap: imapSettings.nullable(),
  mailbox: z
    .object({
      lookedAt: instant,
      because: z.enum(IMAP_REASONS).nullable(),
      detail: z.string().nullable(),
    })
    .nullable(),
  lastAt: instant.nullable(),
  counts: z.object({ received: z.int(), filed: z.int(), failed: z.int(), ignored: z.int() }),
})
export type MailDoorView = z.output<typeof mailDoor>

export const getMailDoor = endpoint({
  method: 'GET',
  path: '/api/v1/inbox-doors/mail',
  summary: 'How mails come in, and how many came',
  response: mailDoor,
})

export const changeMailbox = endpoint({
  method: 'PUT',
  path: '/api/v1/inbox-doors/mail/mailbox',
  summary: 'Read a mailbox by IMAP; without a password the one before stays',
  body: z.strictObject({ ...imapSettings.shape, password: z.string().max(500).optional() }),
  response: mailDoor,
})

export const removeMailbox = endpoint({
  method: 'DELETE',
  path: '/api/v1/inbox-doors/mail/mailbox',
  summary: 'Stop reading the mailbox and forget its password',
  response: mailDoor,
})

export const testMailbox = endpoint({
  method: 'POST',
  path: '/api/v1/inbox-doors/mail/mailbox/tests',
  summary: 'Sign in to the mailbox now and say what it answers',
  ignoresKey: true,
  response: z.object({
    messages: z.int().nullable(),
    because: z.enum(IMAP_REASONS).nullable(),
    detail: z.string().nullable(),
  }),
})
export type MailboxTest = z.output<typeof testMailbox.response>

export const renewMailHook = endpoint({
  method: 'POST',
  path: '/api/v1/inbox-doors/mail/hook',
  summary: 'A new address for raw mails; the one before closes at once',
  response: mailDoor,
})

export const listMails = endpoint({
  method: 'GET',
  path: '/api/v1/inbox-mails',
  summary: 'Mails as they came in, newest first',
  query: z.object({ ...pageQuery, state: z.enum(MAIL_STATES).optional() }),
  response: pageOf(cameMail),
})

export const fileMailAgain = endpoint({
  method: 'POST',
  path: '/api/v1/inbox-mails/:mailId/filing',
  summary: 'Try again to file a mail that failed, or file one that was set aside',
  ignoresKey: true,
  params: z.object({ mailId: z.uuid() }),
  response: cameMail,
})

/** Of the last 30 days. */
const came = { lastAt: instant.nullable(), recent: z.int() }

const formSettings = z.object({ isOpen: z.boolean(), lead: text(500) })
export type FormSettings = z.output<typeof formSettings>

const formDoor = formSettings.extend(came)
export type FormDoorView = z.output<typeof formDoor>

export const getFormDoor = endpoint({
  method: 'GET',
  path: '/api/v1/inbox-doors/form',
  summary: 'The contact page, and what came by it',
  response: formDoor,
})

export const changeFormDoor = endpoint({
  method: 'PUT',
  path: '/api/v1/inbox-doors/form',
  summary: 'Open or close the contact page, and change the words above it',
  body: z.strictObject(formSettings.shape),
  response: formDoor,
})

export const LINE_REASONS = [
  'group',
  'not_for_us',
  'answered',
  'followed',
  'unfollowed',
  'linked',
  'no_link',
  'fault',
] as const
export type LineReason = (typeof LINE_REASONS)[number]

const lineEvent = z.object({
  eventId: z.string(),
  personId: z.uuid().nullable(),
  kind: z.string(),
  state: z.enum(MAIL_STATES),
  because: z.enum(LINE_REASONS).nullable(),
  detail: z.string().nullable(),
  receivedAt: instant,
})
export type LineEventView = z.output<typeof lineEvent>

export const getLineDoor = endpoint({
  method: 'GET',
  path: '/api/v1/inbox-doors/line',
  summary: 'Whether LINE can come in, and what it told last',
  response: z.object({
    /** A channel secret and a token are set with the channel. */
    hasSecret: z.boolean(),
    hasToken: z.boolean(),
    friends: z.int(),
    linked: z.int(),
    lastAt: instant.nullable(),
    events: z.array(lineEvent),
  }),
})
export type LineDoorView = z.output<typeof getLineDoor.response>

export const fileLineAgain = endpoint({
  method: 'POST',
  path: '/api/v1/inbox-line-events/:eventId/filing',
  summary: 'Try again what could not be taken in from LINE',
  ignoresKey: true,
  params: z.object({ eventId: z.string().max(100) }),
  response: lineEvent,
})

export const chatSettings = z.object({
  isOpen: z.boolean(),
  /** Sites on whose pages the chat may stand, e.g. `https://hidamari.example`. */
  origins: z.array(z.url({ protocol: /^https?$/ }).max(300)).max(20),
  title: text(40),
  greeting: text(300),
})
export type ChatSettings = z.output<typeof chatSettings>

const chatDoor = chatSettings.extend(came)
export type ChatDoorView = z.output<typeof chatDoor>

export const getChatDoor = endpoint({
  method: 'GET',
  path: '/api/v1/inbox-doors/chat',
  summary: 'The chat on pages of the shop, and what came by it',
  response: chatDoor,
})

export const changeChatDoor = endpoint({
  method: 'PUT',
  path: '/api/v1/inbox-doors/chat',
  summary: 'Open or close the chat, and name the sites on which it may stand',
  body: z.strictObject(chatSettings.shape),
  response: chatDoor,
})
