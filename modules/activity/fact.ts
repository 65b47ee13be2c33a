import type { Permission } from '../../kernel/context.ts'
import type { Locale, Text, Translate } from '../../kernel/i18n.ts'
import type { Job } from '../../kernel/jobs.ts'
import type { FactGroup } from './groups.rules.ts'

/** What happened with a person. */
export interface Fact {
  personId: string
  /** `order.placed`, or any name that a shop's own tracking uses. */
  name: string
  /** Now, unless given; a moment in the future is taken as now. */
  occurredAt?: Date
  payload?: object
  /** Minor units of the company's currency. */
  amount?: number | null
  /** The same key for the same person is recorded once. */
  key?: string
  /** What brought it, e.g. `import:<id>`; an undo removes by it. */
  source?: string
}

export interface RecordedFact {
  personId: string
  /** Of the earlier fact, if the key was there already. */
  eventId: string
  name: string
  occurredAt: Date
  outcome: 'recorded' | 'earlier'
}

/** What a line of the timeline may need to know. */
export interface LineCtx {
  locale: Locale
  company: { currency: string; zone: string }
}

/**
 * How a fact is shown. `word`: a person's own words; `deed`: something done; `system`: a small
 * trace. `line` says in few words what the payload holds.
 */
export interface FactKind {
  weight: 'word' | 'deed' | 'system'
  icon: string
  group: FactGroup
  title: Text
  /** Where one name covers several things, e.g. a call and a postcard; empty for the plain title. */
  titleOf?: (payload: Record<string, unknown>, t: Translate) => string
  iconOf?: (payload: Record<string, unknown>) => string
  line?: (payload: Record<string, unknown>, ctx: LineCtx) => string
}

/** What a module does about facts that others recorded: at least once, so safe to run twice. */
export interface Reaction {
  name: string
  /** Names of facts, or `*` for every one. */
  on: readonly string[]
  job: Job
}

/** Addresses of a picture of what a fact tells, for those who may see it. */
export interface FactPicture {
  permission: Permission
  of: (name: string, payload: Record<string, unknown>) => { small: string; large: string } | null
}

declare module '../../kernel/module.ts' {
  interface Contributions {
    facts?: Record<string, FactKind>
    reactions?: readonly Reaction[]
    factPicture?: FactPicture
  }
}
