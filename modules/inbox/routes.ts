import type { FastifyInstance } from 'fastify'
import { conversationRoutes } from './conversations/routes.ts'
import { doorRoutes } from './doors/routes.ts'
import { draftingRoutes } from './drafting/routes.ts'

export function routes(app: FastifyInstance): void {
  conversationRoutes(app)
  doorRoutes(app)
  draftingRoutes(app)
}
