import { defineModule } from '../../kernel/module.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { facts } from './facts.ts'
import { cron, jobs } from './jobs.ts'
import { erase, exportData, rebuild } from './person-data.ts'
import { routes } from './routes.ts'
import { ruleFields, ruleSources } from './rule-fields.ts'

export default defineModule({
  name: 'activity',
  dependsOn: ['accounts', 'people'],
  permissions: {
    'activity.read': ['lead', 'marketer', 'staff', 'reader'],
    'activity.write': ['lead', 'marketer', 'staff'],
    'activity.track': [],
  },
  tables: {
    events: 'person',
    event_keys: 'person',
    person_facts: 'derived',
    rejected: 'local',
  },
  topics: { activity: 'activity.read' },
  routes,
  jobs,
  cron,
  contributes: {
    auditTexts,
    permissionTexts,
    facts,
    person: { exportData, erase, rebuild },
    ruleFields,
    ruleSources,
  },
})
