/** What can come of a message. */
export const TRACES = [
  'opened',
  'clicked',
  'bounced',
  'complained',
  'unsubscribed',
  'returned',
] as const
export type TraceKind = (typeof TRACES)[number]

/** How many soft bounces within `SOFT_DAYS` mean that an address does not work. */
export const SOFT_LIMIT = 3
export const SOFT_DAYS = 30

/** Programs that fetch whatever a mail holds before anybody reads it, and robots that say so. */
const MACHINES =
  /bot\b|crawl|spider|preview|scan|barracuda|proofpoint|mimecast|symantec|fortimail|safelinks|curl|wget|python|java\/|go-http|axios|node-fetch|headless/i

const AT_ONCE = 3_000
const BURST = 1_000

/**
 * Whether a picture was fetched because somebody read the mail. Apple's servers fetch every picture under
 * a name that says only `Mozilla/5.0`; within seconds of sending nobody has read anything yet.
 */
export function judgeOpen(
  seen: { userAgent: string; at: Date },
  sentAt: Date | null,
): 'person' | 'unsure' | 'machine' {
  const agent = seen.userAgent.trim()
  if (agent === '' || MACHINES.test(agent)) return 'machine'
  if (agent === 'Mozilla/5.0') return 'unsure'
  return sentAt && seen.at.getTime() - sentAt.getTime() < AT_ONCE ? 'unsure' : 'person'
}

export const isMachine = (userAgent: string): boolean =>
  userAgent.trim() === '' || MACHINES.test(userAgent)

/** Clicks that a scanner may have made: on several links within a second, or right after sending. */
export function unsureClicks<C extends { at: Date }>(
  clicks: readonly C[],
  sentAt: Date | null,
): Set<C> {
  const inOrder = clicks.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const unsure = new Set<C>()
  for (const [place, click] of inOrder.entries()) {
    const earlier = inOrder[place - 1]
    if (earlier && click.at.getTime() - earlier.at.getTime() <= BURST) {
      unsure.add(earlier).add(click)
    }
    if (sentAt && click.at.getTime() - sentAt.getTime() < AT_ONCE) unsure.add(click)
  }
  return unsure
}

/** What is known of one message of the shop's own wish: whether anybody looked at it. */
export type Regard = 'seen' | 'unknown' | 'unseen'

export type Sent = { regard: Regard; sentAt: Date }

export type Pace = {
  /** 1, or 0.5 where the shop goes at half its pace. */
  factor: number
  /** How many in a row nobody looked at. */
  unseen: number
  /** Since when, i.e. the sending of the first of them. */
  since: Date | null
}

export const UNSEEN_LIMIT = 6

/**
 * The pace for one person and channel, by what was sent, the newest first: halved when none of the last
 * ones was looked at although some before them were. Whose program hides it is never slowed down.
 */
export function decidePace(sent: readonly Sent[]): Pace {
  const broken = sent.findIndex(({ regard }) => regard !== 'unseen')
  const unseen = broken === -1 ? sent.length : broken
  const lookedBefore = sent.slice(unseen).some(({ regard }) => regard === 'seen')
  const slow = unseen >= UNSEEN_LIMIT && lookedBefore
  return { factor: slow ? 0.5 : 1, unseen, since: slow ? (sent[unseen - 1]?.sentAt ?? null) : null }
}
