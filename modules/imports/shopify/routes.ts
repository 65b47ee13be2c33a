import type { FastifyInstance, FastifyRequest } from 'fastify'
import { asJob } from '../../../kernel/context.ts'
import { forbidden, preconditionFailed } from '../../../kernel/errors.ts'
import { texts } from '../imports.texts.ts'
import { acceptDelivery } from './accept-delivery.ts'
import { isSigned } from './signature.ts'

/** As it came. Private, so that the checks of ordinary bodies do not walk through it. */
class RawBody {
  readonly #bytes: Buffer

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  get bytes(): Buffer {
    return this.#bytes
  }
}

/** `POST /webhooks/shopify`: the signature is checked over the raw body; the work is done by a job. */
export async function serveShopify(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, new RawBody(body as Buffer))
  })
  app.post(
    '/webhooks/shopify',
    { schema: { summary: 'Webhooks of Shopify', tags: ['imports'] }, config: { door: 'public' } },
    async (request) => {
      const secret = app.host.config.SHOPIFY_WEBHOOK_SECRET
      if (!secret) throw preconditionFailed(texts.webhookOff)
      const body = request.body instanceof RawBody ? request.body.bytes : Buffer.alloc(0)
      if (!isSigned(body, request.headers['x-shopify-hmac-sha256'], secret))
        throw forbidden(texts.badSignature)
      const ctx = asJob(request.ctx, 'imports.shopify')
      await acceptDelivery(ctx, {
        deliveryId: header(request, 'x-shopify-webhook-id') || request.id,
        topic: header(request, 'x-shopify-topic'),
        shop: header(request, 'x-shopify-shop-domain'),
        text: body.toString('utf8'),
      })
      return { received: true }
    },
  )
}

function header(request: FastifyRequest, name: string): string {
  const value = request.headers[name]
  return typeof value === 'string' ? value.slice(0, 200) : ''
}
