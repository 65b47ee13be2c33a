import { defineModule } from '../../kernel/module.ts'
import { conversationAudit, conversationPermissions } from './conversations/contributions.ts'
import { conversationsPart } from './conversations/person-part.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'inbox',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging'],
  permissions: {
    'inbox.read': ['lead', 'marketer', 'staff', 'reader'],
    'inbox.write': ['lead', 'marketer', 'staff'],
    'inbox.answer': ['lead', 'marketer', 'staff'],
    'inbox.manage': ['lead'],
  },
  tables: {
    conversations: 'person',
    entries: 'person',
    drafts: 'person',
    mentions: 'person',
    saved_replies: 'reference',
    limits: 'reference',
  },
  topics: { inbox: 'inbox.read' },
  routes,
  contributes: {
    person: conversationsPart,
    auditTexts: conversationAudit,
    permissionTexts: conversationPermissions,
  },
})
