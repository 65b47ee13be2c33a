import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { packageVersion } from './package-root.ts'

export const OPENAPI_PATH = '/api/openapi.json'
export const REFERENCE_PATH = '/api/reference'

/** OpenAPI 3.1 of every route that has a summary, and a page to read it. */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Kizuna API',
        version: packageVersion,
        description:
          'Send a secret API key as `Authorization: Bearer …`. Every write takes an `Idempotency-Key`: the same request under the same key is carried out once, and its answer is given again for a day to the same caller with the same rights. Errors are `{ error: { code, message, requestId, fields? } }`.',
      },
      components: {
        securitySchemes: { key: { type: 'http', scheme: 'bearer' } },
      },
      security: [{ key: [] }],
    },
    transform: (input) => {
      const hidden = { schema: { hide: true }, url: input.url }
      return input.schema?.summary ? jsonSchemaTransform(input) : hidden
    },
  })
  await app.register(swaggerUi, { routePrefix: REFERENCE_PATH, staticCSP: true })
  app.get(OPENAPI_PATH, { schema: { hide: true } }, async () => app.swagger())
}
