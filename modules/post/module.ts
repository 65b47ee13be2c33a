import { defineModule } from '../../kernel/module.ts'
import {
  cardAudit,
  cardFacts,
  cardPermissions,
  cardRights,
  cardTables,
} from './cards/contributions.ts'
import { cardJobs } from './cards/jobs.ts'
import { personPart } from './person-part.ts'
import { routes } from './routes.ts'
import { scanAudit, scanMoved, scanPermissions, scanTables } from './scans/contributions.ts'
import { scanCron, scanJobs } from './scans/jobs.ts'

export default defineModule({
  name: 'post',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging', 'inbox'],
  permissions: {
    'post.read': ['lead', 'marketer', 'staff', 'reader'],
    'post.write': ['lead', 'staff'],
    'post.manage': ['lead'],
    ...cardRights,
  },
  tables: { ...scanTables, ...cardTables },
  routes,
  jobs: [...scanJobs, ...cardJobs],
  cron: [...scanCron],
  topics: { post: 'post.read', cards: 'cards.read' },
  contributes: {
    facts: { ...cardFacts },
    person: personPart,
    entryMoved: scanMoved,
    auditTexts: { ...scanAudit, ...cardAudit },
    permissionTexts: { ...scanPermissions, ...cardPermissions },
  },
})
