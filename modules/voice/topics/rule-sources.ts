import type { RuleAttribute, RuleSource } from '../../../kernel/rule-fields.ts'
import type { SpokenOf } from '../../segments/index.ts'
import { topicTexts as texts } from '../topics.texts.ts'
import { voiceWordTexts as wordTexts } from '../voice-words.texts.ts'
import { KINDS, MOODS, NOBODY, VOICE_CHANNELS } from '../voices.rules.ts'
import { VOICE } from './decide-topic.ts'

const CONFIDENT = 'voice.confident'

const TOPICS = `from voice.voice_topics vt join voice.topics t on t.topic_id = vt.topic_id`
const OF_VOICE = `where vt.person_id = r.person_id and vt.voice_id = r.voice_id`

/** A topic by its name, those above it and former names too, so that a rule survives a renaming. */
const topic: RuleAttribute = {
  key: 'topic',
  label: texts.topic,
  type: 'text',
  value: 'x.name',
  anyOf: `${TOPICS} cross join lateral unnest(t.called) x (name) ${OF_VOICE}`,
  says: { yes: texts.about, no: texts.notAbout },
}

const attributes: readonly RuleAttribute[] = [
  topic,
  {
    key: 'kind',
    label: texts.kind,
    type: 'choice',
    value: 'r.kind',
    choices: KINDS.map((value) => ({ value, label: wordTexts[value] })),
    says: { yes: texts.ofKind, no: texts.notOfKind },
  },
  {
    key: 'mood',
    label: texts.mood,
    type: 'choice',
    value: 'r.mood',
    choices: MOODS.map((value) => ({ value, label: wordTexts[`mood_${value}`] })),
    says: { yes: texts.inMood, no: texts.notInMood },
  },
  {
    key: 'channel',
    label: texts.channel,
    type: 'choice',
    value: 'r.channel',
    choices: VOICE_CHANNELS.map((value) => ({ value, label: wordTexts[`by_${value}`] })),
  },
]

const shared = {
  group: 'contact' as const,
  from: 'voice.voices r',
  at: 'r.said_at',
  attributes,
  touchedBy: [VOICE, 'voice.heard', 'voice.marked'],
} satisfies Partial<RuleSource>

const KEPT = `r.state = 'kept' and r.person_id <> '${NOBODY}'`
const IN_CONFIDENCE = `(r.is_sensitive or exists (select ${TOPICS} ${OF_VOICE} and t.is_sensitive))`

/**
 * What people said, and apart from it what they told in confidence: a rule that sells may speak of the
 * first, which holds nothing of the second, whatever is asked of it.
 */
export const voiceSources: readonly RuleSource[] = [
  {
    ...shared,
    key: 'voice.said',
    label: texts.said,
    deed: texts.saidDeed,
    words: texts.saidWords,
    where: `${KEPT} and not ${IN_CONFIDENCE}`,
  },
  {
    ...shared,
    key: CONFIDENT,
    label: texts.saidInConfidence,
    deed: texts.confidenceDeed,
    words: texts.confidenceWords,
    where: `${KEPT} and ${IN_CONFIDENCE}`,
  },
]

/** Facts hold all that was said as it was said. */
export function notForSale({ source, fact }: SpokenOf) {
  if (source === CONFIDENT) return texts.confident
  return fact === 'voice.heard' || fact === 'voice.marked' ? texts.rawVoices : null
}
