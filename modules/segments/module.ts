import { defineModule } from '../../kernel/module.ts'
import { fillJob } from './fill-job.ts'
import { lanes } from './lanes.ts'
import { ruleSources } from './rule-sources.ts'

export default defineModule({
  name: 'segments',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'segments.read': ['lead', 'marketer', 'staff', 'reader'],
    'segments.write': ['lead', 'marketer'],
  },
  tables: {
    segments: 'reference',
    versions: 'reference',
    generation: 'local',
    members: 'watched',
    watch: 'watched',
    sizes: 'reference',
  },
  jobs: [fillJob],
  lanes,
  contributes: { ruleSources },
})
