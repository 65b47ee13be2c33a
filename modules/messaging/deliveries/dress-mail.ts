import type { Ctx } from '../../../kernel/context.ts'
import { type Translate, translator } from '../../../kernel/i18n.ts'
import { readCompany } from '../../accounts/index.ts'
import { deliveryTexts as texts } from '../deliveries.texts.ts'
import { readSender } from '../gate/sender.ts'
import { isService } from '../messages.rules.ts'
import { unsubscribeUrl, wishesUrl } from '../traces/addresses.ts'
import type { MessageRow } from './messages.queries.ts'

export interface Dressed {
  text: string
  html: string | undefined
}

type Undressed = Pick<MessageRow, 'kind' | 'purpose' | 'token' | 'body'>
type Host = Pick<Ctx, 'host'>

/** What messages wear that the shop sends of its own accord; the same for all of them. */
export interface Wardrobe {
  t: Translate
  name: string
  /** Over the links that say why it came and how to have no more. */
  who: { text: string; html: string }
  why: string
  stop: string
}

export async function openWardrobe(ctx: Ctx): Promise<Wardrobe> {
  const { locale } = await readCompany(ctx)
  const { name, postalAddress, contact } = await readSender(ctx)
  const lines = [name, ...postalAddress.split('\n'), contact].filter(Boolean)
  const who = { text: lines.join('\n'), html: lines.map(escapeHtml).join('<br>') }
  const t = translator(locale === 'en' ? 'en' : 'ja')
  return { t, name, who, why: t(texts.whyFoot), stop: t(texts.stopFoot) }
}

/**
 * A mail as it leaves. Under what the shop sends of its own accord stands who it is, why it came and how
 * to have no more of it (特定電子メール法); an answer or a service mail goes as it was written.
 */
export function dressMail(ctx: Host, wardrobe: Wardrobe, message: Undressed): Dressed {
  const { text, html } = message.body
  if (isService(message)) return { text, html }
  const foot = footOf(ctx, wardrobe, message.token)
  return {
    text: `${text.trimEnd()}\n\n${foot.text}\n`,
    html: html && beforeEnd(html, foot.html),
  }
}

/** A short message of the shop's own wish names it too, and says where to stop it. */
export function dressSms(ctx: Host, { t, name }: Wardrobe, message: Undressed): Dressed {
  const { text } = message.body
  if (isService(message)) return { text, html: undefined }
  const stop = t(texts.stopSms, { url: unsubscribeUrl(ctx, message.token) })
  return { text: [text.trimEnd(), name, stop].join('\n'), html: undefined }
}

function footOf(
  ctx: Host,
  { who, why, stop }: Wardrobe,
  token: string,
): { text: string; html: string } {
  const links = [
    { words: why, url: wishesUrl(ctx, token) },
    { words: stop, url: unsubscribeUrl(ctx, token) },
  ]
  return {
    text: ['--', who.text, '', ...links.map(({ words, url }) => `${words}\n${url}`)].join('\n'),
    html: `<div style="margin:32px 0 0;padding:16px;border-top:1px solid #d3ccbb;font-size:14px;line-height:1.7;color:#4d525a">${who.html}<br><br>${links
      .map(
        ({ words, url }) =>
          `<a href="${escapeHtml(url)}" style="color:#234768">${escapeHtml(words)}</a>`,
      )
      .join('<br>')}</div>`,
  }
}

/** At the end of what the reader sees. */
export function beforeEnd(html: string, piece: string): string {
  // As our own templates write it, found from the end; the other looks through the whole letter.
  const own = html.lastIndexOf('</body>')
  const end = own === -1 ? html.search(/<\/body\s*>/i) : own
  return end === -1 ? html + piece : html.slice(0, end) + piece + html.slice(end)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
