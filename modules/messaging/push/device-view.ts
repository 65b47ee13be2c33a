import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { button, form } from '../../../portal/forms.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { pushTexts as texts } from '../push.texts.ts'

export interface DeviceView {
  locale: Locale
  /** `/w/<token>` */
  path: string
  /** The shop's public key; null while the channel is off: then devices can only be ended. */
  key: string | null
  devices: readonly { deviceId: string; name: string; day: string }[]
}

/** Which devices receive, each with its end, and the way to add this one, which alone needs a script. */
export function deviceSheet(view: DeviceView): Markup | null {
  const { key, devices, locale } = view
  if (!key && devices.length === 0) return null
  const t = translator(locale)
  return html`<section class="sheet" id="devices"${key && attributes(view, key)}><h2>${t(texts.title)}</h2>
<p>${t(key ? texts.lead : texts.switchedOff)}</p>${key && takeForm(view)}${
    devices.length > 0 &&
    html`<h3>${t(texts.receiving)}</h3>${devices.map((one) => row(view, one))}`
  }</section>${key && html`<script src="/push/page.js" defer></script>`}`
}

function attributes({ locale }: DeviceView, key: string): Markup {
  const t = translator(locale)
  return html` data-push="1" data-key="${key}" data-unable="${t(texts.unable)}" data-denied="${t(texts.denied)}" data-failed="${t(texts.failed)}"`
}

function takeForm({ locale, path }: DeviceView): Markup {
  const t = translator(locale)
  const fields = ['endpoint', 'p256dh', 'auth'].map(
    (name) => html`<input type="hidden" name="${name}" value="">`,
  )
  return html`<form method="post" action="${path}/devices?lang=${locale}" accept-charset="utf-8" data-push-form hidden>${fields}${button(t(texts.take), 'plain')}</form>
<p class="note" role="status" data-push-say>${t(texts.needsScript)}</p>`
}

function row({ locale, path }: DeviceView, device: DeviceView['devices'][number]): Markup {
  const t = translator(locale)
  const name = device.name || t(texts.someDevice)
  const stop = html`<button type="submit" class="plain" aria-label="${t(texts.stopNamed, { device: name })}">${t(texts.stop)}</button>`
  return html`<p>${name} <span class="note">${t(texts.since, { day: device.day })}</span></p>
${form(`${path}/devices/${device.deviceId}/end?lang=${locale}`, stop)}`
}
