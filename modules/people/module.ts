import { defineModule } from '../../kernel/module.ts'
import { seekCandidatesJob } from './candidates/seek-candidates.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { settleMergeJob } from './merge/settle-merge.ts'
import { ownPart } from './own-part.ts'
import { recountJob, recountNightly } from './recount-people.ts'
import { routes } from './routes.ts'
import { ruleFields } from './rule-fields.ts'

export default defineModule({
  name: 'people',
  dependsOn: ['accounts'],
  permissions: {
    'people.read': ['lead', 'marketer', 'staff', 'reader'],
    'people.write': ['lead', 'marketer', 'staff'],
    'people.merge': ['lead', 'staff'],
    'people.export': ['lead'],
    'people.erase': ['lead'],
    'people.resolve': [],
  },
  tables: {
    persons: 'root',
    identities: 'lookup',
    contact_points: 'person',
    addresses: 'person',
    consents: 'person',
    changes: 'person',
    alike_keys: 'derived',
    households: 'reference',
    candidates: 'local',
    merges: 'local',
    touched: 'local',
    suppressions: 'lookup',
    headcount: 'local',
  },
  routes,
  jobs: [settleMergeJob, seekCandidatesJob, recountJob],
  cron: [recountNightly],
  contributes: { auditTexts, permissionTexts, person: ownPart, ruleFields },
})
