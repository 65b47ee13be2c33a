/** What a survey mainly measures. */
export const SURVEY_KINDS = ['nps', 'csat', 'ces', 'own'] as const
export type SurveyKind = (typeof SURVEY_KINDS)[number]

export const SURVEY_STATES = ['draft', 'open', 'closed'] as const
export type SurveyState = (typeof SURVEY_STATES)[number]

/**
 * `scale` 0–10 is the question of NPS; `stars` and `faces` 1–5 are satisfaction, `effort` 1–7 is how easy
 * something was; `share` is how many of ten purchases are made here; `reward` is a choice of what one would like.
 */
export const QUESTION_KINDS = [
  'scale',
  'stars',
  'faces',
  'effort',
  'share',
  'choice',
  'several',
  'reward',
  'words',
] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

export interface Words {
  ja: string
  en: string
}

/** In the reader's language, else in the one that the shop wrote. */
export const worded = (words: Words, locale: keyof Words): string =>
  words[locale] || words.ja || words.en
export interface Option extends Words {
  id: string
}
export interface Question extends Words {
  id: string
  kind: QuestionKind
  /** Of `choice`, `several` and `reward`. */
  options: Option[]
  required: boolean
  /** A line for own words stands below it. */
  withWords: boolean
}

/** What somebody said to one question. */
export interface Value {
  score?: number | undefined
  chosen?: string[] | undefined
  words?: string | undefined
}
export type Values = Record<string, Value>

/** From which to which figure a question is answered; null where it has none. */
export function rangeOf(kind: QuestionKind): { from: number; to: number } | null {
  if (kind === 'scale' || kind === 'share') return { from: 0, to: 10 }
  if (kind === 'stars' || kind === 'faces') return { from: 1, to: 5 }
  return kind === 'effort' ? { from: 1, to: 7 } : null
}

export const hasOptions = (kind: QuestionKind): boolean =>
  kind === 'choice' || kind === 'several' || kind === 'reward'

/** Beyond so many questions fewer people go on to the end. */
export const MANY_QUESTIONS = 5
export const isLong = (questions: readonly unknown[]): boolean => questions.length > MANY_QUESTIONS

export const METRICS = ['nps', 'csat', 'ces'] as const
export type Metric = (typeof METRICS)[number]

export function metricOf(kind: QuestionKind): Metric | null {
  if (kind === 'scale') return 'nps'
  if (kind === 'stars' || kind === 'faces') return 'csat'
  return kind === 'effort' ? 'ces' : null
}

export interface Scores {
  nps: number | null
  csat: number | null
  ces: number | null
  share: number | null
  reward: string | null
}

/** The figures of one answer: of each measure the first question that asks for it. */
export function scoresOf(questions: readonly Question[], values: Values): Scores {
  const scored = (holds: (kind: QuestionKind) => boolean) => {
    const question = questions.find(
      ({ id, kind }) => holds(kind) && values[id]?.score !== undefined,
    )
    return question ? (values[question.id]?.score ?? null) : null
  }
  const reward = questions.find(({ kind }) => kind === 'reward')
  const [wished] = (reward && values[reward.id]?.chosen) || []
  const picked = reward?.options.find(({ id }) => id === wished)
  return {
    nps: scored((kind) => metricOf(kind) === 'nps'),
    csat: scored((kind) => metricOf(kind) === 'csat'),
    ces: scored((kind) => metricOf(kind) === 'ces'),
    share: scored((kind) => kind === 'share'),
    // A name that stays the same whoever reads it.
    reward: picked ? worded(picked, 'ja') : null,
  }
}

export type Fault = 'missing' | 'range' | 'option' | 'long'
export const LONGEST_WORDS = 2000

/** What of it holds, and what is wrong with the rest, by question. */
export function checkValues(
  questions: readonly Question[],
  given: Values,
): { values: Values; faults: Map<string, Fault> } {
  const values: Values = {}
  const faults = new Map<string, Fault>()
  for (const question of questions) {
    const value = cleanValue(question, given[question.id] ?? {})
    const fault = faultOf(question, value)
    if (fault) faults.set(question.id, fault)
    if (isAnswered(value)) values[question.id] = value
  }
  return { values, faults }
}

const isAnswered = ({ score, chosen, words }: Value) =>
  score !== undefined || (chosen?.length ?? 0) > 0 || (words ?? '') !== ''

function cleanValue({ kind, withWords }: Question, { score, chosen, words }: Value): Value {
  const said = words?.replaceAll('\u0000', '').toWellFormed().trim()
  const picked = kind === 'several' ? [...new Set(chosen ?? [])] : (chosen ?? []).slice(0, 1)
  return {
    ...(rangeOf(kind) && score !== undefined && { score }),
    ...(hasOptions(kind) && picked.length > 0 && { chosen: picked }),
    ...(said && (kind === 'words' || withWords) && { words: said }),
  }
}

function faultOf(question: Question, { score, chosen = [], words = '' }: Value): Fault | null {
  const { kind, options, required } = question
  const range = rangeOf(kind)
  if (range && score !== undefined && !isWithin(score, range)) return 'range'
  if (chosen.some((id) => !options.some((option) => option.id === id))) return 'option'
  if (words.length > LONGEST_WORDS) return 'long'
  const isMissing =
    (range && score === undefined) ||
    (hasOptions(kind) && chosen.length === 0) ||
    (kind === 'words' && words === '')
  return required && isMissing ? 'missing' : null
}

const isWithin = (score: number, { from, to }: { from: number; to: number }) =>
  Number.isInteger(score) && score >= from && score <= to

/** Up to and including these marks somebody looks after it. */
export interface Thresholds {
  nps: number
  csat: number
  ces: number
}
export interface SurveySettings {
  /** Nobody is asked twice within so many days, whatever asks. */
  restDays: number
  bad: Thresholds
  /** Who takes on whoever had a bad time twice; null for any lead. */
  leadStaffId: string | null
  /** How long a parcel is taken to be on its way where nothing tells that it arrived. */
  arrivesDays: number
}
export const DEFAULT_SETTINGS: SurveySettings = {
  restDays: 90,
  bad: { nps: 3, csat: 2, ces: 2 },
  leadStaffId: null,
  arrivesDays: 3,
}

export const isBad = ({ nps, csat, ces }: Scores, bad: Thresholds): boolean =>
  (nps !== null && nps <= bad.nps) ||
  (csat !== null && csat <= bad.csat) ||
  (ces !== null && ces <= bad.ces)

/** How an answer came in. */
export const ANSWER_CHANNELS = [
  'mail',
  'line',
  'sms',
  'link',
  'card',
  'widget',
  'phone',
  'post',
] as const
export type AnswerChannel = (typeof ANSWER_CHANNELS)[number]

/** By which a link to answer can be sent. */
export const INVITE_CHANNELS = ['mail', 'line', 'sms'] as const
export type InviteChannel = (typeof INVITE_CHANNELS)[number]

/** After what the house asks by itself. */
export const AFTERS = ['delivery', 'contact', 'change'] as const
export type After = (typeof AFTERS)[number]
