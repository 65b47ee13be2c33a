import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../kernel/http.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { localeOf, openPortal } from '../../../portal/door.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { sendPage } from '../../../portal/page.ts'
import { readShopFront } from '../wishes-page/shop-front.ts'
import { WORDING_KINDS, type WordingKind } from '../wordings.rules.ts'
import { wordingTexts as texts } from '../wordings.texts.ts'
import { readStatements } from './public-statements.ts'
import { findWordings, inLanguage, type WordingLineRow } from './wordings.queries.ts'

/** What the shop promises, for everybody: approved wordings that are marked for customers. */
export function serveValues(app: App): void {
  app.register(async (scope) => {
    openPortal(scope, readShopFront)
    scope.get('/values', sendValues)
  })
}

async function sendValues(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { ctx } = request
  const shop = await readShopFront(ctx)
  const locale = localeOf(request, shop)
  const t = translator(locale)
  const wordings = await findWordings(ctx.tx, { archived: false, onlyPublic: true })
  const title = shop.name ? t(texts.title, { shop: shop.name }) : t(texts.titleNameless)
  const statements = (await readStatements(ctx)).map(
    ({ title, words }) =>
      html`<section class="sheet"><h2>${t(title)}</h2><p>${t(words)}</p></section>`,
  )
  const nothing = wordings.length === 0 && statements.length === 0
  const body = nothing
    ? html`<p>${t(texts.nothingYet)}</p>`
    : html`${all(wordings, locale)}${statements}`
  return sendPage(reply, { locale, shop, title, body })
}

function all(wordings: readonly WordingLineRow[], locale: Locale): Markup {
  const t = translator(locale)
  const heads: Record<WordingKind, string | null> = {
    promise: null,
    value: t(texts.values),
    phrase: t(texts.phrases),
  }
  const parts = WORDING_KINDS.map((kind) => {
    const of = wordings.filter((wording) => wording.kind === kind)
    if (of.length === 0) return ''
    const level = heads[kind] === null ? 2 : 3
    return html`${heads[kind] && html`<h2>${heads[kind]}</h2>`}${of.map((one) => sheet(one, locale, level))}`
  })
  return html`${parts}`
}

function sheet({ said }: WordingLineRow, locale: Locale, level: 2 | 3): Markup {
  const found = said && inLanguage(said, locale)
  if (!found) return html``
  // The shop may have said it in one language only.
  const lang = said?.[locale] === found ? locale : locale === 'ja' ? 'en' : 'ja'
  const title =
    level === 2 ? html`<h2>${found.title}</h2>` : html`<h3 class="label">${found.title}</h3>`
  const lines = found.words.split(/\n{2,}/).map((part) => html`<p>${broken(part)}</p>`)
  return html`<section class="sheet" lang="${lang}">${title}${lines}</section>`
}

function broken(words: string): Markup {
  return html`${words.split('\n').map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`
}
