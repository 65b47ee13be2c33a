import { type Text, translator } from '../../kernel/i18n.ts'
import { texts } from './activity.texts.ts'
import { CHANNELS, type Channel } from './contact.rules.ts'
import type { FactKind } from './fact.ts'

const RECEIVED: Record<Channel, Text> = {
  phone: texts.receivedPhone,
  postcard: texts.receivedPostcard,
  letter: texts.receivedLetter,
  mail: texts.receivedMail,
  line: texts.receivedLine,
  visit: texts.receivedVisit,
  shop: texts.receivedShop,
  chat: texts.receivedChat,
  form: texts.receivedForm,
  sms: texts.receivedSms,
  post: texts.receivedPost,
}

const SENT: Record<Channel, Text> = {
  phone: texts.sentPhone,
  postcard: texts.sentPostcard,
  letter: texts.sentLetter,
  mail: texts.sentMail,
  line: texts.sentLine,
  visit: texts.sentVisit,
  shop: texts.sentShop,
  chat: texts.sentChat,
  form: texts.sentMail,
  sms: texts.sentSms,
  post: texts.sentPost,
}

const ICONS: Record<Channel, string> = {
  phone: 'phone',
  postcard: 'postcard',
  letter: 'mail',
  mail: 'mail',
  line: 'line',
  visit: 'person',
  shop: 'building',
  chat: 'voice',
  form: 'pencil',
  sms: 'sms',
  post: 'postcard',
}

type Payload = Record<string, unknown>

/** How this module's own facts are shown on the timeline. */
export const facts: Record<string, FactKind> = {
  'contact.received': {
    weight: 'word',
    group: 'word',
    icon: 'phone',
    title: texts.received,
    titleOf: (payload, t) => t(RECEIVED[channelOf(payload) ?? 'phone']),
    iconOf: (payload) => ICONS[channelOf(payload) ?? 'phone'],
    line: (payload) => textOf(payload.note),
  },
  'contact.sent': {
    weight: 'deed',
    group: 'contact',
    icon: 'pencil',
    title: texts.sent,
    titleOf: (payload, t) => t(SENT[channelOf(payload) ?? 'phone']),
    iconOf: (payload) => ICONS[channelOf(payload) ?? 'phone'],
    line: (payload) => textOf(payload.note),
  },
  'promise.made': {
    weight: 'deed',
    group: 'contact',
    icon: 'clock',
    title: texts.promiseMade,
    line: (payload, { locale }) =>
      translator(locale)(texts.promiseMadeLine, {
        text: textOf(payload.text),
        due: writtenDay(textOf(payload.due), locale),
      }),
  },
  'promise.kept': {
    weight: 'deed',
    group: 'contact',
    icon: 'check',
    title: texts.promiseKept,
    line: (payload) => textOf(payload.text),
  },
  'worry.noted': {
    weight: 'deed',
    group: 'contact',
    icon: 'flag',
    title: texts.worryNoted,
    line: (payload, { locale }) =>
      translator(locale)(texts.worryNotedLine, {
        text: textOf(payload.text),
        step: textOf(payload.nextStep),
      }),
  },
  'worry.settled': {
    weight: 'deed',
    group: 'contact',
    icon: 'check',
    title: texts.worrySettled,
    line: (payload) => [textOf(payload.text), textOf(payload.how)].filter(Boolean).join(' → '),
  },
  'page.viewed': trace(texts.pageViewed, (payload) => textOf(payload.name) || pathOf(payload)),
  'screen.viewed': trace(texts.screenViewed, (payload) => textOf(payload.name)),
  'person.identified': trace(texts.identified),
  'person.aliased': trace(texts.aliased),
  'group.joined': trace(texts.groupJoined, (payload) => textOf(payload.groupId)),
}

function trace(title: Text, line?: (payload: Payload) => string): FactKind {
  return { weight: 'system', group: 'system', icon: 'pulse', title, ...(line && { line }) }
}

function channelOf(payload: Payload): Channel | undefined {
  return CHANNELS.find((channel) => channel === payload.channel)
}

function pathOf(payload: Payload): string {
  return textOf(payload.path) || textOf(payload.url)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** A calendar day in words; the day itself if it is none. */
function writtenDay(day: string, locale: 'ja' | 'en'): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja' : 'en-GB', {
    timeZone: 'UTC',
    month: 'long',
    day: 'numeric',
  })
  return format.format(date)
}
