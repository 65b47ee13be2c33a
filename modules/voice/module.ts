import { defineModule } from '../../kernel/module.ts'
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
  jobs: [...topicJobs],
  cron: [...topicCron],
  contributes: {
    facts: { ...voiceFacts },
    ruleSources: voiceSources,
    notForSale,
    person: personPart,
    auditTexts: { ...voiceAudit, ...topicAudit },
    permissionTexts: { ...voicePermissions },
  },
})
