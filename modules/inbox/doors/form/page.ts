import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { asJob, type Ctx } from '../../../../kernel/context.ts'
import { notFound } from '../../../../kernel/errors.ts'
import { type Locale, type Text, translator } from '../../../../kernel/i18n.ts'
import { localeOf, openPortal, Turnstile } from '../../../../portal/door.ts'
import { html } from '../../../../portal/html.ts'
import { type Shop, sendPage } from '../../../../portal/page.ts'
import { readShopFront } from '../../../messaging/index.ts'
import { normalIdentity } from '../../../people/index.ts'
import { formTexts as texts } from '../../door-pages.texts.ts'
import { FILES, readForm, type SentForm } from './form-body.ts'
import { readFormSettings } from './form-door.ts'
import { readStamp, stampOf } from './stamp.ts'
import { takeForm } from './take-form.ts'
import { type Faults, formBody, TOPICS } from './view.ts'

/** The contact page: no script, no third party. */
export async function serveForm(app: FastifyInstance): Promise<void> {
  openPortal(app, readShopFront)
  await app.register(multipart, {
    // A few too many are counted and said in words; the page comes back with what was written.
    throwFileSizeLimit: false,
    limits: { fileSize: FILES.bytes, files: 2 * FILES.most, fields: 20, fieldSize: 64 * 1024 },
  })
  const byAddress = new Turnstile(6, 600)
  const byMail = new Turnstile(10, 3600)

  app.get('/contact', async (request, reply) => {
    const opened = await open(request)
    return show(reply, opened, () => '', {}, 200)
  })

  app.post('/contact', async (request, reply) => {
    const opened = await open(request)
    await byAddress.take(request.ip)
    const sent = await readForm(request)
    if (sent.isBroken) return show(reply, opened, sent.field, { files: texts.broken }, 400)
    const stamp = readStamp(opened.ctx, sent.field('stamp'))
    const faults = faultsOf(sent, stamp !== null)
    if (!stamp || Object.keys(faults).length > 0)
      return show(reply, opened, sent.field, faults, 422)
    await byMail.take(sent.field('mail') || sent.field('phone'))
    const topic = TOPICS.find(({ key }) => key === sent.field('topic'))
    const taken = await takeForm(asDoor(opened.ctx), {
      number: stamp.number,
      name: sent.field('name').slice(0, 100),
      mail: sent.field('mail'),
      phone: sent.field('phone'),
      customerNumber: sent.field('number').slice(0, 50),
      topic: topic ? translator(opened.locale)(topic.label) : '',
      words: sent.field('words'),
      wantsNews: sent.field('news') === 'yes',
      files: sent.files,
    })
    if (!taken) return show(reply, opened, sent.field, { mail: texts.badMail }, 422)
    const to = `/contact/thanks/${stamp.number}?lang=${opened.locale}`
    // Looking again, or going back, sends nothing twice.
    return reply.header('cache-control', 'no-store').redirect(to, 303)
  })

  app.get('/contact/thanks/:number', async (request: Thanked, reply) => thank(request, reply))
}

type Opened = { ctx: Ctx; shop: Shop; locale: Locale; lead: string }

async function open(request: FastifyRequest): Promise<Opened> {
  const settings = await readFormSettings(request.ctx)
  if (!settings.isOpen) throw notFound(texts.closed)
  const shop = await readShopFront(request.ctx)
  const locale = localeOf(request, shop)
  return { ctx: { ...request.ctx, locale }, shop, locale, lead: settings.lead }
}

function show(
  reply: FastifyReply,
  { ctx, shop, locale, lead }: Opened,
  value: (name: string) => string,
  faults: Faults,
  status: number,
) {
  const title = translator(locale)(texts.title)
  const body = formBody({ locale, lead, stamp: stampOf(ctx), value, faults })
  return sendPage(reply, { status, locale, shop, title, body })
}

const LONGEST_WORDS = 8000

function faultsOf({ field, files, isTooLarge }: SentForm, isStamped: boolean): Faults {
  const faults: Record<string, Text> = {}
  const mail = field('mail')
  const phone = field('phone')
  const refused = (kind: string, value: string) =>
    value !== '' && normalIdentity({ kind, value }).refused !== null
  if (!field('name')) faults.name = texts.needName
  if (!mail && !phone) faults.mail = texts.needReach
  if (refused('email', mail)) faults.mail = texts.badMail
  if (refused('phone', phone)) faults.phone = texts.badPhone
  if (!field('words')) faults.words = texts.needWords
  if (field('words').length > LONGEST_WORDS) faults.words = texts.tooLong
  if (isTooLarge) faults.files = texts.tooLarge
  if (files.length > FILES.most) faults.files = texts.tooMany
  // A field that nobody sees, and a page sent back at once: both are a machine's.
  if (field('website') || !isStamped) faults.stamp = texts.again
  return faults
}

type Thanked = FastifyRequest<{ Params: { number: string } }>

async function thank(request: Thanked, reply: FastifyReply) {
  const { shop, locale } = await open(request)
  const t = translator(locale)
  const { number } = request.params
  const known = /^[A-Z\d]{4}-[A-Z\d]{4}$/.test(number) ? number : null
  const body = html`<section class="sheet said" role="status"><p>${t(texts.thanksWords)}</p>${
    known && html`<p>${t(texts.thanksNumber)} <b>${known}</b></p>`
  }</section>`
  return sendPage(reply, { locale, shop, title: t(texts.thanks), body })
}

function asDoor(ctx: Ctx): Ctx {
  return asJob(ctx, 'inbox.form')
}
