import { type Locale, type Text, translator } from '../../../../kernel/i18n.ts'
import { button, choices, select } from '../../../../portal/forms.ts'
import { html, type Markup } from '../../../../portal/html.ts'
import { formTexts as texts } from '../../door-pages.texts.ts'
import { textField } from './fields.ts'

/** What is wrong, by the name of the field; `stamp` is about the whole. */
export type Faults = Readonly<Record<string, Text>>

export const TOPICS = [
  { key: 'order', label: texts.topicOrder },
  { key: 'subscription', label: texts.topicSubscription },
  { key: 'product', label: texts.topicProduct },
  { key: 'other', label: texts.topicOther },
]

export interface FormView {
  locale: Locale
  lead: string
  stamp: string
  value: (name: string) => string
  faults: Faults
}

export function formBody({ locale, lead, stamp, value, faults }: FormView): Markup {
  const t = translator(locale)
  const said = (name: string) => (faults[name] ? t(faults[name]) : undefined)
  const all = Object.values(faults)
  return html`<p class="sheet">${lead || t(texts.lead)}</p>
${all.length > 0 && html`<div class="sheet fault" role="alert">${all.map((fault) => html`<p>${t(fault)}</p>`)}</div>`}
<form method="post" action="/contact?lang=${locale}" enctype="multipart/form-data" accept-charset="utf-8">
<input type="hidden" name="stamp" value="${stamp}">
<div hidden><label>${t(texts.trap)}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>
${select({
  name: 'topic',
  label: t(texts.topic),
  options: TOPICS.map(({ key, label }) => ({ value: key, label: t(label) })),
  value: value('topic'),
})}
${textField({ name: 'words', label: t(texts.words), value: value('words'), rows: 8, maxLength: 8000, required: true, error: said('words') })}
${textField({ name: 'name', label: t(texts.name), value: value('name'), maxLength: 100, autocomplete: 'name', required: true, error: said('name') })}
${textField({ name: 'mail', label: t(texts.mail), help: t(texts.mailHelp), value: value('mail'), type: 'email', autocomplete: 'email', inputmode: 'email', maxLength: 254, error: said('mail') })}
${textField({ name: 'phone', label: t(texts.phone), value: value('phone'), type: 'tel', autocomplete: 'tel', inputmode: 'tel', maxLength: 30, error: said('phone') })}
${textField({ name: 'number', label: t(texts.number), help: t(texts.optional), value: value('number'), maxLength: 50, autocomplete: 'off' })}
<div class="sheet"><label class="label" for="files">${t(texts.files)}</label><p class="note" id="files-help">${t(texts.filesHelp)}</p><input type="file" id="files" name="files" multiple accept="image/*,.pdf" aria-describedby="files-help"></div>
${choices({
  kind: 'checkbox',
  name: 'news',
  legend: t(texts.newsLegend),
  options: [{ value: 'yes', label: t(texts.news) }],
  chosen: value('news') === 'yes' ? ['yes'] : [],
})}
<p class="note">${t(texts.privacy)}</p>
${button(t(texts.send))}</form>`
}
