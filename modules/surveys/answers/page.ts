import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { button, form, scale } from '../../../portal/forms.ts'
import { html, type Markup } from '../../../portal/html.ts'
import { doorTexts as texts } from '../door.texts.ts'
import {
  type Fault,
  hasOptions,
  LONGEST_WORDS,
  type Option,
  type Question,
  rangeOf,
  type Values,
  worded,
} from '../surveys.rules.ts'

export interface Sheet {
  locale: Locale
  questions: readonly Question[]
  /** Where it is sent. */
  action: string
  /** What was written, when it comes back. */
  values: Values
  faults: ReadonlyMap<string, Fault>
  /** Of the open link: sealed when the page was shown. */
  stamp?: string
  /** A link of one's own says whose it is: of whoever got it. */
  isOwn: boolean
  isAnonymous?: boolean
  lead?: string
}

/** Questions in large type; nothing of the person stands on it, so that it tells nobody who they are. */
export function answerSheet(sheet: Sheet): Markup {
  const { locale, questions, action, faults, stamp } = sheet
  const t = translator(locale)
  const fields = questions.map((question) => field(sheet, question))
  const trap =
    stamp !== undefined &&
    html`<input type="hidden" name="stamp" value="${stamp}"><div hidden><label>${t(texts.trap)}<input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>`
  return html`${
    faults.size > 0 &&
    html`<p class="sheet fault" role="alert">${t(texts.faults, { count: faults.size })}</p>`
  }${sheet.lead && html`<p>${sheet.lead}</p>`}<p>${t(texts.howMany, { count: questions.length })}</p>
${form(action, html`${trap}${fields}${button(t(texts.send))}`)}
<p class="note">${t(sheet.isOwn ? texts.ownLink : sheet.isAnonymous ? texts.anonymous : texts.yours)}</p>`
}

function field(sheet: Sheet, question: Question): Markup {
  const { locale, values, faults } = sheet
  const t = translator(locale)
  const value = values[question.id]
  const fault = faults.get(question.id)
  const help =
    [question.kind === 'several' && t(texts.several), !question.required && t(texts.optional)]
      .filter(Boolean)
      .join(' ') || undefined
  const alert = fault && html`<p class="sheet fault">${t(texts[fault])}</p>`
  const words = question.withWords && wordsField(sheet, question, t(texts.oneWord))
  return html`${alert}${body()}`

  function body(): Markup {
    const { kind } = question
    const legend = worded(question, locale)
    const name = `q.${question.id}`
    if (kind === 'words') return wordsSheet(sheet, question, help)
    const chosen = value?.score === undefined ? undefined : String(value.score)
    const range = rangeOf(kind)
    if (range && (kind === 'scale' || kind === 'effort' || kind === 'share'))
      return scale({
        name,
        legend,
        help,
        ...range,
        ends: [t(texts[`${kind}Low`]), t(texts[`${kind}High`])],
        chosen,
        more: words || undefined,
      })
    const options = hasOptions(kind)
      ? question.options.map((option) => row(option, worded(option, locale)))
      : [5, 4, 3, 2, 1].map((mark) =>
          row({ id: String(mark) }, t(texts[`mark${mark as 1 | 2 | 3 | 4 | 5}`]), mark),
        )
    return html`<div class="sheet"><fieldset><legend>${legend}</legend>${
      help && html`<p class="note">${help}</p>`
    }${options}</fieldset>${words}</div>`

    function row({ id }: Pick<Option, 'id'>, label: string, mark?: number): Markup {
      const isOn = mark === undefined ? value?.chosen?.includes(id) : chosen === id
      return html`<label class="choice"><input type="${kind === 'several' ? 'checkbox' : 'radio'}" name="${name}" value="${id}"${
        isOn && html` checked`
      }>${mark !== undefined && (kind === 'faces' ? face(mark) : stars(mark))}<span>${label}</span></label>`
    }
  }
}

function wordsField({ values }: Sheet, { id }: Question, label: string): Markup {
  return html`<p><label class="note" for="w.${id}">${label}</label><textarea id="w.${id}" name="w.${id}" rows="3" maxlength="${LONGEST_WORDS}">${values[id]?.words ?? ''}</textarea></p>`
}

function wordsSheet(sheet: Sheet, question: Question, help: string | undefined): Markup {
  const { id } = question
  return html`<div class="sheet"><label class="label" for="w.${id}">${worded(question, sheet.locale)}</label>${
    help && html`<p class="note">${help}</p>`
  }<textarea id="w.${id}" name="w.${id}" rows="6" maxlength="${LONGEST_WORDS}">${sheet.values[id]?.words ?? ''}</textarea></div>`
}

const MOUTHS: Record<number, string> = {
  1: 'M10 23c3-5 9-5 12 0',
  2: 'M10.500 22.500c3-2.500 8-2.500 11 0',
  3: 'M10.500 21.500h11',
  4: 'M10.500 20.500c3 2.500 8 2.500 11 0',
  5: 'M10 19.500c3 5 9 5 12 0',
}

const face = (mark: number): Markup =>
  html`<svg class="face" viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13"/><path d="M11.500 12.500v1M20.500 12.500v1"/><path d="${MOUTHS[mark] ?? ''}"/></svg>`

const stars = (mark: number): Markup =>
  html`<span class="stars" aria-hidden="true">${'★'.repeat(mark)}${'☆'.repeat(5 - mark)}</span>`
