import type { Ctx } from '../../../kernel/context.ts'
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
  const traced = messages.map((message) => ({ ...message, urls: traceOne(ctx, message).urls }))
  await storeLinks(
    ctx.tx,
    traced.filter(({ urls }) => urls.length > 0),
  )
}

/**
 * The HTML of a mail with its links leading through the shop and a picture that says it was opened. Links
 * to pages of our own, to addresses and telephones stay, and so does every answer and service mail. Making
 * the same mail again makes the same links.
 */
export const withTraces = (ctx: Pick<Ctx, 'host'>, message: Traceable): string | undefined =>
  traceOne(ctx, message).html

function traceOne(
  ctx: Pick<Ctx, 'host'>,
  { html, ...message }: Traceable,
): { html: string | undefined; urls: string[] } {
  const urls: string[] = []
  if (!html || isService(message)) return { html, urls }
  const { token } = message
  const own = new URL(publicBase(ctx)).host
  const traced = html.replace(LINK, (whole, before: string, double?: string, single?: string) => {
    const url = traceable(own, unescaped(double ?? single ?? ''))
    if (!url) return whole
    const known = urls.indexOf(url)
    const n = known === -1 ? urls.push(url) : known + 1
    return `${before}"${clickUrl(ctx, token, n)}"`
  })
  return { html: withPicture(traced, openUrl(ctx, token)), urls }
}

/** The address if clicks on it may be counted: of the web, and not one of the pages for wishes. */
function traceable(own: string, href: string): string | null {
  if (!URL.canParse(href.trim())) return null
  const url = new URL(href.trim())
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.host === own && /^\/[ckmouw]\//.test(url.pathname) ? null : url.href
}

function withPicture(html: string, url: string): string {
  if (html.includes(url)) return html
  const picture = `<img src="${url}" width="1" height="1" alt="" style="display:block;border:0">`
  const end = html.search(/<\/body\s*>/i)
  return end === -1 ? html + picture : html.slice(0, end) + picture + html.slice(end)
}

const unescaped = (text: string) =>
  text.replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
