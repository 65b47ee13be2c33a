import type { Locale } from '../../kernel/i18n.ts'

/** What the shop may write about of its own accord, as a person chooses it. */
export const PAGE_PURPOSES = ['news', 'offers'] as const
export type PagePurpose = (typeof PAGE_PURPOSES)[number]

export const PAGE_CHANNELS = ['post', 'phone', 'mail', 'sms', 'line', 'push'] as const
export type PageChannel = (typeof PAGE_CHANNELS)[number]

/** How many a month one may choose; none chosen leaves it to the shop. */
export const MONTHLY = [1, 2, 4, 8] as const

/** Everything a person says on their page. */
export interface OwnWishes {
  /** Null: nobody has set it; the shop goes by «normal» meanwhile. */
  dial: 'close' | 'normal' | 'quiet' | null
  /** Empty: as the shop thinks best. */
  channels: PageChannel[]
  dayParts: ('morning' | 'afternoon' | 'evening')[]
  monthly: number | null
  /** Null: nothing is said, or nothing new. */
  purposes: Record<PagePurpose, boolean | null>
  language: Locale | null
}

type Consent = { channel: PageChannel; purpose: PagePurpose; granted: boolean }
type Said = ReadonlyMap<string, { granted: boolean }>

/**
 * The consents that must be written so that what was ticked holds. A yes is for the ways that were
 * chosen; a no is for every way. What is said already is not said again, and silence says nothing: to
 * choose another way of being reached is no yes to news by it.
 */
export function neededConsents(after: OwnWishes, said: Said): Consent[] {
  return PAGE_PURPOSES.flatMap((purpose): Consent[] => {
    const granted = after.purposes[purpose]
    if (granted === null) return []
    const open = granted && after.channels.length === 0
    // Left to the shop, and yes already: the ways that were agreed to stay as they are.
    if (open && PAGE_CHANNELS.some((channel) => said.get(`${channel} ${purpose}`)?.granted))
      return []
    const channels = granted && !open ? after.channels : [...WRITTEN, ...agreedPush(said, purpose)]
    return channels
      .filter((channel) => said.get(`${channel} ${purpose}`)?.granted !== granted)
      .map((channel) => ({ channel, purpose, granted }))
  })
}

const WRITTEN = PAGE_CHANNELS.filter((channel) => channel !== 'push')

/** A browser is called once its owner has pressed for it: only such a yes can be taken back. */
const agreedPush = (said: Said, purpose: PagePurpose): PageChannel[] =>
  said.get(`push ${purpose}`)?.granted ? ['push'] : []

/** By law these need a yes beforehand; a card or a call needs only that nobody said no. */
const NEED_YES: readonly PageChannel[] = ['mail', 'sms', 'line', 'push']

export interface Standing {
  /** By these she said yes. */
  agreed: PageChannel[]
  /** By these nothing was said, and none is needed. */
  open: PageChannel[]
  /** By these nothing was said, so nothing goes. */
  unasked: PageChannel[]
}

/** What truly holds for one purpose, among the ways by which the shop may come at all. */
export function standingOf(
  purpose: PagePurpose,
  { channels, consents }: { channels: readonly PageChannel[]; consents: Said },
): Standing {
  const ways = PAGE_CHANNELS.filter((one) => channels.length === 0 || channels.includes(one))
  const said = (channel: PageChannel) => consents.get(`${channel} ${purpose}`)?.granted
  const silent = ways.filter((channel) => said(channel) === undefined && channel !== 'push')
  return {
    agreed: ways.filter((channel) => said(channel) === true),
    open: silent.filter((channel) => !NEED_YES.includes(channel)),
    unasked: silent.filter((channel) => NEED_YES.includes(channel)),
  }
}
