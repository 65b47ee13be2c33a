import type { RuleAttribute, RuleField, RuleSource } from '../../kernel/rule-fields.ts'
import { CHANNELS } from './contact.rules.ts'
import { texts } from './rule.texts.ts'

/** What rules may ask about being in touch. */
export const ruleFields: readonly RuleField[] = [
  {
    key: 'activity.last_word',
    group: 'contact',
    label: texts.lastWord,
    words: texts.lastWordWords,
    type: 'moment',
    from: `(select f.person_id, f.last_at from activity.pub_person_facts f
      where f.name = 'contact.received') r`,
    value: 'r.last_at',
    touchedBy: ['contact.received'],
  },
  {
    key: 'activity.open_promises',
    group: 'contact',
    label: texts.promises,
    words: texts.promisesWords,
    unit: texts.things,
    type: 'number',
    from: `(select m.person_id, count(*) as open from activity.pub_events m
      where m.name = 'promise.made' and not exists (
        select from activity.pub_events k where k.person_id = m.person_id
          and k.name = 'promise.kept' and k.payload->>'promiseId' = m.payload->>'promiseId')
      group by m.person_id) r`,
    value: 'r.open',
    none: 0,
    touchedBy: ['promise.made', 'promise.kept'],
  },
]

const channel: RuleAttribute = {
  key: 'channel',
  label: texts.channel,
  type: 'choice',
  value: `r.payload->>'channel'`,
  says: { yes: texts.by, no: texts.notBy },
  choices: CHANNELS.map((channel) => ({ value: channel, label: texts[channel] })),
}

/** Words that came and words that went, each with its way. */
export const ruleSources: readonly RuleSource[] = [
  {
    key: 'activity.received',
    group: 'contact',
    label: texts.words,
    deed: texts.gotInTouch,
    words: texts.wordsWords,
    from: 'activity.pub_events r',
    where: `r.name = 'contact.received'`,
    at: 'r.occurred_at',
    attributes: [channel],
    touchedBy: ['contact.received'],
  },
  {
    key: 'activity.sent',
    group: 'contact',
    label: texts.sent,
    deed: texts.weGotInTouch,
    words: texts.sentWords,
    from: 'activity.pub_events r',
    where: `r.name = 'contact.sent'`,
    at: 'r.occurred_at',
    attributes: [channel],
    touchedBy: ['contact.sent'],
  },
]
