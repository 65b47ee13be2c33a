import type { Translate } from '../../../../kernel/i18n.ts'
import { area, button, choices, form, input } from '../../../../portal/forms.ts'
import { html, type Markup } from '../../../../portal/html.ts'
import { cardDoorTexts as texts } from '../../card-door.texts.ts'

const RATINGS = ['5', '4', '3', '2', '1'] as const

/** Tells nothing of the person but what the card in their hand tells: from whom it came. */
export function writeBack(
  t: Translate,
  { code, shop, fault }: { code: string; shop: string; fault?: string },
): Markup {
  const rating = choices({
    kind: 'radio',
    name: 'rating',
    legend: t(texts.rating),
    help: t(texts.ratingHelp),
    options: RATINGS.map((value) => ({ value, label: t(texts[`rating${value}`]) })),
    chosen: [],
  })
  const words = area({
    name: 'words',
    label: t(texts.words),
    help: t(texts.wordsHelp),
    longest: 4000,
  })
  return html`${fault && html`<p class="sheet fault" role="alert">${fault}</p>`}<p>${t(texts.lead, { shop })}</p>
${form(`/k/${code}`, html`${words}${rating}${button(t(texts.send))}`)}`
}

/** For whoever cannot read the picture of the code with a telephone. */
export function typeIn(t: Translate, wrong?: unknown): Markup {
  const tried = typeof wrong === 'string' ? wrong.slice(0, 40) : ''
  const field = input({ name: 'code', label: t(texts.code), value: tried, longest: 40 })
  return html`${tried && html`<p class="sheet fault" role="alert">${t(texts.wrong)}</p>`}<p>${t(texts.typeLead)}</p>
<form method="get" action="/k">${field}${button(t(texts.open))}</form>`
}

export const said = (words: string): Markup => html`<p class="sheet said">${words}</p>`
