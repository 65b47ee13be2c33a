import type { App } from '../../kernel/http.ts'
import { topicRoutes } from './topics/routes.ts'
import { voiceRoutes } from './voices/routes.ts'

export function routes(app: App): void {
  voiceRoutes(app)
  topicRoutes(app)
}
