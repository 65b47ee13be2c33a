import type { App } from '../../kernel/http.ts'
import { companyRoutes } from './company/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { signInRoutes } from './sign-in/routes.ts'

export async function routes(app: App): Promise<void> {
  companyRoutes(app)
  await app.register(async (door) => {
    keepOutOfReplay(door)
    setupRoutes(door)
    signInRoutes(door)
  })
}

/**
 * These answers carry a cookie or a secret, and their tries are counted: neither may be stored for
 * replay, nor rolled back with the transaction that an Idempotency-Key brings.
 */
function keepOutOfReplay(app: App) {
  app.addHook('onRequest', async (request) => {
    delete request.headers['idempotency-key']
  })
}
