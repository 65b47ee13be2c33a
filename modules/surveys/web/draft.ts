import type { Survey } from '../contract.ts'
import { FIRST_CHANNELS, STARTERS, type StarterKey } from '../starters.rules.ts'
import {
  type After,
  hasOptions,
  type InviteChannel,
  metricOf,
  type Option,
  type Question,
  type SurveyKind,
  type Words,
} from '../surveys.rules.ts'
import { freshId, idsOf } from './line-ids.ts'

/** A survey as it stands in the form. */
export interface SurveyDraft {
  kind: SurveyKind
  name: string
  why: string
  invite: Words
  after: After | null
  afterDays: number
  channels: InviteChannel[]
  remindDays: number | null
  onCards: boolean
  questions: Question[]
}

export function draftOf(key: StarterKey, locale: 'ja' | 'en'): SurveyDraft {
  const { kind, name, why, after, afterDays, questions } = STARTERS[key]
  return {
    kind,
    name: name[locale],
    why: why[locale],
    invite: { ja: '', en: '' },
    after,
    afterDays,
    channels: [...FIRST_CHANNELS],
    remindDays: 5,
    onCards: false,
    questions: questions.map((one) => ({ ...one, options: [...one.options] })),
  }
}

export function draftOfSurvey(survey: Survey): SurveyDraft {
  const { kind, name, why, invite, after, afterDays, channels } = survey
  const { remindDays, onCards, questions } = survey
  return { kind, name, why, invite, after, afterDays, channels, remindDays, onCards, questions }
}

export const newQuestion = (kind: Question['kind']): Question => ({
  id: freshId(),
  kind,
  ja: '',
  en: '',
  options: [],
  required: true,
  withWords: false,
})

type Locale = keyof Words
/** The language that a shop writes in stands first; the other may be left out. */
export const otherOf = (locale: Locale): Locale => (locale === 'ja' ? 'en' : 'ja')

/** Choices as lines, «own language / other». */
export const linesOf = (options: readonly Option[], own: Locale): string =>
  options.map((one) => [one[own], one[otherOf(own)]].filter(Boolean).join(' / ')).join('\n')

/** One choice a line; the id of each is what its answers are counted by. */
export function optionsOf(lines: string, before: readonly Option[], own: Locale): Option[] {
  const pairs = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(/\s*[/／]\s*/).map((part) => part.trim()))
  const ids = idsOf(
    pairs.map(([first = '']) => first),
    before.map((option) => ({ id: option.id, words: option[own] })),
  )
  return pairs.map(([first = '', second = ''], at) => {
    const words = { ja: '', en: '', [own]: first, [otherOf(own)]: second }
    return { ...words, id: ids[at] ?? freshId() }
  })
}

const isWorded = ({ ja, en }: Words) => ja !== '' || en !== ''

export type Lack = 'name' | 'channel' | { question: number } | { options: number }

/** What is still missing before it can be kept. */
export function lackOf({ name, questions, channels }: SurveyDraft): Lack | null {
  if (!name.trim()) return 'name'
  const wordless = questions.findIndex(({ ja, en }) => !ja.trim() && !en.trim())
  if (wordless >= 0) return { question: wordless + 1 }
  const bare = questions.findIndex(
    ({ kind, options }) => hasOptions(kind) && options.filter(isWorded).length < 2,
  )
  if (bare >= 0) return { options: bare + 1 }
  return channels.length === 0 ? 'channel' : null
}

/** As the contract takes it: choices only where there are any, and no empty ones. */
export function bodyOf(draft: SurveyDraft, before: readonly Question[]) {
  return {
    ...draft,
    name: draft.name.trim(),
    questions: draft.questions.map((question) => ({
      ...question,
      id: isOther(question, before) ? freshId() : question.id,
      options: hasOptions(question.kind) ? question.options.filter(isWorded) : [],
      withWords: question.kind !== 'words' && question.withWords,
    })),
  }
}

/** Marks of five and marks of ten are not one figure: what is measured otherwise is counted apart. */
function isOther({ id, kind }: Question, before: readonly Question[]): boolean {
  const was = before.find((one) => one.id === id)?.kind
  if (was === undefined || was === kind) return false
  return (
    metricOf(kind) !== metricOf(was) || hasOptions(kind) !== hasOptions(was) || !isCounted(kind)
  )
}

const isCounted = (kind: Question['kind']) => metricOf(kind) !== null || hasOptions(kind)
