import type { App } from '../../kernel/http.ts'
import { auditRoutes } from './audit/routes.ts'
import { companyRoutes } from './company/routes.ts'
import { keyRoutes } from './keys/routes.ts'
import { meRoutes } from './me/routes.ts'
import { setupRoutes } from './setup/routes.ts'
import { oidcRoutes } from './sign-in/oidc-routes.ts'
import { signInRoutes } from './sign-in/routes.ts'
import { invitationRoutes, staffRoutes } from './staff/routes.ts'
import { workRoutes } from './work/routes.ts'

export async function routes(app: App): Promise<void> {
  companyRoutes(app)
  staffRoutes(app)
  auditRoutes(app)
  workRoutes(app)
  await app.register(async (door) => {
    keepOutOfReplay(door)
    setupRoutes(door)
    signInRoutes(door)
    oidcRoutes(door)
    meRoutes(door)
    invitationRoutes(door)
    keyRoutes(door)
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
