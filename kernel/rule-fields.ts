import type { Text } from './i18n.ts'

export type FieldType =
  | 'text'
  | 'choice'
  | 'number'
  | 'money'
  | 'flag'
  | 'day'
  | 'yearly'
  | 'moment'
export type Choice = { value: string; label: Text }

/** Where a condition stands in the builder. */
export type FieldGroup = 'person' | 'order' | 'subscription' | 'contact' | 'consent' | 'state'

/**
 * How a sentence says that a flag is on or off, or, with `{{value}}`, that something is so or not.
 * Japanese stands before 「方」 (会員の, …にお住まいの); English follows «people» (who are members).
 */
export type Says = { yes: Text; no: Text }

/**
 * How a group of people is divided where its make-up is shown, and in which place. `from` are the lower
 * ends of bands: of a number, of ages for a birthday, of years ago for a moment.
 */
export interface Portions {
  place: number
  /** Where the label of the field would say something else. */
  label?: Text
  from?: readonly number[]
  yes?: Text
  no?: Text
}

/**
 * Something that a person is or has, for rules. `from` is a view or a subquery under the alias
 * `r` with at most one row a person; `value` an expression over it. Both are the module's own SQL,
 * which may speak of `:now`, `:today`, `:zone` and `:currency`.
 */
export interface RuleField {
  key: string
  group: FieldGroup
  label: Text
  type: FieldType
  from: string
  value: string
  /** What a person without a row has, e.g. 0 orders; unknown unless told. */
  none?: number
  choices?: readonly Choice[]
  /** Words by which the builder finds it, besides its label. */
  words?: Text
  says?: Says
  /** A number with what it counts, of `{{n}}`. */
  unit?: Text
  /** When the value changes by the clock alone: an expression for the next such moment, which may use `:now`. */
  changesAt?: string
  /** It stands in the make-up of a group of people. */
  portions?: Portions
  /** What touches a person whose value changed: names of facts, `#person`, `#consent`. */
  touchedBy: readonly string[]
}

/** A column of the rows of a source. */
export interface RuleAttribute {
  key: string
  label: Text
  type: FieldType
  /** An expression over `r`. With `anyOf`, one over `x`, true for the row if it is for any `x`. */
  value: string
  /** `from … where …` of the rows `x` that belong to `r`, e.g. the lines of an order. */
  anyOf?: string
  choices?: readonly Choice[]
  /** It may be summed. */
  measure?: boolean
  /** Before the name of the row in Japanese (電話での), after it in English (by phone). */
  says?: Says
  unit?: Text
  /** Of a choice or a text: how many people have rows of each stands in the make-up of a group. */
  portions?: Portions
}

/** Rows that belong to a person and have a moment: orders, lines, returns, subscriptions. */
export interface RuleSource {
  key: string
  group: FieldGroup
  label: Text
  /** What the person did: 「ご注文」, “ordered”. Without it the label stands in the sentence. */
  deed?: Text
  words?: Text
  /** A view or a subquery under the alias `r`, with `person_id`. */
  from: string
  /** What every row must be, e.g. not cancelled. */
  where?: string
  at: string
  /** When a row ceases to be by the clock alone; never where it is null. */
  until?: string
  attributes: readonly RuleAttribute[]
  touchedBy: readonly string[]
}

declare module './module.ts' {
  interface Contributions {
    ruleFields?: readonly RuleField[]
    ruleSources?: readonly RuleSource[]
  }
}
