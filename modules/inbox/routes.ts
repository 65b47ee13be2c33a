import type { FastifyInstance } from 'fastify'
import { doorRoutes } from './doors/routes.ts'

export function routes(app: FastifyInstance): void {
  doorRoutes(app)
}
