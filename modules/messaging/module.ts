import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'messaging',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'segments'],
  permissions: {},
  tables: {},
  routes,
})
