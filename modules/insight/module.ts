import { defineModule } from '../../kernel/module.ts'
import { buildLadderJob, moveOnLadderJob } from './jobs.ts'
import { personPart } from './person-part.ts'
import { predictJob } from './prediction/ask-prediction.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'insight',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'insight.read': ['lead', 'marketer', 'staff', 'reader'],
    'insight.define': ['lead', 'marketer'],
  },
  tables: {
    definitions: 'reference',
    costs: 'reference',
    stages: 'derived',
    prediction_runs: 'reference',
    predictions: 'derived',
  },
  routes,
  jobs: [buildLadderJob, moveOnLadderJob, predictJob],
  topics: { predictions: 'insight.read' },
  // At night, for people who came without a fact and for the shop's own KOC facts.
  cron: [
    { job: buildLadderJob, match: '40 17 * * *' },
    { job: predictJob, match: '10 18 * * *' },
  ],
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
