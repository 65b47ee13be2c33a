import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'inbox',
  dependsOn: ['accounts', 'people', 'activity', 'orders', 'messaging'],
  permissions: {},
  tables: {},
  routes,
})
