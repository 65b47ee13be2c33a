import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Locale, translator } from '../../../../kernel/i18n.ts'
import { formOf, localeOf, openPortal, Turnstile } from '../../../../portal/door.ts'
import { button, form } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import { sendPage } from '../../../../portal/page.ts'
import { readShopFront } from '../../../messaging/index.ts'
import { normalIdentity } from '../../../people/index.ts'
import { linkTexts as texts } from '../../door-pages.texts.ts'
import { textField } from '../form/fields.ts'
import { makeNonce } from './finish-link.ts'
import { findByNumberAndPhone } from './line.queries.ts'

const LINE_DIALOG = 'https://access.line.me/dialog/bot/accountLink'
const PATH = '/line/link/:token'

type Request = FastifyRequest<{ Params: { token: string } }>

/**
 * Where somebody shows who they are, by customer number and telephone. Only LINE knows whose telephone a
 * link token belongs to, and tells it when the person comes back there.
 */
export function serveLinkPage(app: FastifyInstance): void {
  openPortal(app, readShopFront)
  const byAddress = new Turnstile(20, 3600)
  const byToken = new Turnstile(5, 900)
  const byNumber = new Turnstile(6, 86_400)

  app.get(PATH, async (request: Request, reply) => {
    const shop = await readShopFront(request.ctx)
    const locale = localeOf(request, shop)
    return sendPage(reply, {
      locale,
      shop,
      title: translator(locale)(texts.title),
      body: question(locale, request.params.token, {}),
    })
  })

  app.post(PATH, async (request: Request, reply) => {
    const shop = await readShopFront(request.ctx)
    const locale = localeOf(request, shop)
    const t = translator(locale)
    const sent = formOf(request)
    const { token } = request.params
    const number = sent.one('number')?.trim().slice(0, 100) ?? ''
    const phone = sent.one('phone')?.slice(0, 50) ?? ''
    await byAddress.take(request.ip)
    await byToken.take(token)
    const claim = claimOf(number, phone)
    // Only what is looked up counts: an empty field is no guess at anybody's number.
    if (claim) await byNumber.take(claim.number)
    const personId = claim && (await findByNumberAndPhone(request.ctx.tx, claim))
    if (!personId) {
      const body = question(locale, token, { number, phone, isWrong: true })
      return sendPage(reply, { status: 422, locale, shop, title: t(texts.title), body })
    }
    const nonce = await makeNonce(request.ctx, personId)
    const to = `${LINE_DIALOG}?linkToken=${encodeURIComponent(token)}&nonce=${nonce}`
    const body = html`<p class="sheet said" role="status">${t(texts.proved)}</p>
<a class="button" href="${to}" rel="noreferrer">${t(texts.finish)}</a>`
    return sendPage(reply, { locale, shop, title: t(texts.provedTitle), body })
  })
}

type Typed = { number?: string; phone?: string; isWrong?: boolean }

function question(locale: Locale, token: string, { number = '', phone = '', isWrong }: Typed) {
  const t = translator(locale)
  return html`<p class="sheet">${t(texts.lead)}</p>
${isWrong && html`<p class="sheet fault" role="alert">${t(texts.wrong)}</p>`}
${form(
  `/line/link/${encodeURIComponent(token)}?lang=${locale}`,
  html`${textField({ name: 'number', label: t(texts.number), value: number, autocomplete: 'off', inputmode: 'text', required: true })}
${textField({ name: 'phone', label: t(texts.phone), help: t(texts.phoneHelp), value: phone, type: 'tel', autocomplete: 'tel', inputmode: 'tel', required: true })}
${button(t(texts.go))}`,
)}`
}

/** Both as they are stored; null where one of them cannot be anybody's. */
function claimOf(number: string, phone: string) {
  const [its, called] = [
    normalIdentity({ kind: 'customer_number', value: number }),
    normalIdentity({ kind: 'phone', value: phone }),
  ]
  return its.refused || called.refused ? null : { number: its.value, phone: called.value }
}
