import type { Ctx } from '../../kernel/context.ts'
import { type Credentials, defineModule, type Identified } from '../../kernel/module.ts'
import { auditTexts, permissionTexts } from './contributions.ts'
import { sweepJob } from './jobs.ts'
import { authenticateSecretKey } from './keys/authenticate-key.ts'
import { routes } from './routes.ts'
import { sessionCookie } from './sign-in/cookie.ts'
import { authenticateSession } from './sign-in/sessions.ts'

export default defineModule({
  name: 'accounts',
  dependsOn: [],
  permissions: {
    'accounts.read': ['lead', 'marketer', 'staff', 'reader'],
    'accounts.manage': [],
    'accounts.keys': [],
    'accounts.audit': ['lead'],
    'jobs.manage': ['lead'],
    'sample.manage': ['lead'],
  },
  tables: {
    company: 'reference',
    departments: 'reference',
    staff: 'reference',
    leaves: 'reference',
    sessions: 'local',
    tickets: 'local',
    passkeys: 'local',
    recovery_codes: 'local',
    invitations: 'local',
    api_keys: 'local',
    audit: 'local',
  },
  routes,
  jobs: [sweepJob],
  cron: [{ job: sweepJob, match: '40 18 * * *' }],
  authenticate,
  contributes: { auditTexts, permissionTexts },
})

/** A secret key in the header speaks before a cookie: who sends one means it. */
async function authenticate(ctx: Ctx, credentials: Credentials): Promise<Identified | null> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(credentials.authorization ?? '')?.[1]
  if (bearer) {
    const actor = await authenticateSecretKey(ctx, bearer)
    return actor && { actor, locale: ctx.locale }
  }
  const token = sessionCookie(credentials.cookies, ctx.host.config.PUBLIC_URL)
  return token ? authenticateSession(ctx, token, credentials) : null
}
