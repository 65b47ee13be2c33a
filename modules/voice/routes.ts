import type { App } from '../../kernel/http.ts'
import { feedRoutes } from './feed/routes.ts'
import { improvementRoutes } from './improvements/routes.ts'
import { listeningRoutes } from './listening/routes.ts'
import { markingRoutes } from './marking/routes.ts'
import { meetingRoutes } from './meetings/routes.ts'
import { needRoutes } from './needs/routes.ts'
import { topicRoutes } from './topics/routes.ts'
import { voiceRoutes } from './voices/routes.ts'

export function routes(app: App): void {
  voiceRoutes(app)
  markingRoutes(app)
  needRoutes(app)
  feedRoutes(app)
  listeningRoutes(app)
  topicRoutes(app)
  improvementRoutes(app)
  meetingRoutes(app)
}
