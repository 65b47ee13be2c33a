import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { packageRoot } from '../../../kernel/package-root.ts'

/** The two scripts behind notifications: the worker may stand behind nothing but /push/. */
export async function servePush(app: FastifyInstance): Promise<void> {
  for (const [url, file] of [
    ['/push/worker.js', 'push-worker.js'],
    ['/push/page.js', 'push-page.js'],
  ] as const) {
    const script = await readFile(join(packageRoot, 'modules/messaging/embed', file))
    app.get(url, async (_request, reply) =>
      reply
        .header('content-security-policy', "default-src 'none'")
        .header('cache-control', 'no-cache')
        .type('text/javascript; charset=utf-8')
        .send(script),
    )
  }
}
