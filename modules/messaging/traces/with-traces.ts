import type { Ctx } from '../../../kernel/context.ts'
import { beforeEnd } from '../deliveries/dress-mail.ts'
import { isService, type Kind } from '../messages.rules.ts'
import { clickUrl, openUrl, publicBase } from './addresses.ts'
import { storeLinks } from './traces.queries.ts'

export interface Traceable {
  personId: string
  messageId: string
  originId: string
  kind: Kind
  purpose: string
  token: string
  html?: string | undefined
}

const LINK = /(<a\b[^>]*?\bhref\s*=\s*)(?:"([^"]*)"|'([^']*)')/gi

/** Keeps where the links of these mails lead, before the first of them leaves. */
export async function keepLinks(ctx: Ctx, messages: readonly Traceable[]): Promise<void> {
  const links = messages.map((message) => ({ ...message, urls: [...linksIn(ctx, message)] }))
  await storeLinks(
    ctx.tx,
    links.filter(({ urls }) => urls.length > 0),
  )
}

/** In the order in which they come first. */
function linksIn(ctx: Has, { html, ...message }: Traceable): Set<string> {
  if (!html || isService(message)) return new Set()
  const own = hostOf(ctx)
  const hrefs = html.matchAll(LINK)
  return new Set(
    [...hrefs].flatMap(([, , double, single]) => traceable(own, double ?? single) ?? []),
  )
}

/**
 * The HTML of a mail with its links leading through the shop and a picture that says it was opened. Links
 * to pages of our own, to addresses and telephones stay, and so does every answer and service mail. Making
 * the same mail again makes the same links.
 */
export function withTraces(ctx: Has, { html, ...message }: Traceable): string | undefined {
  if (!html || isService(message)) return html
  const { token } = message
  const own = hostOf(ctx)
  const urls: string[] = []
  const traced = html.replace(LINK, (whole, before: string, double?: string, single?: string) => {
    const url = traceable(own, double ?? single)
    if (!url) return whole
    const known = urls.indexOf(url)
    const n = known === -1 ? urls.push(url) : known + 1
    return `${before}"${clickUrl(ctx, token, n)}"`
  })
  return withPicture(traced, openUrl(ctx, token))
}

type Has = Pick<Ctx, 'host'>

const hostOf = (ctx: Has) => new URL(publicBase(ctx)).host

/** The address if clicks on it may be counted: of the web, and not one of the pages for wishes. */
function traceable(own: string, written = ''): string | null {
  const href = unescaped(written).trim()
  if (!URL.canParse(href)) return null
  const url = new URL(href)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.host === own && /^\/[ckmouw]\//.test(url.pathname) ? null : url.href
}

function withPicture(html: string, url: string): string {
  if (html.includes(url)) return html
  const picture = `<img src="${url}" width="1" height="1" alt="" style="display:block;border:0">`
  return beforeEnd(html, picture)
}

const unescaped = (text: string) =>
  text.replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
