import type { PersonPart } from '../../people/index.ts'
import { needTexts as texts } from '../needs.texts.ts'
import { deleteOfPerson, exportNeeds } from './needs.queries.ts'

export const needTables = {
  needs: 'person',
  tasks: 'person',
  feeds: 'reference',
  feed_reads: 'reference',
} as const

export const needAudit = {
  'voice.need_noted': texts.auditNoted,
  'voice.need_met': texts.auditMet,
  'voice.need_opened': texts.auditOpened,
  'voice.need_dropped': texts.auditDropped,
  'voice.task_taken': texts.auditTaken,
  'voice.task_done': texts.auditDone,
  'voice.task_reopened': texts.auditReopened,
  'voice.task_dropped': texts.auditTaskDropped,
}

/** What one person wishes for; it goes with them. */
export const needsPart: PersonPart = {
  exportData: async ({ tx }, personId) => ({ needs: await exportNeeds(tx, personId) }),
  exportLabels: { needs: texts.needs, state: texts.state, createdAt: texts.notedAt },
  erase: ({ tx }, personId) => deleteOfPerson(tx, personId),
}
