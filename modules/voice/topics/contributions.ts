import { topicTexts as texts } from '../topics.texts.ts'
import { lookThroughJob } from './look-through.ts'
import { noteRisesJob } from './rising.ts'
import { trainJob } from './train.ts'

export const topicJobs = [lookThroughJob, trainJob, noteRisesJob]

// At night in Japan; the rises before anybody comes in the morning.
export const topicCron = [
  { job: lookThroughJob, match: '15 17 * * *' },
  { job: trainJob, match: '25 17 * * *' },
  { job: noteRisesJob, match: '0 21 * * *' },
]

export const topicTables = {
  models: 'local',
  mood_words: 'reference',
  rises: 'reference',
} as const

export const topicAudit = {
  'voice.topic_created': texts.auditCreated,
  'voice.topic_changed': texts.auditChanged,
  'voice.topic_merged': texts.auditMerged,
  'voice.topic_archived': texts.auditArchived,
  'voice.topic_restored': texts.auditRestored,
  'voice.topics_started': texts.auditStarted,
  'voice.trained': texts.auditTrained,
  'voice.mood_word': texts.auditWord,
}
