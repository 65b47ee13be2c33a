import { defineModule } from '../../kernel/module.ts'
import {
  cardPicture,
  conversationAudit,
  conversationPermissions,
} from './conversations/contributions.ts'
import { conversationCron, conversationJobs } from './conversations/jobs.ts'
import { callReaction } from './conversations/note-call.ts'
import { cancelReaction } from './conversations/unanswer.ts'
import { doorAudit, doorFacts, doorTables } from './doors/contributions.ts'
import { doorCron, doorJobs } from './doors/jobs.ts'
import { draftingAudit, draftingPermissions, draftingTables } from './drafting/contributions.ts'
import { personPart } from './person-part.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'inbox',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging'],
  permissions: {
    'inbox.read': ['lead', 'marketer', 'staff', 'reader'],
    'inbox.write': ['lead', 'marketer', 'staff'],
    'inbox.answer': ['lead', 'marketer', 'staff'],
    'inbox.manage': ['lead'],
    // What leaves for a machine is for owners to decide.
    'inbox.machine': [],
  },
  tables: {
    conversations: 'person',
    entries: 'person',
    drafts: 'person',
    mentions: 'person',
    added_files: 'person',
    saved_replies: 'reference',
    limits: 'reference',
    ...doorTables,
    ...draftingTables,
  },
  topics: { inbox: 'inbox.read', 'inbox-doors': 'inbox.manage' },
  routes,
  jobs: [...conversationJobs, ...doorJobs],
  cron: [...conversationCron, ...doorCron],
  contributes: {
    facts: doorFacts,
    factPicture: cardPicture,
    reactions: [callReaction, cancelReaction],
    person: personPart,
    auditTexts: { ...conversationAudit, ...doorAudit, ...draftingAudit },
    permissionTexts: { ...conversationPermissions, ...draftingPermissions },
  },
})
