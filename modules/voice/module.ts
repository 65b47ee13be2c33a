import { defineModule } from '../../kernel/module.ts'
import { voicesMoved } from './marking/entry-moved.ts'
import { markingJobs, markingReactions } from './marking/jobs.ts'
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
  permissions: { ...voiceRights },
  tables: { ...voiceTables, ...topicTables },
  topics: { voice: 'voice.read' },
  routes,
  jobs: [...markingJobs, ...topicJobs],
  cron: [...topicCron],
  contributes: {
    facts: { ...voiceFacts },
    ruleSources: voiceSources,
    notForSale,
    person: personPart,
    entryMoved: voicesMoved,
    reactions: markingReactions,
    auditTexts: { ...voiceAudit, ...topicAudit },
    permissionTexts: { ...voicePermissions },
  },
})
