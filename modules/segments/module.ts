import { defineModule } from '../../kernel/module.ts'
import { facts } from './facts.ts'
import { lanes } from './lanes.ts'
import { personaAuditTexts, personaUses } from './personas/contributions.ts'
import { routes } from './routes.ts'
import { ruleSources } from './rule-sources.ts'
import { noteSizesJob } from './store-sizes.ts'
import { tagAuditTexts, tagPermissionTexts } from './tags/contributions.ts'
import { expireTagsJob } from './tags/expire-tags.ts'
import { tagFacts } from './tags/facts.ts'
import { tagsPart } from './tags/person-part.ts'
import { tagSource } from './tags/rule-source.ts'
import { tagMembersJob } from './tags/tag-members.ts'

export default defineModule({
  name: 'segments',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'segments.read': ['lead', 'marketer', 'staff', 'reader'],
    'segments.write': ['lead', 'marketer'],
    'tags.set': ['lead', 'marketer', 'staff'],
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
  },
  routes,
  jobs: [noteSizesJob, tagMembersJob, expireTagsJob],
  // Sizes every hour, because midnight comes at another hour in another zone.
  cron: [
    { job: noteSizesJob, match: '50 * * * *' },
    { job: expireTagsJob, match: '* * * * *' },
  ],
  topics: { segments: 'segments.read' },
  lanes,
  contributes: {
    facts: { ...facts, ...tagFacts },
    ruleSources: [...ruleSources, tagSource],
    person: tagsPart,
    auditTexts: { ...tagAuditTexts, ...personaAuditTexts },
    segmentUses: [personaUses],
    permissionTexts: tagPermissionTexts,
  },
})
