import type { Dial } from './dial.rules.ts'

/** The ways in which a shop may come to a person. */
export const CHANNELS = ['post', 'phone', 'mail', 'sms', 'line', 'push'] as const
export type Channel = (typeof CHANNELS)[number]

const CHANNEL_WORDS: Record<string, Channel> = {
  email: 'mail',
  'e-mail': 'mail',
  postcard: 'post',
  letter: 'post',
  paper: 'post',
  dm: 'post',
  tel: 'phone',
  telephone: 'phone',
  call: 'phone',
}
const PURPOSE_WORDS: Record<string, string> = {
  marketing: 'news',
  newsletter: 'news',
  advertising: 'news',
  promotion: 'offers',
}

/** One word for one thing, whatever a file or another system calls it: an unknown word stays. */
export function channelOf(word: string): string {
  const plain = word.trim().toLowerCase()
  return CHANNEL_WORDS[plain] ?? plain
}

export function purposeOf(word: string): string {
  const plain = word.trim().toLowerCase()
  return PURPOSE_WORDS[plain] ?? plain
}

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** How a person wishes to be reached. What is not said leaves the usual rules as they are. */
export type Wishes = {
  /** Only these channels; null for no wish. */
  channels: Channel[] | null
  /** Calls and messages only in these parts of the day; null for no wish. */
  dayParts: DayPart[] | null
  /** At most so many a month by mail, SMS, LINE and push together; null for no wish. */
  monthly: number | null
  note: string | null
}

export type ContactReason = 'consent' | 'refused' | 'quiet' | 'channel' | 'hours'
export type ContactVerdict = { ok: true } | { ok: false; because: ContactReason }

export type ContactQuestion = {
  channel: Channel
  /** `service`: an answer or a matter of an order. Everything else is the shop's own wish. */
  purpose: string
  /** Hour of the day in the company's zone. */
  hour: number
}

export function dayPartOf(hour: number): DayPart | null {
  if (hour >= 8 && hour < 12) return 'morning'
  if (hour >= 12 && hour < 17) return 'afternoon'
  return hour >= 17 && hour < 21 ? 'evening' : null
}

/** By law these need a yes beforehand; a letter or a call needs only that nobody said no. */
const NEEDS_CONSENT: readonly Channel[] = ['mail', 'sms', 'line', 'push']

/**
 * Whether the shop may come to this person now, in this way, for this purpose. Her wish about the
 * channel and the hours holds even for service; the dial and consent are about what the shop wants.
 */
export function mayContact(
  person: {
    dial: Dial
    wishes: Wishes | null
    /** State of consent by `channel purpose`. */
    consents: ReadonlyMap<string, boolean>
  },
  { channel, purpose, hour }: ContactQuestion,
): ContactVerdict {
  const refuse = (because: ContactReason): ContactVerdict => ({ ok: false, because })
  const { dial, wishes, consents } = person
  const service = purpose === 'service'
  if (!service) {
    const consent = consents.get(`${channel} ${purpose}`)
    if (consent === false) return refuse('refused')
    if (consent === undefined && NEEDS_CONSENT.includes(channel)) return refuse('consent')
    if (dial === 'quiet') return refuse('quiet')
  }
  if (wishes?.channels && !wishes.channels.includes(channel)) return refuse('channel')
  const part = dayPartOf(hour)
  // Paper arrives with the post, whenever that is.
  if (channel !== 'post' && wishes?.dayParts && (!part || !wishes.dayParts.includes(part))) {
    return refuse('hours')
  }
  return { ok: true }
}
