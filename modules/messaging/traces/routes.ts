import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { notFound } from '../../../kernel/errors.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { type FormBody, formOf, localeOf, openPortal, Turnstile } from '../../../portal/door.ts'
import { button, form } from '../../../portal/forms.ts'
import { html } from '../../../portal/html.ts'
import { type Shop, sendPage } from '../../../portal/page.ts'
import { isMachine, judgeOpen } from '../traces.rules.ts'
import { tracesTexts } from '../traces.texts.ts'
import { readShopFront } from '../wishes-page/shop-front.ts'
import { channelText } from '../wishes-page/wish-words.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import { asPerson } from './as-person.ts'
import { takeTrace } from './record-trace.ts'
import { findByToken, findLink, type TracedMessage } from './traces.queries.ts'

/** One see-through dot. */
const DOT = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

/** What mail programs and browsers ask for when a message is opened, a link pressed, news stopped. */
export function serveTraces(app: FastifyInstance): void {
  openPortal(app, readShopFront)
  const guesses = new Turnstile(60, 600)
  app.get('/o/:file', async (request: FastifyRequest<{ Params: { file: string } }>, reply) => {
    await noteOpening(request, request.params.file.replace(/\.gif$/, ''))
    return sendDot(reply)
  })
  app.get(
    '/c/:token/:n',
    async (request: FastifyRequest<{ Params: { token: string; n: string } }>, reply) => {
      const url = await followLink(request)
      if (url) return reply.header('cache-control', 'no-store').redirect(url, 302)
      await guesses.take(request.ip)
      throw notFound(tracesTexts.noSuchMessage)
    },
  )
  serveUnsubscription(app, guesses)
}

/** Never fails and always answers the same, so that the picture tells nobody anything. */
async function noteOpening(request: FastifyRequest, token: string): Promise<void> {
  const { ctx, method } = request
  if (method === 'HEAD') return
  try {
    const message = await findByToken(ctx.tx, token)
    if (!message) return
    const userAgent = request.headers['user-agent'] ?? ''
    const judged = judgeOpen({ userAgent, at: ctx.now }, message.sentAt)
    if (judged === 'machine') return
    const own = asPerson(ctx, message.personId)
    await takeTrace(own, { token, kind: 'opened', sure: judged === 'person' })
  } catch (error) {
    request.log.warn({ err: error }, 'an opening was not noted')
  }
}

/** Every time anew, and for web mail of any other site too. */
function sendDot(reply: FastifyReply) {
  return reply
    .header('cache-control', 'no-store, no-cache, must-revalidate, max-age=0, private')
    .header('pragma', 'no-cache')
    .header('expires', '0')
    .header('cross-origin-resource-policy', 'cross-origin')
    .type('image/gif')
    .send(DOT)
}

/** Where the link leads: the stored address and no other. */
async function followLink(
  request: FastifyRequest<{ Params: { token: string; n: string } }>,
): Promise<string | null> {
  const { ctx, method, params } = request
  if (!/^[1-9]\d{0,3}$/.test(params.n)) return null
  const message = await findByToken(ctx.tx, params.token)
  if (!message) return null
  const link = Number(params.n)
  const url = await findLink(ctx.tx, message, link)
  if (!url || method === 'HEAD' || isMachine(request.headers['user-agent'] ?? '')) return url
  try {
    await takeTrace(asPerson(ctx, message.personId), { token: params.token, kind: 'clicked', link })
  } catch (error) {
    request.log.warn({ err: error }, 'a click was not noted')
  }
  return url
}

type Unsubscription = FastifyRequest<{ Params: { token: string } }>

function serveUnsubscription(app: FastifyInstance, guesses: Turnstile) {
  const open = async (request: Unsubscription) => {
    const message = await findByToken(request.ctx.tx, request.params.token)
    if (!message) {
      await guesses.take(request.ip)
      throw notFound(tracesTexts.noSuchMessage)
    }
    const shop = await readShopFront(request.ctx)
    return { message, shop, locale: localeOf(request, shop) }
  }
  // Scanners open every link of a mail: looking at the page changes nothing.
  app.get('/u/:token', async (request: Unsubscription, reply) => ask(await open(request), reply))
  app.post('/u/:token', async (request: Unsubscription, reply) => {
    const { message, shop, locale } = await open(request)
    const way = wayOf(formOf(request))
    if (!way) return ask({ message, shop, locale }, reply)
    const ctx = asPerson({ ...request.ctx, locale }, message.personId)
    await takeTrace(ctx, { token: message.token, kind: 'unsubscribed', detail: { way } })
    return sayStopped({ message, shop, locale }, reply)
  })
}

/** RFC 8058 lets mail programs send it as either kind of form. */
function wayOf(body: FormBody): 'one_click' | 'page' | null {
  if (body.one('stop') === '1') return 'page'
  if (body.one('List-Unsubscribe') === 'One-Click') return 'one_click'
  return /name="?List-Unsubscribe"?\s+One-Click\s/.test(body.raw) ? 'one_click' : null
}

type About = { message: TracedMessage; shop: Shop; locale: Locale }

function ask({ message, shop, locale }: About, reply: FastifyReply) {
  const t = translator(locale)
  const channel = t(channelText[message.channel])
  const stop = html`<input type="hidden" name="stop" value="1">${button(t(texts.unsubscribe))}`
  const body = html`<section class="sheet"><p>${t(texts.unsubscribeLead, { channel })}</p>
<p class="note">${t(texts.stopAllNote)}</p>${form(`/u/${message.token}?lang=${locale}`, stop)}</section>
<a class="button plain" href="/w/${message.token}?lang=${locale}">${t(texts.unsubscribeElse)}</a>`
  return sendPage(reply, { locale, shop, title: t(texts.unsubscribeTitle), body })
}

function sayStopped({ message, shop, locale }: About, reply: FastifyReply) {
  const t = translator(locale)
  const channel = t(channelText[message.channel])
  const body = html`<section class="sheet said" role="status"><p>${t(texts.unsubscribedLead, { channel })}</p>
<p class="note">${t(texts.unsubscribedLate)}</p></section>
<a class="button plain" href="/w/${message.token}?lang=${locale}">${t(texts.again)}</a>`
  return sendPage(reply, { locale, shop, title: t(texts.unsubscribedTitle), body })
}
