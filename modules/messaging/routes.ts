import type { FastifyInstance } from 'fastify'
import { batchRoutes } from './batches/routes.ts'
import { channelRoutes } from './channels/routes.ts'
import { fileDoor } from './deliveries/files.ts'
import { deliveryRoutes } from './deliveries/routes.ts'
import { pictureRoutes } from './pictures/routes.ts'
import { servePush } from './push/routes.ts'
import { templateRoutes } from './templates/routes.ts'
import { serveTraces } from './traces/routes.ts'
import { traceRoutes } from './traces/staff-routes.ts'
import { serveWishesPage } from './wishes-page/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

export function routes(app: FastifyInstance): void {
  channelRoutes(app)
  deliveryRoutes(app)
  fileDoor(app)
  templateRoutes(app)
  app.register(async (scope) => pictureRoutes(scope as typeof app))
  wordingRoutes(app)
  traceRoutes(app)
  batchRoutes(app)
  app.register(servePush)
  // Scopes of their own: there bodies are forms, and refusals are pages.
  app.register(async (scope) => serveTraces(scope))
  app.register(async (scope) => serveWishesPage(scope))
}
