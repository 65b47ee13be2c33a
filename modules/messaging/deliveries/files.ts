import type { FastifyInstance } from 'fastify'
import type { Ctx } from '../../../kernel/context.ts'
import { notFound } from '../../../kernel/errors.ts'
import { deliveryTexts } from '../deliveries.texts.ts'
import { publicBase } from '../traces/addresses.ts'
import { findByToken } from './messages.queries.ts'

/** Where the receiver of a message fetches a file of it, for channels that carry no files. */
export const fileUrl = (ctx: Pick<Ctx, 'host'>, token: string, at: number) =>
  `${publicBase(ctx)}/m/${token}/${at}`

const SHOWN = ['image/jpeg', 'image/png', 'image/gif', 'image/webp']

/** Whoever holds the token is the receiver. Pictures are shown, everything else is only saved. */
export function fileDoor(app: FastifyInstance): void {
  app.get<{ Params: { token: string; at: string } }>(
    '/m/:token/:at',
    { config: { door: 'public' } },
    async (request, reply) => {
      const { token, at } = request.params
      const row = /^[\w-]{22,32}$/.test(token)
        ? await findByToken(request.ctx.tx, token)
        : undefined
      const file = /^\d{1,3}$/.test(at) ? row?.attachments[Number(at)] : undefined
      if (!file || row?.state === 'cancelled') throw notFound(deliveryTexts.noSuchMessage)
      const isShown = SHOWN.includes(file.type)
      return reply
        .header('content-type', isShown ? file.type : 'application/octet-stream')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=3600')
        .header(
          'content-disposition',
          `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .send(await request.ctx.host.storage.read(file.key))
    },
  )
}
