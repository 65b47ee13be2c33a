import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Ctx } from '../kernel/context.ts'
import { DomainError, HTTP_STATUS } from '../kernel/errors.ts'
import { type Locale, translator } from '../kernel/i18n.ts'
import { html } from './html.ts'
import { chooseLocale } from './language.ts'
import { type Shop, sendPage } from './page.ts'
import { portalTexts as texts } from './portal.texts.ts'

/** What a form sent; a mail program's one-click post is one too, whatever type it says. */
export class FormBody {
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly raw: string

  constructor(raw: string) {
    const fields: Record<string, string[]> = {}
    for (const [name, value] of new URLSearchParams(raw)) {
      if (!Object.hasOwn(fields, name)) fields[name] = []
      fields[name]?.push(value)
    }
    this.raw = raw
    this.fields = fields
  }

  /** Every value of a field, in the order of the page. */
  all(name: string): readonly string[] {
    return Object.hasOwn(this.fields, name) ? (this.fields[name] ?? []) : []
  }

  one(name: string): string | undefined {
    return this.all(name)[0]
  }
}

/**
 * Makes a scope of routes a part of the customers' side: bodies are forms, refusals are pages in large
 * type. Register a scope of its own for it; the rest of a module's routes speak JSON.
 */
export function openPortal(app: FastifyInstance, shopOf: (ctx: Ctx) => Promise<Shop>): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, new FormBody(String(body))),
  )
  app.setErrorHandler((error, request, reply) => sayRefusal(error, request, reply, shopOf))
}

export function formOf(request: FastifyRequest): FormBody {
  return request.body instanceof FormBody ? request.body : new FormBody('')
}

/** The language of this page, before it is known who reads it; `person` once it is. */
export function localeOf(request: FastifyRequest, shop: Shop, person?: string | null): Locale {
  const { lang } = request.query as { lang?: unknown }
  const browser = request.headers['accept-language']
  return chooseLocale({ asked: lang, person, browser, shop: shop.locale })
}

async function sayRefusal(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  shopOf: (ctx: Ctx) => Promise<Shop>,
) {
  const { config } = request.server.host
  const nameless: Shop = { name: '', phone: null, locale: config.LOCALE }
  // The page comes without the database too; it is the page that says what is wrong.
  const shop = await shopOf(request.ctx).catch(() => nameless)
  const locale = localeOf(request, shop)
  const { status, title, words } = refusalOf(error, request, locale)
  if (status >= 500) request.log.error({ err: error, requestId: request.id }, 'a page failed')
  return sendPage(reply, {
    status,
    locale,
    shop,
    title,
    body: html`<p class="sheet fault">${words}</p>`,
  })
}

function refusalOf(error: unknown, { id }: FastifyRequest, locale: Locale) {
  const t = translator(locale)
  if (error instanceof DomainError) {
    const words = t(error.text, error.params)
    if (error.code === 'not_found')
      return { status: 404, title: t(texts.notFound), words: t(texts.notFoundWords) }
    return { status: HTTP_STATUS[error.code], title: t(texts.refused), words }
  }
  if (error instanceof RateLimiterRes) {
    const count = Math.max(1, Math.ceil(error.msBeforeNext / 60_000))
    return { status: 429, title: t(texts.slowDown), words: t(texts.slowDownWords, { count }) }
  }
  const { statusCode = 500 } = (error ?? {}) as Partial<FastifyError>
  const status = statusCode >= 400 && statusCode < 500 ? statusCode : 500
  return { status, title: t(texts.fault), words: t(texts.faultWords, { requestId: id }) }
}

/** So many in so many seconds for each key, in this process; `take` throws what becomes a page. */
export class Turnstile {
  readonly #limiter: RateLimiterMemory

  constructor(points: number, seconds: number) {
    this.#limiter = new RateLimiterMemory({ points, duration: seconds })
  }

  async take(key: string): Promise<void> {
    await this.#limiter.consume(key)
  }
}
