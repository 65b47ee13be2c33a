import { defineModule } from '../../kernel/module.ts'
import { audienceAuditTexts, audiencePermissionTexts, syncUses } from './audiences/contributions.ts'
import { audienceCron, audienceJobs } from './audiences/jobs.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { facts } from './facts.ts'
import { lanes } from './lanes.ts'
import { personPart } from './person-part.ts'
import { personaAuditTexts, personaUses } from './personas/contributions.ts'
import { routes } from './routes.ts'
import { ruleSources } from './rule-sources.ts'
import { noteSizesJob } from './store-sizes.ts'
import { tagAuditTexts, tagPermissionTexts } from './tags/contributions.ts'
import { expireTagsJob } from './tags/expire-tags.ts'
import { tagFacts } from './tags/facts.ts'
import { tagSource } from './tags/rule-source.ts'
import { tagMembersJob } from './tags/tag-members.ts'

export default defineModule({
  name: 'segments',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'segments.read': ['lead', 'marketer', 'staff', 'reader'],
    'segments.write': ['lead', 'marketer'],
    'tags.set': ['lead', 'marketer', 'staff'],
    'audiences.read': ['lead', 'marketer'],
    // What leaves the house is a lead's decision.
    'audiences.write': ['lead'],
  },
  tables: {
    segments: 'reference',
    versions: 'reference',
    generation: 'local',
    members: 'watched',
    watch: 'watched',
    sizes: 'reference',
    tags: 'reference',
    person_tags: 'person',
    personas: 'reference',
    destinations: 'reference',
    syncs: 'reference',
    sync_runs: 'local',
    synced: 'person',
    held_back: 'person',
  },
  routes,
  jobs: [noteSizesJob, tagMembersJob, expireTagsJob, ...audienceJobs],
  // Sizes every hour, because midnight comes at another hour in another zone.
  cron: [
    { job: noteSizesJob, match: '50 * * * *' },
    { job: expireTagsJob, match: '* * * * *' },
    ...audienceCron,
  ],
  topics: { segments: 'segments.read', audiences: 'audiences.read' },
  lanes,
  contributes: {
    facts: { ...facts, ...tagFacts },
    ruleSources: [...ruleSources, tagSource],
    person: personPart,
    auditTexts: { ...auditTexts, ...tagAuditTexts, ...personaAuditTexts, ...audienceAuditTexts },
    segmentUses: [personaUses, syncUses],
    permissionTexts: { ...permissionTexts, ...tagPermissionTexts, ...audiencePermissionTexts },
  },
})
