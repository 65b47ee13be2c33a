import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Ctx } from '../../../kernel/context.ts'
import { type Locale, type Text, translator } from '../../../kernel/i18n.ts'
import { formOf, localeOf, openPortal, Turnstile } from '../../../portal/door.ts'
import { html } from '../../../portal/html.ts'
import { type Shop, sendPage } from '../../../portal/page.ts'
import { readCompany } from '../../accounts/index.ts'
import { readWire } from '../channels/settings.ts'
import { readSender } from '../gate/sender.ts'
import { type DeviceView, deviceSheet } from '../push/device-view.ts'
import { findDevices } from '../push/devices.queries.ts'
import { stopDevice, takeDevice } from '../push/devices.ts'
import { deviceName } from '../push.rules.ts'
import { pushTexts } from '../push.texts.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import { changeOwnWishes, stopEverything } from './change-wishes.ts'
import { type OwnPage, readOwnPage } from './own-wishes.ts'
import { publicWordings } from './public-wordings.ts'
import { readWishesForm } from './read-form.ts'
import { sendNewLink } from './send-link.ts'
import { readShopFront } from './shop-front.ts'
import { lines, oldLink, wishesBody } from './view.ts'
import { whyItCame } from './why.ts'
import { sayWishes } from './wish-words.ts'

type Request = FastifyRequest<{ Params: { token: string } }>

type DeviceRequest = FastifyRequest<{ Params: { token: string; deviceId: string } }>

type Opened = { ctx: Ctx; shop: Shop; locale: Locale; page: OwnPage; path: string }

/** The person's own page of wishes. The token in its address is the right to it. */
export function serveWishesPage(app: FastifyInstance): void {
  openPortal(app, readShopFront)
  const guesses = new Turnstile(60, 600)
  const changes = new Turnstile(30, 3600)

  const open = async (request: Request): Promise<Opened> => {
    const { token } = request.params
    const shop = await readShopFront(request.ctx)
    try {
      const first = await readOwnPage({ ...request.ctx, locale: localeOf(request, shop) }, token)
      const locale = localeOf(request, shop, first.person.language)
      const ctx = { ...request.ctx, locale }
      const page = locale === 'en' ? await readOwnPage(ctx, token) : first
      return { ctx, shop, locale, page, path: `/w/${token}` }
    } catch (error) {
      await guesses.take(request.ip)
      throw error
    }
  }

  app.get('/w/:token', async (request: Request, reply) => show(await open(request), reply))
  app.get('/w/:token/kept', async (request: Request, reply) => kept(await open(request), reply))
  app.post('/w/:token', async (request: Request, reply) => {
    const opened = await open(request)
    await changes.take(opened.page.person.personId)
    const wanted = readWishesForm(formOf(request), opened.page.wishes)
    return change(opened, reply, () => changeOwnWishes(opened.ctx, request.params.token, wanted))
  })
  app.post('/w/:token/stop', async (request: Request, reply) => {
    const opened = await open(request)
    await changes.take(opened.page.person.personId)
    return change(opened, reply, () => stopEverything(opened.ctx, request.params.token))
  })
  app.post('/w/:token/devices', async (request: Request, reply) => {
    const opened = await open(request)
    await changes.take(opened.page.person.personId)
    const form = formOf(request)
    const [endpoint = '', p256dh = '', auth = ''] = ['endpoint', 'p256dh', 'auth'].map((name) =>
      form.one(name),
    )
    const name = deviceName(request.headers['user-agent'] ?? '')
    await takeDevice(opened.ctx, request.params.token, { endpoint, p256dh, auth, name })
    return sayDevice(opened, reply, { title: pushTexts.keptTitle, words: pushTexts.kept })
  })
  app.post('/w/:token/devices/:deviceId/end', async (request: DeviceRequest, reply) => {
    const opened = await open(request)
    await changes.take(opened.page.person.personId)
    await stopDevice(opened.ctx, request.params.token, request.params.deviceId)
    return sayDevice(opened, reply, { title: pushTexts.stoppedTitle, words: pushTexts.stopped })
  })
  app.post('/w/:token/link', async (request: Request, reply) => {
    const opened = await open(request)
    await changes.take(opened.page.person.personId)
    const { ctx, shop, locale } = opened
    await sendNewLink(ctx, { token: request.params.token, shop, locale })
    const t = translator(locale)
    const body = html`<p class="sheet said">${t(texts.linkSent)}</p>`
    return sendPage(reply, { locale, shop, title: t(texts.linkSentTitle), body })
  })
}

async function show(opened: Opened, reply: FastifyReply) {
  const { ctx, shop, locale, page, path } = opened
  const { zone } = await readCompany(ctx)
  const { contact } = await readSender(ctx)
  const { wishes, holder } = page
  const devices = holder.mayChange ? await devicesOf(opened, zone) : null
  const body = wishesBody({
    locale,
    path,
    wishes,
    consents: page.consents,
    contact,
    mayChange: holder.mayChange,
    why: whyItCame(page, { locale, zone }),
    wordings: await publicWordings(ctx),
    devices: devices && deviceSheet(devices),
    hasPush: devices?.key != null,
  })
  const script = devices?.key != null
  return sendPage(reply, { locale, shop, title: titleOf(opened), body, script })
}

async function devicesOf({ ctx, locale, page, path }: Opened, zone: string): Promise<DeviceView> {
  const wire = await readWire(ctx, 'push')
  const devices = await findDevices(ctx.tx, page.person.personId)
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: zone })
  return {
    locale,
    path,
    key: wire?.secret.publicKey ?? null,
    devices: devices.map(({ deviceId, name, createdAt }) => ({
      deviceId,
      name,
      day: day.format(createdAt),
    })),
  }
}

function sayDevice(
  { locale, shop, path }: Opened,
  reply: FastifyReply,
  said: { title: Text; words: Text },
) {
  const t = translator(locale)
  const body = html`<p class="sheet said" role="status">${t(said.words)}</p>
<a class="button plain" href="${path}?lang=${locale}">${t(texts.again)}</a>`
  return sendPage(reply, { locale, shop, title: t(said.title), body })
}

/** Asked for anew after the change, so that going back or looking again sends nothing twice. */
async function change(
  { page, path, ...opened }: Opened,
  reply: FastifyReply,
  run: () => Promise<void>,
) {
  const { locale, shop } = opened
  if (!page.holder.mayChange) {
    const title = titleOf({ page, path, ...opened })
    return sendPage(reply, { status: 412, locale, shop, title, body: oldLink({ locale, path }) })
  }
  await run()
  return reply.header('cache-control', 'no-store').redirect(`${path}/kept?lang=${locale}`, 303)
}

function kept({ shop, locale, page, path }: Opened, reply: FastifyReply) {
  const t = translator(locale)
  const body = html`<section class="sheet said" role="status"><p>${t(texts.keptLead)}</p>${lines(sayWishes(t, page.wishes, page.consents))}</section>
<a class="button plain" href="${path}?lang=${locale}">${t(texts.again)}</a>`
  return sendPage(reply, { locale, shop, title: t(texts.keptTitle), body })
}

function titleOf({ locale, page }: Opened): string {
  const t = translator(locale)
  const { maskedName: name } = page
  return name ? t(texts.title, { name }) : t(texts.titleNameless)
}
