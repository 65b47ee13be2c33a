import type { RuleField, RuleSource } from '../../../kernel/rule-fields.ts'
import { texts } from '../rule.texts.ts'
import { CHARACTER } from './build-characters.ts'
import {
  GROWTHS,
  KINDS,
  PRODUCT_STATES,
  REGULARITIES,
  SIGNS,
  UPGRADE_KINDS,
} from './character.rules.ts'
import { KIND_OF, PAUSE } from './figures.queries.ts'

const OF_PERSON = 'insight.characters r'
/** Days on which the clock alone changes something, as the next moment. */
const nextOf = (...days: string[]) =>
  `(select min(d)::timestamp at time zone :zone from unnest(array[${days.join(', ')}]) d where d > :today)`

const field = (
  given: Omit<RuleField, 'group' | 'from' | 'touchedBy'> & { from?: string },
): RuleField => ({ group: 'state', from: OF_PERSON, touchedBy: [CHARACTER], ...given })

const watched = `(:today >= r.watch_on and :today < r.gone_on and :today >= coalesce(${PAUSE}, r.watch_on))`

/** What rules may ask about how somebody buys and what they are like. */
export const ruleFields: readonly RuleField[] = [
  field({
    key: 'insight.regularity',
    label: texts.regularity,
    words: texts.regularityWords,
    type: 'choice',
    value: 'r.regularity',
    choices: REGULARITIES.map((value) => ({ value, label: texts[value] })),
  }),
  field({
    key: 'insight.growth',
    label: texts.growth,
    words: texts.growthWords,
    type: 'choice',
    value: 'r.growth',
    choices: GROWTHS.map((value) => ({ value, label: texts[`growth_${value}`] })),
  }),
  field({
    key: 'insight.usual_days',
    label: texts.usualDays,
    words: texts.usualWords,
    unit: texts.days,
    type: 'number',
    value: 'r.usual_days',
  }),
  field({
    key: 'insight.expected_on',
    label: texts.expectedOn,
    words: texts.expectedWords,
    type: 'day',
    value: 'r.expected_on',
  }),
  field({
    key: 'insight.recency_score',
    label: texts.recencyScore,
    words: texts.rfmWords,
    unit: texts.points,
    type: 'number',
    value: '(5 - (select count(*) from unnest(r.recency_falls) d where d <= :today))',
    changesAt:
      '(select min(d)::timestamp at time zone :zone from unnest(r.recency_falls) d where d > :today)',
  }),
  field({
    key: 'insight.frequency_score',
    label: texts.frequencyScore,
    words: texts.rfmWords,
    unit: texts.points,
    type: 'number',
    value: 'r.frequency_score',
  }),
  field({
    key: 'insight.money_score',
    label: texts.moneyScore,
    words: texts.rfmWords,
    unit: texts.points,
    type: 'number',
    value: 'r.money_score',
  }),
  field({
    key: 'insight.watched',
    label: texts.watched,
    words: texts.watchedWords,
    says: { yes: texts.watchedYes, no: texts.watchedNo },
    type: 'flag',
    value: watched,
    changesAt: nextOf('r.watch_on', 'r.gone_on', PAUSE),
  }),
  field({
    key: 'insight.attachment',
    label: texts.attachment,
    words: texts.attachmentWords,
    unit: texts.points,
    type: 'number',
    value: 'r.attachment',
  }),
  field({
    key: 'insight.kind',
    label: texts.kind,
    words: texts.kindWords,
    type: 'choice',
    from: KIND_OF,
    value: 'r.kind',
    choices: KINDS.map((value) => ({ value, label: texts[`kind_${value}`] })),
  }),
  field({
    key: 'insight.satisfaction',
    label: texts.satisfaction,
    words: texts.satisfactionWords,
    unit: texts.points,
    type: 'number',
    value: 'r.satisfaction',
  }),
  field({
    key: 'insight.stays',
    label: texts.stays,
    words: texts.staysWords,
    says: { yes: texts.staysYes, no: texts.staysNo },
    type: 'flag',
    value: '(:today < r.stays_until)',
    changesAt: nextOf('r.stays_until'),
  }),
]

/** A row for the state that each product is in with each person, from the day it began. */
const STATES = `(select s.person_id, s.product, c.name, c.category, s.times, x.state,
    x.begins::timestamp at time zone :zone as at, x.ends::timestamp at time zone :zone as until
  from insight.product_states s join insight.product_cycles c on c.product = s.product
  cross join lateral (values
    (case when s.times = 1 then 'new' else 'stocked' end, s.last_on, s.due_on), ('due', s.due_on, s.late_on),
    ('late', s.late_on, s.lapsed_on), ('lapsed', s.lapsed_on, null::date)) x (state, begins, ends)) r`

const ofProduct = { yes: texts.ofProduct, no: texts.notOfProduct }

export const ruleSources: readonly RuleSource[] = [
  {
    key: 'insight.product_states',
    group: 'state',
    label: texts.productStates,
    deed: texts.productState,
    words: texts.productStateWords,
    from: STATES,
    where: 'r.at <= :now',
    at: 'r.at',
    until: 'r.until',
    attributes: [
      {
        key: 'state',
        label: texts.state,
        type: 'choice',
        value: 'r.state',
        portions: { place: 55, label: texts.productStates },
        says: { yes: texts.stateIs, no: texts.stateIsNot },
        choices: PRODUCT_STATES.map((value) => ({ value, label: texts[`state_${value}`] })),
      },
      { key: 'product', label: texts.product, type: 'text', value: 'r.name', says: ofProduct },
      { key: 'sku', label: texts.sku, type: 'text', value: 'r.product', says: ofProduct },
      {
        key: 'category',
        label: texts.category,
        type: 'text',
        value: 'r.category',
        says: ofProduct,
      },
      { key: 'times', label: texts.times, type: 'number', value: 'r.times', measure: true },
    ],
    touchedBy: [CHARACTER],
  },
  {
    key: 'insight.upgrades',
    group: 'state',
    label: texts.upgrades,
    deed: texts.upgraded,
    words: texts.upgradeWords,
    from: 'insight.upgrades r',
    at: 'r.at',
    attributes: [
      {
        key: 'kind',
        label: texts.upgradeKind,
        type: 'choice',
        value: 'r.kind',
        says: ofProduct,
        choices: UPGRADE_KINDS.map((value) => ({ value, label: texts[`upgrade_${value}`] })),
      },
    ],
    touchedBy: [CHARACTER],
  },
  {
    key: 'insight.fan_signs',
    group: 'state',
    label: texts.fanSigns,
    deed: texts.fanSign,
    words: texts.fanSignWords,
    from: 'insight.fan_signs r',
    at: 'r.at',
    attributes: [
      {
        key: 'sign',
        label: texts.sign,
        type: 'choice',
        value: 'r.sign',
        says: ofProduct,
        choices: SIGNS.map((value) => ({ value, label: texts[`sign_${value}`] })),
      },
    ],
    touchedBy: [CHARACTER],
  },
]
