import type { Locale } from '../../kernel/i18n.ts'

/** What the shop may write about of its own accord, as a person chooses it. */
export const PAGE_PURPOSES = ['news', 'offers'] as const
export type PagePurpose = (typeof PAGE_PURPOSES)[number]

export const PAGE_CHANNELS = ['post', 'phone', 'mail', 'sms', 'line'] as const
export type PageChannel = (typeof PAGE_CHANNELS)[number]

/** How many a month one may choose; none chosen leaves it to the shop. */
export const MONTHLY = [1, 2, 4, 8] as const

/** Everything a person says on their page. */
export interface OwnWishes {
  dial: 'close' | 'normal' | 'quiet'
  /** Empty: as the shop thinks best. */
  channels: PageChannel[]
  dayParts: ('morning' | 'afternoon' | 'evening')[]
  monthly: number | null
  /** Null: nothing was ever said. */
  purposes: Record<PagePurpose, boolean | null>
  language: Locale | null
}

type Consent = { channel: PageChannel; purpose: PagePurpose; granted: boolean }

/**
 * The consents that must be written so that what was chosen holds. A yes is for the ways that were
 * chosen; a no is for every way. What is said already is not said again, and silence says nothing.
 */
export function neededConsents(
  before: OwnWishes,
  after: OwnWishes,
  said: ReadonlyMap<string, { granted: boolean }>,
): Consent[] {
  return PAGE_PURPOSES.flatMap((purpose): Consent[] => {
    const granted = after.purposes[purpose]
    if (granted === null) return []
    const open = granted && after.channels.length === 0
    // Left to the shop, and yes already: the ways that were agreed to stay as they are.
    if (open && before.purposes[purpose] === true) return []
    const channels = granted && !open ? after.channels : PAGE_CHANNELS
    return channels
      .filter((channel) => said.get(`${channel} ${purpose}`)?.granted !== granted)
      .map((channel) => ({ channel, purpose, granted }))
  })
}
