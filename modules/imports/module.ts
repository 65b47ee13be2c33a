import { defineModule } from '../../kernel/module.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { runJob, undoJob } from './jobs.ts'
import { routes } from './routes.ts'
import { shopifyJob } from './shopify/accept-delivery.ts'

export default defineModule({
  name: 'imports',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'imports.read': ['lead', 'marketer', 'staff', 'reader'],
    'imports.run': ['lead', 'marketer'],
  },
  tables: {
    imports: 'local',
    pieces: 'local',
    untaken: 'local',
    skipped: 'local',
    mappings: 'reference',
    deliveries: 'local',
  },
  topics: { imports: 'imports.read' },
  routes,
  jobs: [runJob, undoJob, shopifyJob],
  contributes: { auditTexts, permissionTexts },
})
