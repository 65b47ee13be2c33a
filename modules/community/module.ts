import { defineModule } from '../../kernel/module.ts'
import {
  reviewAudit,
  reviewFacts,
  reviewPermissions,
  reviewRights,
  reviewsPart,
} from './reviews/contributions.ts'
import { codePage } from './reviews/door.ts'
import { reviewCron, reviewJobs } from './reviews/invite.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'community',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'messaging',
    'inbox',
    'post',
    'voice',
    'surveys',
  ],
  permissions: { ...reviewRights },
  tables: { reviews: 'person', invitations: 'person', settings: 'reference' },
  topics: { reviews: 'reviews.read' },
  routes,
  jobs: [...reviewJobs],
  cron: [...reviewCron],
  contributes: {
    facts: { ...reviewFacts },
    person: reviewsPart,
    codePage,
    auditTexts: { ...reviewAudit },
    permissionTexts: { ...reviewPermissions },
  },
})
