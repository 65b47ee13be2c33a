import { defineModule } from '../../kernel/module.ts'
import { batchAuditTexts, batchPermissionTexts, batchUses } from './batches/contributions.ts'
import { releaseJob } from './channels/release.ts'
import { deliveryAuditTexts, deliveryPermissionTexts } from './deliveries/contributions.ts'
import { deliverJob } from './deliveries/deliver-job.ts'
import { deliveryFacts } from './deliveries/facts.ts'
import { deliveryLanes } from './deliveries/lanes.ts'
import { gateAuditTexts, gatePermissionTexts } from './gate/contributions.ts'
import { personPart } from './person-part.ts'
import { pushFacts } from './push/contributions.ts'
import { routes } from './routes.ts'
import { templateAuditTexts, templatePermissionTexts } from './templates/contributions.ts'
import { traceAuditTexts, traceJobs } from './traces/contributions.ts'
import { traceFacts } from './traces/facts.ts'
import { wishFacts } from './wishes-page/facts.ts'
import { wordingAuditTexts, wordingPermissionTexts } from './wordings/contributions.ts'

export default defineModule({
  name: 'messaging',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'segments'],
  permissions: {
    'messaging.read': ['lead', 'marketer', 'staff', 'reader'],
    'messaging.write': ['lead', 'marketer', 'staff'],
    // How the shop speaks to everybody is a lead's decision.
    'messaging.manage': ['lead'],
    'batches.read': ['lead', 'marketer', 'staff', 'reader'],
    'batches.write': ['lead', 'marketer'],
    'templates.read': ['lead', 'marketer', 'staff', 'reader'],
    'templates.write': ['lead', 'marketer'],
    'wordings.read': ['lead', 'marketer', 'staff', 'reader'],
    'wordings.write': ['lead', 'marketer'],
    // What the shop says of itself stands in every letter.
    'wordings.approve': ['lead'],
  },
  tables: {
    channels: 'reference',
    sender: 'reference',
    settings: 'reference',
    suppressions: 'local',
    messages: 'person',
    flights: 'local',
    push_devices: 'person',
    traces: 'person',
    links: 'person',
    batches: 'reference',
    pictures: 'reference',
    templates: 'reference',
    template_versions: 'reference',
    wordings: 'reference',
    wording_versions: 'reference',
  },
  routes,
  jobs: [deliverJob, releaseJob, ...traceJobs],
  lanes: deliveryLanes,
  topics: { messages: 'messaging.read', batches: 'batches.read' },
  contributes: {
    facts: { ...deliveryFacts, ...traceFacts, ...wishFacts, ...pushFacts },
    person: personPart,
    segmentUses: [batchUses],
    auditTexts: {
      ...deliveryAuditTexts,
      ...gateAuditTexts,
      ...templateAuditTexts,
      ...wordingAuditTexts,
      ...traceAuditTexts,
      ...batchAuditTexts,
    },
    permissionTexts: {
      ...deliveryPermissionTexts,
      ...gatePermissionTexts,
      ...templatePermissionTexts,
      ...wordingPermissionTexts,
      ...batchPermissionTexts,
    },
  },
})
