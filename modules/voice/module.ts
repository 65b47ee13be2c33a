import { defineModule } from '../../kernel/module.ts'
import {
  improvementAudit,
  improvementCron,
  improvementFacts,
  improvementJobs,
  improvementPermissions,
  improvementRights,
  improvementTables,
  toldReaction,
} from './improvements/contributions.ts'
import { lotStatement } from './improvements/report.ts'
import {
  listeningAudit,
  listeningCron,
  listeningJobs,
  listeningPermissions,
  listeningRights,
  listeningTables,
} from './listening/contributions.ts'
import { voicesMoved } from './marking/entry-moved.ts'
import { markingJobs, markingReactions } from './marking/jobs.ts'
import {
  meetingAudit,
  meetingCron,
  meetingJobs,
  meetingPermissions,
  meetingRights,
  meetingTables,
} from './meetings/contributions.ts'
import { promisesKept } from './meetings/promises.ts'
import { needAudit, needTables } from './needs/contributions.ts'
import { personPart } from './person-part.ts'
import { routes } from './routes.ts'
import { topicAudit, topicCron, topicJobs, topicTables } from './topics/contributions.ts'
import { notForSale, voiceSources } from './topics/rule-sources.ts'
import {
  voiceAudit,
  voiceFacts,
  voicePermissions,
  voiceRights,
  voiceTables,
} from './voices/contributions.ts'

export default defineModule({
  name: 'voice',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'segments', 'messaging', 'inbox', 'post'],
  permissions: { ...voiceRights, ...improvementRights, ...meetingRights, ...listeningRights },
  tables: {
    ...voiceTables,
    ...topicTables,
    ...improvementTables,
    ...meetingTables,
    ...needTables,
    ...listeningTables,
  },
  topics: { voice: 'voice.read', meeting: 'voice.read' },
  routes,
  jobs: [...markingJobs, ...topicJobs, ...improvementJobs, ...meetingJobs, ...listeningJobs],
  cron: [...topicCron, ...improvementCron, ...meetingCron, ...listeningCron],
  contributes: {
    facts: { ...voiceFacts, ...improvementFacts },
    ruleSources: voiceSources,
    notForSale,
    person: personPart,
    entryMoved: voicesMoved,
    reactions: [...markingReactions, toldReaction, promisesKept],
    publicStatements: [lotStatement],
    auditTexts: {
      ...voiceAudit,
      ...topicAudit,
      ...improvementAudit,
      ...meetingAudit,
      ...needAudit,
      ...listeningAudit,
    },
    permissionTexts: {
      ...voicePermissions,
      ...improvementPermissions,
      ...meetingPermissions,
      ...listeningPermissions,
    },
  },
})
