import { type Locale, translator } from '../../../kernel/i18n.ts'
import { button, choices, form, select } from '../../../portal/forms.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { MONTHLY, type OwnWishes, PAGE_CHANNELS, PAGE_PURPOSES } from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import {
  channelText,
  dialMeans,
  dialText,
  partText,
  purposeText,
  sayStanding,
  sayWishes,
} from './wish-words.ts'

export interface PageView {
  locale: Locale
  /** `/w/<token>` */
  path: string
  wishes: OwnWishes
  /** Newest yes or no by `channel purpose`. */
  consents: ReadonlyMap<string, { granted: boolean }>
  mayChange: boolean
  why: string | null
  contact: string
  /** What the shop says of itself to its customers. */
  wordings: readonly { title: string; words: string }[]
  /** The sheet about notifications; null where there is nothing to say of them. */
  devices: Markup | null
  hasPush: boolean
}

/** The whole page: why the message came, what holds, what may be chosen, what we know and promise. */
export function wishesBody(view: PageView): Markup {
  const t = translator(view.locale)
  return html`<p>${t(texts.lead)}</p><br>
${view.why && html`<section class="sheet"><h2>${t(texts.whyTitle)}</h2><p>${view.why}</p></section>`}
${nowSheet(view)}
${view.mayChange ? wishesForm(view) : oldLink(view)}
${view.devices}
${dataSheets(view)}`
}

function nowSheet({ locale, wishes, consents }: PageView): Markup {
  const t = translator(locale)
  return html`<section class="sheet"><h2>${t(texts.nowTitle)}</h2>${lines(sayWishes(t, wishes, consents))}</section>`
}

export const lines = (said: readonly string[]): Markup =>
  html`<ul class="lines">${said.map((line) => html`<li>${line}</li>`)}</ul>`

function wishesForm(view: PageView): Markup {
  const { locale, path, wishes, hasPush } = view
  const t = translator(locale)
  const query = `?lang=${locale}`
  // A way that the shop does not have is none to choose.
  const offered = PAGE_CHANNELS.filter(
    (one) => one !== 'push' || hasPush || wishes.channels.includes(one),
  )
  const fields = html`${dialField(view)}
${choices({
  kind: 'checkbox',
  name: 'channels',
  legend: t(texts.channelsLegend),
  help: t(texts.channelsHelp),
  options: offered.map((value) => ({ value, label: t(channelText[value]) })),
  chosen: wishes.channels,
})}
${partsField(view)}
${monthlyField(view)}
${purposeFields(view)}
${languageField(view)}
${button(t(texts.keep))}`
  return html`${form(path + query, fields)}<br>
${form(`${path}/stop${query}`, html`<p class="note">${t(texts.stopAllNote)}</p>${button(t(texts.stopAll), 'plain')}`)}<br>`
}

function dialField({ locale, wishes }: PageView): Markup {
  const t = translator(locale)
  return choices({
    kind: 'radio',
    name: 'dial',
    legend: t(texts.dialLegend),
    options: (['close', 'normal', 'quiet'] as const).map((value) => ({
      value,
      label: t(dialText[value]),
      detail: t(dialMeans[value]),
    })),
    chosen: wishes.dial ? [wishes.dial] : [],
  })
}

const HOURS = {
  morning: texts.morningHours,
  afternoon: texts.afternoonHours,
  evening: texts.eveningHours,
}

function partsField({ locale, wishes }: PageView): Markup {
  const t = translator(locale)
  return choices({
    kind: 'checkbox',
    name: 'dayParts',
    legend: t(texts.partsLegend),
    help: t(texts.partsHelp),
    options: (['morning', 'afternoon', 'evening'] as const).map((value) => ({
      value,
      label: t(partText[value]),
      detail: t(HOURS[value]),
    })),
    chosen: wishes.dayParts,
  })
}

function monthlyField({ locale, wishes: { monthly } }: PageView): Markup {
  const t = translator(locale)
  const counts = new Set<number>(MONTHLY)
  // What staff wrote down stays as it is until something else is chosen.
  if (monthly !== null) counts.add(monthly)
  const counted = [...counts].toSorted((a, b) => a - b)
  return select({
    name: 'monthly',
    label: t(texts.monthlyLabel),
    help: t(texts.monthlyHelp),
    options: [
      { value: '', label: t(texts.monthlyAny) },
      ...counted.map((count) => ({
        value: String(count),
        label: t(texts.monthlyCount, { count }),
      })),
    ],
    value: monthly === null ? '' : String(monthly),
  })
}

/** What was agreed to stays as it is unless one of the two is pressed anew: nothing is ticked for them. */
function purposeFields({ locale, wishes: { channels }, consents }: PageView): Markup[] {
  const t = translator(locale)
  return PAGE_PURPOSES.map((purpose) => {
    const now = sayStanding(t, purpose, { channels, consents })
    return choices({
      kind: 'radio',
      name: purpose,
      legend: t(texts.purposeLegend, { purpose: t(purposeText[purpose]) }),
      options: [
        { value: 'keep', label: t(texts.leaveIt), detail: now.join(locale === 'ja' ? '' : ' ') },
        { value: 'yes', label: t(texts.want), detail: t(texts.wantMeans) },
        { value: 'no', label: t(texts.wantNot) },
      ],
      chosen: ['keep'],
    })
  })
}

function languageField({ locale, wishes }: PageView): Markup {
  const t = translator(locale)
  return choices({
    kind: 'radio',
    name: 'language',
    legend: t(texts.languageLegend),
    options: [
      { value: 'ja', label: t(texts.languageJa) },
      { value: 'en', label: t(texts.languageEn) },
    ],
    chosen: wishes.language ? [wishes.language] : [],
  })
}

/** In place of the form, once the link may have been forwarded to anybody. */
export function oldLink({ locale, path }: Pick<PageView, 'locale' | 'path'>): Markup {
  const t = translator(locale)
  const ask = form(`${path}/link?lang=${locale}`, button(t(texts.getLink)))
  return html`<section class="sheet warn"><p>${t(texts.linkIsOld)}</p><p class="note">${t(texts.oldWhy)}</p>${ask}</section>`
}

function dataSheets({ locale, contact, wordings }: PageView): Markup {
  const t = translator(locale)
  const data = [
    texts.dataAddress,
    texts.dataContact,
    texts.dataOrders,
    texts.dataWords,
    texts.dataOpens,
  ]
  const promises = [texts.promiseWishes, texts.promiseGive, texts.promiseAsk]
  return html`<section class="sheet"><h2>${t(texts.dataTitle)}</h2>${lines(data.map((text) => t(text)))}</section>
<section class="sheet"><h2>${t(texts.promiseTitle)}</h2>${lines(promises.map((text) => t(text)))}
${contact && html`<p class="note">${t(texts.contact, { contact })}</p>`}</section>
${wordings.map(({ title, words }) => html`<section class="sheet"><h2>${title}</h2>${words.split(/\n+/).map((line) => html`<p>${line}</p>`)}</section>`)}`
}
