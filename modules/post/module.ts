import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'post',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging', 'inbox'],
  permissions: {},
  tables: {},
  routes,
})
