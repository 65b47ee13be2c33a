import { html, type Markup } from './html.ts'

export interface Option {
  value: string
  label: string
  /** A second line under the label. */
  detail?: string
}

export interface ChoiceField {
  /** One of them, or several. */
  kind: 'radio' | 'checkbox'
  name: string
  legend: string
  help?: string
  options: readonly Option[]
  chosen: readonly string[]
}

/** Large rows to press. Nothing is ticked but what holds already. */
export function choices({ kind, name, legend, help, options, chosen }: ChoiceField): Markup {
  return html`<div class="sheet"><fieldset><legend>${legend}</legend>${
    help && html`<p class="note">${help}</p>`
  }${options.map(
    ({ value, label, detail }) =>
      html`<label class="choice"><input type="${kind}" name="${name}" value="${value}"${
        chosen.includes(value) && html` checked`
      }><span>${label}${detail && html`<span class="note">${detail}</span>`}</span></label>`,
  )}</fieldset></div>`
}

export interface ScaleField {
  name: string
  legend: string
  help?: string | undefined
  from: number
  to: number
  /** What the lowest and the highest figure mean. */
  ends: readonly [string, string]
  chosen: string | undefined
  /** Below it, within the same sheet. */
  more?: Markup | undefined
}

/** Figures in a row, which break into several where the type is large. */
export function scale({ name, legend, help, from, to, ends, chosen, more }: ScaleField): Markup {
  const figures = Array.from({ length: to - from + 1 }, (_, at) => String(from + at))
  return html`<div class="sheet"><fieldset><legend>${legend}</legend>${
    help && html`<p class="note">${help}</p>`
  }<div class="scale">${figures.map(
    (value) =>
      html`<label class="choice"><input type="radio" name="${name}" value="${value}"${
        chosen === value && html` checked`
      }><span>${value}</span></label>`,
  )}</div><p class="note ends"><span>${from} ${ends[0]}</span><span>${to} ${ends[1]}</span></p></fieldset>${more}</div>`
}

export interface SelectField {
  name: string
  label: string
  help?: string
  options: readonly Option[]
  value: string
}

export function select({ name, label, help, options, value }: SelectField): Markup {
  return html`<div class="sheet"><label class="label" for="${name}">${label}</label>${
    help && html`<p class="note" id="${name}-help">${help}</p>`
  }<select id="${name}" name="${name}"${help && html` aria-describedby="${name}-help"`}>${options.map(
    (option) =>
      html`<option value="${option.value}"${option.value === value && html` selected`}>${option.label}</option>`,
  )}</select></div>`
}

export interface TextInput {
  name: string
  label: string
  help?: string
  value?: string
  /** At most so many letters. */
  longest: number
}

/** One line to write in. */
export function input({ name, label, help, value = '', longest }: TextInput): Markup {
  return field(
    { name, label, help },
    (described) => html`<input type="text" id="${name}" name="${name}" value="${value}"
maxlength="${longest}" autocomplete="off" autocapitalize="characters"${described}>`,
  )
}

/** Room for several lines. */
export function area({ name, label, help, value = '', longest }: TextInput): Markup {
  return field(
    { name, label, help },
    (described) => html`<textarea id="${name}" name="${name}" rows="6"
maxlength="${longest}"${described}>${value}</textarea>`,
  )
}

function field(
  { name, label, help }: { name: string; label: string; help: string | undefined },
  write: (described: Markup | undefined) => Markup,
): Markup {
  const described = help ? html` aria-describedby="${name}-help"` : undefined
  return html`<div class="sheet"><label class="label" for="${name}">${label}</label>${
    help && html`<p class="note" id="${name}-help">${help}</p>`
  }${write(described)}</div>`
}

/** One filled button a page; others are plain. */
export function button(label: string, look: 'filled' | 'plain' = 'filled'): Markup {
  return html`<button type="submit"${look === 'plain' && html` class="plain"`}>${label}</button>`
}

/** Sends to `action`, an address of ours. */
export function form(action: string, content: Markup): Markup {
  return html`<form method="post" action="${action}" accept-charset="utf-8">${content}</form>`
}
