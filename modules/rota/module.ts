import { defineModule } from '../../kernel/module.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { givingCron, givingJobs, givingReactions } from './giving/jobs.ts'
import { forgetThanks } from './giving/note-thanks.ts'
import { personPart } from './person-part.ts'
import { joinLetters } from './replies/join-letters.ts'
import { mayReply } from './replies/may-reply.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'rota',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging', 'inbox', 'post'],
  permissions: {
    // Everybody in the company may have a share.
    'rota.write': ['lead', 'marketer', 'staff', 'reader'],
    'rota.read': ['lead', 'marketer', 'staff'],
    'rota.manage': ['lead'],
  },
  tables: {
    settings: 'reference',
    shares: 'reference',
    balances: 'reference',
    turns: 'person',
    hands: 'person',
    thanks: 'person',
    letters: 'person',
    readings: 'person',
    guide: 'reference',
    guide_readings: 'reference',
    practices: 'reference',
    practice_rule: 'reference',
    late_mails: 'local',
  },
  routes,
  jobs: givingJobs,
  cron: givingCron,
  topics: { rota: 'rota.write' },
  contributes: {
    auditTexts,
    permissionTexts,
    mayReply,
    entryMoved: forgetThanks,
    talksJoined: joinLetters,
    person: personPart,
    reactions: givingReactions,
  },
})
