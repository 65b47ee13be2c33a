import { z } from 'zod'
import { day, endpoint, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { nothing, personName } from './base.ts'

const apiKey = z.object({
  keyId: z.uuid(),
  kind: z.enum(['write', 'secret']),
  name: z.string(),
  hint: z.string(),
  scopes: z.array(z.string()),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  revokedAt: instant.nullable(),
})

export const listApiKeys = endpoint({
  method: 'GET',
  path: '/api/v1/api-keys',
  summary: 'API keys; their secrets are not kept',
  response: z.object({ items: z.array(apiKey) }),
})

export const createApiKey = endpoint({
  method: 'POST',
  path: '/api/v1/api-keys',
  summary: 'Make an API key; its token is shown this once',
  body: z.strictObject({
    kind: z.enum(['write', 'secret']),
    name: personName,
    scopes: z.array(z.string().max(100)).max(200).optional(),
  }),
  response: z.object({ key: apiKey, token: z.string() }),
})

export const revokeApiKey = endpoint({
  method: 'DELETE',
  path: '/api/v1/api-keys/:keyId',
  summary: 'End an API key at once and for good',
  params: z.object({ keyId: z.uuid() }),
  response: nothing,
})

export const listAudit = endpoint({
  method: 'GET',
  path: '/api/v1/audit',
  summary: 'The audit trail: who did what, when and from where; newest first',
  query: z.object({
    ...pageQuery,
    actorId: z.string().max(100).optional(),
    action: z.string().max(100).optional(),
    subjectId: z.string().max(100).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(
    z.object({
      auditId: z.uuid(),
      at: instant,
      actorKind: z.string(),
      actorId: z.string().nullable(),
      actorName: z.string(),
      action: z.string(),
      label: z.string(),
      subjectKind: z.string().nullable(),
      subjectId: z.string().nullable(),
      detail: z.record(z.string(), z.unknown()),
      from: z.string().nullable(),
      requestId: z.string(),
    }),
  ),
})

export const listAuditActions = endpoint({
  method: 'GET',
  path: '/api/v1/audit-actions',
  summary: 'Every action that stands in the audit trail',
  response: z.object({ items: z.array(z.object({ action: z.string(), label: z.string() })) }),
})

export const listFailedJobs = endpoint({
  method: 'GET',
  path: '/api/v1/failed-jobs',
  summary: 'Work that stopped for good, with its reason',
  response: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        lastError: z.string().nullable(),
        attempts: z.int(),
        maxAttempts: z.int(),
        createdAt: instant,
        lastTriedAt: instant,
      }),
    ),
  }),
})

export const retryFailedJob = endpoint({
  method: 'POST',
  path: '/api/v1/failed-jobs/:jobId/retries',
  summary: 'Try a failed job again, now',
  params: z.object({ jobId: z.string().regex(/^\d{1,18}$/) }),
  response: nothing,
})

export const readSample = endpoint({
  method: 'GET',
  path: '/api/v1/sample',
  summary: 'Whether the sample shop is loaded, and how much it is',
  response: z.object({
    /** True from the first person on: what is half there can be removed too. */
    loaded: z.boolean(),
    working: z.enum(['loading', 'removing']).nullable(),
    offered: z.boolean(),
    counts: z.object({ people: z.int(), orders: z.int() }).nullable(),
    /** Its cards come last, while the shop is open already. */
    preparing: z.object({ done: z.int(), total: z.int() }).nullable(),
  }),
})

export const loadSample = endpoint({
  method: 'PUT',
  path: '/api/v1/sample',
  summary: 'Load the sample shop',
  response: nothing,
})

export const removeSample = endpoint({
  method: 'DELETE',
  path: '/api/v1/sample',
  summary: 'Remove the whole sample shop; what is the shop’s own stays',
  response: nothing,
})
