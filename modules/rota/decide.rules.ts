/**
 * Who answers next. Fair as in a car pool (R. Fagin and J. H. Williams, “A fair carpool scheduling
 * algorithm”, IBM Journal of Research and Development 27, 1983): each word adds one part to what is fair,
 * divided by weight among those who could have had it that day, and goes to whoever is furthest below
 * what is fair for them. So a day off costs nobody anything, before it or after. The writer whom the
 * person knows comes first as long as nobody leaves the tolerance by it.
 */

/** Where somebody is on the day of the word. `off`: no share; `left`: works here no more. */
export type Presence = 'here' | 'away' | 'off' | 'left'

export interface Writer {
  staffId: string
  presence: Presence
  /** 1 is a whole share, 0.5 a half one. */
  weight: number
  monthlyLimit: number | null
  skills: readonly string[]
  /** Of the month: days that are worked, less leave and holidays. */
  workingDays: number
  /** What would have been fair this month up to now, in replies. */
  fair: number
  /** Replies given to them this month, those handed back not counted. */
  given: number
  needsReader: boolean
}

export interface Word {
  /** The channel by which it came. */
  kind: string
  skill: string | null
  /** Who answered this person last. */
  earlier: string | null
  /** Who asked to be relieved of it. */
  except: readonly string[]
  /** False for one that was shared out before and only moves on. */
  isNew: boolean
}

export interface RotaRule {
  /** How many replies somebody may be above or below their fair share. */
  tolerance: number
  /** The channels of which words are shared out. */
  kinds: readonly string[]
}

export const MIN_TOLERANCE = 2

export type Chosen = 'earlier_writer' | 'furthest_below' | 'only_one'
export type Nobody = 'not_shared_out' | 'nobody_on' | 'nobody_here' | 'nobody_skilled' | 'all_full'
/** Why the earlier writer does not get it. */
export type PassedOver =
  | 'earlier_left'
  | 'earlier_off'
  | 'earlier_away'
  | 'earlier_full'
  | 'earlier_unskilled'
  | 'earlier_ahead'
  | 'others_behind'

export interface Figures {
  given: number
  /** With this word. */
  fair: number
  limit: number | null
  workingDays: number
}

export type Decision =
  | {
      staffId: string
      because: Chosen
      passed: PassedOver | null
      needsReader: boolean
      figures: Figures
    }
  | { staffId: null; because: Nobody; passed: PassedOver | null }

export function decide(writers: readonly Writer[], word: Word, rule: RotaRule): Decision {
  if (!rule.kinds.includes(word.kind))
    return { staffId: null, because: 'not_shared_out', passed: null }
  const able = writers.filter((writer) => isAble(writer, word))
  const earlier = writers.find(({ staffId }) => staffId === word.earlier)
  const unable = earlier ? whyUnable(earlier, word) : null
  const parts = partsOf(able, word)
  const behind = (writer: Writer) => writer.fair + (parts.get(writer.staffId) ?? 0) - writer.given
  const lowest = furthestBelow(able, behind)
  if (!lowest) return { staffId: null, because: whyNobody(writers, word), passed: unable }

  const chosen = (writer: Writer, because: Chosen, passed: PassedOver | null): Decision => ({
    staffId: writer.staffId,
    because,
    passed,
    needsReader: writer.needsReader,
    figures: {
      given: writer.given,
      fair: writer.fair + (parts.get(writer.staffId) ?? 0),
      limit: writer.monthlyLimit,
      workingDays: writer.workingDays,
    },
  })
  if (!earlier || unable)
    return chosen(lowest, able.length === 1 ? 'only_one' : 'furthest_below', unable)
  if (earlier !== lowest && behind(earlier) - 1 < -rule.tolerance)
    return chosen(lowest, 'furthest_below', 'earlier_ahead')
  // One reply short of the tolerance: the one after this may lower several at once.
  if (earlier !== lowest && behind(lowest) > rule.tolerance - 1)
    return chosen(lowest, 'furthest_below', 'others_behind')
  return chosen(earlier, 'earlier_writer', null)
}

/** What a word adds to each fair share; nothing if it was shared out before. */
export function partsOf(able: readonly Writer[], word: Word): Map<string, number> {
  const whole = able.reduce((sum, { weight }) => sum + weight, 0)
  if (!word.isNew || whole <= 0) return new Map()
  return new Map(able.map(({ staffId, weight }) => [staffId, weight / whole]))
}

/**
 * The same writers after a decision: shares and counts as the next word finds them. What goes by hand to
 * somebody whom the rule would not have asked is nobody else's share: nobody falls behind or runs ahead by it.
 */
export function afterwards(
  writers: readonly Writer[],
  word: Word,
  { staffId }: Pick<Decision, 'staffId'>,
): Writer[] {
  if (staffId === null) return [...writers]
  const able = writers.filter((writer) => isAble(writer, word))
  const isAsked = able.some((writer) => writer.staffId === staffId)
  const parts = isAsked ? partsOf(able, word) : new Map([[staffId, word.isNew ? 1 : 0]])
  return writers.map((writer) => ({
    ...writer,
    fair: writer.fair + (parts.get(writer.staffId) ?? 0),
    given: writer.given + (writer.staffId === staffId ? 1 : 0),
  }))
}

const isFull = ({ monthlyLimit, given }: Writer) => monthlyLimit !== null && given >= monthlyLimit
const isSkilled = ({ skills }: Writer, { skill }: Word) => skill === null || skills.includes(skill)

function isAble(writer: Writer, word: Word): boolean {
  return (
    writer.presence === 'here' &&
    writer.weight > 0 &&
    isSkilled(writer, word) &&
    !isFull(writer) &&
    !word.except.includes(writer.staffId)
  )
}

function whyUnable(writer: Writer, word: Word): PassedOver | null {
  if (writer.presence === 'left') return 'earlier_left'
  if (writer.presence === 'away') return 'earlier_away'
  if (writer.presence === 'off' || writer.weight <= 0 || word.except.includes(writer.staffId))
    return 'earlier_off'
  if (!isSkilled(writer, word)) return 'earlier_unskilled'
  return isFull(writer) ? 'earlier_full' : null
}

function whyNobody(writers: readonly Writer[], word: Word): Nobody {
  const on = writers.filter(
    ({ presence, weight }) => presence !== 'off' && presence !== 'left' && weight > 0,
  )
  if (on.length === 0) return 'nobody_on'
  if (!on.some((writer) => isSkilled(writer, word))) return 'nobody_skilled'
  const here = on.filter((writer) => writer.presence === 'here' && isSkilled(writer, word))
  if (here.some((writer) => isFull(writer))) return 'all_full'
  return 'nobody_here'
}

/** Of two who are as far below, the one with less so far, then always the same one. */
function furthestBelow(able: readonly Writer[], behind: (writer: Writer) => number): Writer | null {
  const [first] = able.toSorted(
    (a, b) =>
      round(behind(b)) - round(behind(a)) || a.given - b.given || (a.staffId < b.staffId ? -1 : 1),
  )
  return first ?? null
}

/** Sums of many small parts differ in their last bits. */
const round = (value: number) => Math.round(value * 1e6) / 1e6
