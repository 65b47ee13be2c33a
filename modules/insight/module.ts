import { defineModule } from '../../kernel/module.ts'
import { buildLadderJob, moveOnLadderJob } from './jobs.ts'
import { personPart } from './person-part.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'insight',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'insight.read': ['lead', 'marketer', 'staff', 'reader'],
    'insight.define': ['lead', 'marketer'],
  },
  tables: { definitions: 'reference', costs: 'reference', stages: 'derived' },
  routes,
  jobs: [buildLadderJob, moveOnLadderJob],
  // At night, for people who came without a fact and for the shop's own KOC facts.
  cron: [{ job: buildLadderJob, match: '40 17 * * *' }],
  contributes: {
    person: personPart,
    reactions: [
      {
        name: 'insight.ladder',
        on: ['order.placed', 'order.cancelled', 'order.changed', 'member.joined', 'person.added'],
        job: moveOnLadderJob,
      },
    ],
  },
})
