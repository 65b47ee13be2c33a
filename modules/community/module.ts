import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'community',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'messaging',
    'inbox',
    'post',
    'voice',
    'surveys',
  ],
  permissions: {},
  tables: { reviews: 'person', invitations: 'person', settings: 'reference' },
  routes,
})
