import type { FastifyReply } from 'fastify'
import { type Locale, translator } from '../kernel/i18n.ts'
import { html, Markup } from './html.ts'
import { portalTexts as texts } from './portal.texts.ts'
import { POLICY, POLICY_FRAMED, POLICY_WITH_SCRIPT, STYLE } from './style.ts'

/** How the shop stands over each page. */
export interface Shop {
  name: string
  /** As it is written; null where the shop has told none. */
  phone: string | null
  locale: Locale
}

export interface Page {
  locale: Locale
  shop: Shop
  title: string
  body: Markup
  status?: number
  /** A part of it needs a script of this server; all the rest does without. */
  script?: boolean
  /** It may stand in a frame on another site: only what knows nobody. Its links keep `frame=1`. */
  framed?: boolean
}

const KNOT = html`<svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke-width="2.6" stroke-linecap="round"><path d="M3 22c5 0 7.500-3 10-8s4.500-7.500 8-7.500A5.500 5.500 0 0 1 26.500 12c0 4-3.500 6-6.500 6" stroke="var(--ai-text)"/><path d="M29 23c-5 0-7.500-2.200-10-6S14.500 9 11 9a5 5 0 0 0-5 5c0 3.800 3 5.500 6 5.500 3.500 0 5-.8 8-1.500" stroke="var(--kaki)"/><path d="M11.300 17.200c.6-1 1.200-2 1.700-3.200" stroke="var(--ai-text)"/></svg>`

/** Answers with a page of the customers' side: no script unless it says so, large type, never kept by anybody on the way. */
export function sendPage(reply: FastifyReply, page: Page): FastifyReply {
  // Older than the policy, and it would say no.
  if (page.framed) reply.removeHeader('x-frame-options')
  return reply
    .status(page.status ?? 200)
    .header('content-security-policy', policyOf(page))
    .header('cache-control', 'no-store')
    .header('content-language', page.locale)
    .header('x-robots-tag', 'noindex, nofollow')
    .header('vary', 'accept-language')
    .type('text/html; charset=utf-8')
    .send(document(page).toString())
}

function policyOf({ script, framed }: Page): string {
  if (framed) return POLICY_FRAMED
  return script ? POLICY_WITH_SCRIPT : POLICY
}

function document({ locale, shop, title, body, framed }: Page): Markup {
  return html`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}${shop.name && ` ― ${shop.name}`}</title>
${styleSheet}</head>
<body>${head(shop, locale)}
<main><h1>${title}</h1>
${body}</main>
${foot(locale, framed)}</body></html>`
}

// Not escaped: a constant of this folder, and its hash stands in the policy.
const styleSheet = new Markup(`<style>${STYLE}</style>`)

function head({ name, phone }: Shop, locale: Locale): Markup {
  const t = translator(locale)
  const dialled = phone?.normalize('NFKC').replace(/[^\d+]/g, '')
  return html`<header class="head">${KNOT}<span class="shop">${name}</span>${
    phone &&
    html`<a class="tel" href="tel:${dialled}" aria-label="${t(texts.callNumber, { phone })}">${phone}</a>`
  }</header>`
}

function foot(locale: Locale, framed = false): Markup {
  const other = locale === 'ja' ? 'en' : 'ja'
  const label = translator(locale)(texts.otherLanguage)
  return html`<footer class="foot"><a href="?${framed && 'frame=1&'}lang=${other}" hreflang="${other}">${label}</a></footer>`
}
