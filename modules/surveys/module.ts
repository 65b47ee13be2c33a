import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'surveys',
  dependsOn: [
    'accounts',
    'people',
    'activity',
    'orders',
    'segments',
    'messaging',
    'inbox',
    'post',
    'voice',
  ],
  permissions: {},
  tables: {},
  routes,
})
