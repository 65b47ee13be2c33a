import type { RuleAttribute, RuleField, RuleSource } from '../../kernel/rule-fields.ts'
import { surveyTexts as texts } from './surveys.texts.ts'

const ANSWERED = ['survey.answered'] as const

const last = (column: string) => `(select distinct on (a.person_id) a.person_id, a.${column} as mark
  from surveys.pub_answers a where a.${column} is not null
  order by a.person_id, a.answered_at desc, a.answer_id desc) r`

const mark = (given: Pick<RuleField, 'key' | 'label' | 'words' | 'from'>): RuleField => ({
  group: 'contact',
  type: 'number',
  unit: texts.points,
  value: 'r.mark',
  touchedBy: ANSWERED,
  ...given,
})

/** What rules may ask about answers to surveys. */
export const ruleFields: readonly RuleField[] = [
  mark({
    key: 'surveys.nps',
    label: texts.lastNps,
    words: texts.lastNpsWords,
    from: last('nps'),
  }),
  mark({
    key: 'surveys.csat',
    label: texts.lastCsat,
    words: texts.lastCsatWords,
    from: last('csat'),
  }),
  mark({ key: 'surveys.ces', label: texts.lastCes, words: texts.lastCesWords, from: last('ces') }),
  {
    key: 'surveys.answered_at',
    group: 'contact',
    label: texts.lastAnswered,
    words: texts.lastAnsweredWords,
    type: 'moment',
    from: `(select a.person_id, max(a.answered_at) as at from surveys.pub_answers a
      group by a.person_id) r`,
    value: 'r.at',
    touchedBy: ANSWERED,
  },
  {
    key: 'surveys.asked_at',
    group: 'contact',
    label: texts.lastAsked,
    words: texts.lastAskedWords,
    type: 'moment',
    from: `(select a.person_id, max(a.asked_at) as at from surveys.pub_asks a
      where a.state = 'asked' group by a.person_id) r`,
    value: 'r.at',
    touchedBy: ['survey.asked'],
  },
]

const attribute = (key: 'nps' | 'csat' | 'ces', label: RuleAttribute['label']): RuleAttribute => ({
  key,
  label,
  type: 'number',
  value: `r.${key}`,
  unit: texts.points,
})

export const ruleSources: readonly RuleSource[] = [
  {
    key: 'surveys.answers',
    group: 'contact',
    label: texts.answers,
    deed: texts.answered,
    words: texts.answersWords,
    from: 'surveys.pub_answers r',
    at: 'r.answered_at',
    attributes: [
      attribute('nps', texts.npsMark),
      attribute('csat', texts.csatMark),
      attribute('ces', texts.cesMark),
    ],
    touchedBy: ANSWERED,
  },
]
