import { defineModule } from '../../kernel/module.ts'
import { goalAudit, goalPermissions, goalRights } from './contributions.ts'
import { routes } from './routes.ts'
import { goalCron, goalJobs } from './take-readings.ts'

export default defineModule({
  name: 'goals',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'insight',
    'inbox',
    'voice',
    'surveys',
    'community',
  ],
  permissions: { ...goalRights },
  tables: {
    goals: 'reference',
    measures: 'reference',
    readings: 'reference',
    benchmarks: 'reference',
  },
  topics: { goals: 'goals.read' },
  routes,
  jobs: [...goalJobs],
  cron: [...goalCron],
  contributes: {
    auditTexts: { ...goalAudit },
    permissionTexts: { ...goalPermissions },
  },
})
