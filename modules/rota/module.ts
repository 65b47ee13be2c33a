import { defineModule } from '../../kernel/module.ts'
import { routes } from './routes.ts'

export default defineModule({
  name: 'rota',
  dependsOn: ['accounts', 'people', 'activity', 'messaging', 'inbox', 'post'],
  permissions: {},
  tables: {},
  routes,
})
