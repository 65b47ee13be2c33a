import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { area, button, choices, form, input } from '../../../portal/forms.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { doorTexts as texts } from '../door.texts.ts'
import { LONGEST_NAME, LONGEST_REVIEW } from '../reviews.rules.ts'
import type { ProductRow } from './reviews.queries.ts'

/** What was written, when the page comes back. */
export interface Written {
  stars: number | null
  productId: string | null
  words: string
  penName: string
}

export interface ReviewSheet {
  locale: Locale
  action: string
  /** One, or those to choose from. */
  products: readonly ProductRow[]
  written: Written
  isSent: boolean
  reward: string | null
  /** Of a page that anybody may open: sealed when it was shown. */
  stamp?: string | undefined
  lead?: string | undefined
}

/** More products than this are found by typing. */
const MANY = 12

/** Stars, a word and a name, in large type and without a script; a minute is enough. */
export function reviewSheet(sheet: ReviewSheet): Markup {
  const { locale, action, products, written, isSent, reward, stamp, lead } = sheet
  const t = translator(locale)
  const [only] = products
  const lacksStars = isSent && written.stars === null
  const lacksProduct = isSent && products.length > 1 && written.productId === null
  const trap =
    stamp !== undefined &&
    html`<input type="hidden" name="stamp" value="${stamp}"><div hidden><label>${t(texts.trap)}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>`
  return html`${(lacksStars || lacksProduct) && html`<p class="sheet fault" role="alert">${t(texts.faults)}</p>`}${
    lead && html`<p class="sheet fault" role="alert">${lead}</p>`
  }${products.length === 1 && only && html`<p><strong>${only.name}</strong></p>`}${
    reward && html`<p class="sheet">${t(texts.reward, { reward })}</p>`
  }
${form(
  action,
  html`${trap}${products.length > 1 && which()}${stars()}${area({
    name: 'words',
    label: t(texts.words),
    help: t(texts.wordsHelp),
    value: written.words,
    longest: LONGEST_REVIEW,
  })}${input({
    name: 'name',
    label: t(texts.name),
    help: t(texts.nameHelp),
    value: written.penName,
    longest: LONGEST_NAME,
  })}${button(t(texts.send))}`,
)}
<p class="note">${t(texts.note)}</p>`

  function which(): Markup {
    const field = products.length > MANY ? searched() : pressed()
    return html`${lacksProduct && html`<p class="sheet fault">${t(texts.missingProduct)}</p>`}${field}`
  }

  function pressed(): Markup {
    return choices({
      kind: 'radio',
      name: 'product',
      legend: t(texts.which),
      options: products.map(({ productId, name }) => ({ value: productId, label: name })),
      chosen: written.productId ? [written.productId] : [],
    })
  }

  /** The browser finds it while it is typed, without a script. */
  function searched(): Markup {
    const chosen = products.find(({ productId }) => productId === written.productId)
    return html`<div class="sheet"><label class="label" for="product">${t(texts.which)}</label><p class="note" id="product-help">${t(texts.whichHelp)}</p><input type="text" id="product" name="product" list="products" value="${chosen?.name ?? ''}" autocomplete="off" aria-describedby="product-help"><datalist id="products">${products.map(
      ({ name }) => html`<option value="${name}"></option>`,
    )}</datalist></div>`
  }

  function stars(): Markup {
    const words = [texts.star1, texts.star2, texts.star3, texts.star4, texts.star5]
    return html`${lacksStars && html`<p class="sheet fault">${t(texts.missingStars)}</p>`}<div class="sheet"><fieldset><legend>${t(texts.stars)}</legend>${[
      5, 4, 3, 2, 1,
    ].map((mark) => {
      const label = words[mark - 1]
      return html`<label class="choice"><input type="radio" name="stars" value="${String(mark)}"${
        written.stars === mark && html` checked`
      }><span aria-hidden="true">${'★'.repeat(mark)}${'☆'.repeat(5 - mark)}</span><span>${label && t(label)}</span></label>`
    })}</fieldset></div>`
  }
}
