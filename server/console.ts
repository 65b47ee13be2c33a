import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from '../kernel/http.ts'
import type { Locale } from '../kernel/i18n.ts'
import { readCompany } from '../modules/accounts/index.ts'

const PAGE = 'index.html'

/** The built staff console in `root`; every address that is not the API's shows it. */
export async function serveConsole(app: App, root: string): Promise<void> {
  if (!existsSync(root)) return
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: [PAGE],
    setHeaders: (reply, path) => {
      // Only names that hold a hash of their content may be kept for ever.
      const forEver = path.includes(`${sep}assets${sep}`)
      reply.header('cache-control', forEver ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = await readFile(join(root, PAGE), 'utf8')
  app.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/v1/'))
      return reply.callNotFound()
    const locale = await houseLocale(app)
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache')
    return page.replace('<html lang="ja">', `<html lang="${locale}">`)
  })
}

/**
 * The language of the house, for whoever chose none and whose browser speaks neither:
 * the shop's, and before it is set up the server's.
 */
async function houseLocale({ host, db }: App): Promise<Locale> {
  const fallback = host.config.LOCALE
  try {
    return (await readCompany({ tx: db, locale: fallback })).locale
  } catch {
    // The page comes without the database too; it is the page that says what is wrong.
    return fallback
  }
}
