import { defineModule } from '../../kernel/module.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { facts } from './facts.ts'
import { endPausesJob, touchBuyersJob } from './jobs.ts'
import { personPart } from './person-part.ts'
import { routes } from './routes.ts'
import { ruleFields } from './rule-fields.ts'
import { ruleSources } from './rule-sources.ts'

export default defineModule({
  name: 'orders',
  dependsOn: ['accounts', 'people', 'activity'],
  permissions: {
    'orders.read': ['lead', 'marketer', 'staff', 'reader'],
    'orders.write': ['lead', 'marketer', 'staff'],
    'orders.manage': ['lead', 'marketer'],
  },
  tables: {
    products: 'reference',
    reasons: 'reference',
    orders: 'person',
    lines: 'person',
    returns: 'person',
    return_lines: 'person',
    subscriptions: 'person',
    subscription_items: 'person',
    changes: 'person',
    order_keys: 'lookup',
    person_totals: 'derived',
    turns: 'derived',
  },
  routes,
  jobs: [endPausesJob, touchBuyersJob],
  // Every hour, because midnight comes at another hour in another zone.
  cron: [{ job: endPausesJob, match: '5 * * * *' }],
  contributes: { auditTexts, permissionTexts, facts, person: personPart, ruleFields, ruleSources },
})
