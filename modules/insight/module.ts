import { defineModule } from '../../kernel/module.ts'
import { ruleFields, ruleSources } from './character/rule-fields.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { buildCharactersJob, buildLadderJob, moveCharactersJob, moveOnLadderJob } from './jobs.ts'
import { personPart } from './person-part.ts'
import { predictJob } from './prediction/ask-prediction.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'insight',
  dependsOn: ['accounts', 'people', 'activity', 'orders'],
  permissions: {
    'insight.read': ['lead', 'marketer', 'staff', 'reader'],
    'insight.define': ['lead', 'marketer'],
    'insight.care': ['lead', 'marketer', 'staff'],
  },
  tables: {
    definitions: 'reference',
    costs: 'reference',
    stages: 'derived',
    product_cycles: 'reference',
    discount_days: 'reference',
    known_parts: 'reference',
    learned: 'reference',
    product_states: 'derived',
    upgrades: 'derived',
    fan_signs: 'derived',
    characters: 'derived',
    corrections: 'person',
    watch_notes: 'person',
    prediction_runs: 'reference',
    predictions: 'derived',
  },
  routes,
  topics: { predictions: 'insight.read' },
  jobs: [buildLadderJob, moveOnLadderJob, buildCharactersJob, moveCharactersJob, predictJob],
  // At night, for people who came without a fact and for the shop's own KOC facts.
  cron: [
    { job: buildLadderJob, match: '40 17 * * *' },
    { job: buildCharactersJob, match: '50 17 * * *' },
    { job: predictJob, match: '10 18 * * *' },
  ],
  contributes: {
    auditTexts,
    permissionTexts,
    person: personPart,
    ruleFields,
    ruleSources,
    reactions: [
      {
        name: 'insight.ladder',
        on: ['order.placed', 'order.cancelled', 'order.changed', 'member.joined', 'person.added'],
        job: moveOnLadderJob,
      },
      {
        name: 'insight.characters',
        // Visits are too many to follow one by one: the night counts them.
        on: [
          ...['order.placed', 'order.cancelled', 'order.changed', 'order.returned'],
          ...['order.return_withdrawn', 'contact.received', 'survey.answered', 'event.attended'],
          ...['restock.requested', 'points.redeemed', 'coupon.used', 'referral.joined'],
          ...['review.posted', 'review.written', 'post.shared'],
        ],
        job: moveCharactersJob,
      },
    ],
  },
})
