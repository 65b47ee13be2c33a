import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { serve } from '../../../kernel/http.ts'
import { packageRoot } from '../../../kernel/package-root.ts'
import * as contract from '../contract.ts'
import { readPublicReviews } from './read-reviews.ts'

/** What pages of the shop show: the script, and published reviews for whoever asks. */
export async function servePublicReviews(app: FastifyInstance): Promise<void> {
  const script = await readFile(join(packageRoot, 'modules/community/embed/reviews.js'))
  app.addHook('onRequest', async (_request, reply) => {
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
  })
  app.get('/embed/reviews.js', async (_request, reply) =>
    reply
      .header('cache-control', 'public, max-age=600')
      .type('text/javascript; charset=utf-8')
      .send(script),
  )
  serve(app, contract.publicReviews, async (ctx, { query }, { reply }) => {
    const answer = await readPublicReviews(ctx, query)
    reply.header('cache-control', 'public, max-age=300')
    return answer
  })
}
