import type { FastifyInstance } from 'fastify'
import { cardRoutes } from './cards/routes.ts'
import { scanRoutes } from './scans/routes.ts'

export async function routes(app: FastifyInstance): Promise<void> {
  await app.register(scanRoutes)
  await app.register(cardRoutes)
}
