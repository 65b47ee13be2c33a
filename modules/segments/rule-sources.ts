import { FACTS, type RuleSource } from './rule/catalogue.ts'
import { texts } from './segments.texts.ts'

/** Facts of any name. Their payload may be asked by its path, `payload.category`. */
export const ruleSources: readonly RuleSource[] = [
  {
    key: FACTS,
    group: 'contact',
    label: texts.anyFact,
    from: 'activity.pub_events r',
    at: 'r.occurred_at',
    attributes: [
      { key: 'amount', label: texts.factAmount, type: 'money', value: 'r.amount', measure: true },
      { key: 'source', label: texts.factSource, type: 'text', value: 'r.source' },
    ],
    touchedBy: [],
  },
]
