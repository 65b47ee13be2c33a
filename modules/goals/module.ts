import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'goals',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'insight', 'voice', 'surveys'],
  permissions: {},
  tables: {},
  routes,
})
