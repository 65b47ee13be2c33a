import { html, type Markup } from '../../../../portal/html.ts'

export interface TextField {
  name: string
  label: string
  help?: string | undefined
  value?: string | undefined
  type?: 'text' | 'email' | 'tel' | undefined
  autocomplete?: string | undefined
  inputmode?: 'text' | 'email' | 'tel' | undefined
  required?: boolean | undefined
  maxLength?: number | undefined
  /** A field of several lines. */
  rows?: number | undefined
  error?: string | undefined
}

/** One field of a customers' form: its label above, large, with what went wrong under it. */
export function textField(field: TextField): Markup {
  const { name, label, help, value = '', rows, error } = field
  const about = error ? `${name}-error` : help ? `${name}-help` : ''
  const common = html`id="${name}" name="${name}" maxlength="${field.maxLength ?? 200}"${
    field.required && html` required`
  }${about && html` aria-describedby="${about}"`}${error && html` aria-invalid="true"`}`
  return html`<div class="sheet"><label class="label" for="${name}">${label}</label>${
    help && html`<p class="note" id="${name}-help">${help}</p>`
  }${
    rows
      ? html`<textarea ${common} rows="${rows}">${value}</textarea>`
      : html`<input ${common} type="${field.type ?? 'text'}" value="${value}"${
          field.autocomplete && html` autocomplete="${field.autocomplete}"`
        }${field.inputmode && html` inputmode="${field.inputmode}"`}>`
  }${error && html`<p class="note" role="alert" id="${name}-error">${error}</p>`}</div>`
}
