import type { FastifyInstance } from 'fastify'
import { templateRoutes } from './templates/routes.ts'
import { wordingRoutes } from './wordings/routes.ts'

export function routes(app: FastifyInstance): void {
  templateRoutes(app)
  wordingRoutes(app)
}
