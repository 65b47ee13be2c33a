import type { App } from '../../kernel/http.ts'
import { markingRoutes } from './marking/routes.ts'
import { topicRoutes } from './topics/routes.ts'
import { voiceRoutes } from './voices/routes.ts'

export function routes(app: App): void {
  voiceRoutes(app)
  markingRoutes(app)
  topicRoutes(app)
}
