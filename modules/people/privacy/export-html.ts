import type { Ctx } from '../../../kernel/context.ts'
import { type Text, translator } from '../../../kernel/i18n.ts'
import { contributed } from '../../../kernel/module.ts'
import { readCompany } from '../../accounts/index.ts'
import type { PersonExport } from '../export-person.ts'
import { texts, words } from '../people-export.texts.ts'

type Speech = { say: (key: string) => string; value: (value: unknown) => string }

/** The export as one page that opens anywhere, without scripts and without asking for anything. */
export async function exportHtml(ctx: Ctx, { parts, exportedAt }: PersonExport): Promise<string> {
  const { name: company, zone } = await readCompany(ctx)
  const t = translator(ctx.locale)
  const speech = speechOf(ctx, zone)
  const title = t(texts.title, { company })
  const sections = Object.entries(parts).flatMap(([module, part]) =>
    Object.entries(part).map(([key, value]) =>
      section(key === 'person' ? module : key, value, speech),
    ),
  )
  return `<!doctype html>
<html lang="${ctx.locale}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)}</h1>
<p>${escaped(t(texts.lead, { at: speech.value(exportedAt) }))}</p>
${sections.join('\n')}</body></html>
`
}

const STYLE = `body{font:16px/1.75 "Noto Sans JP","Hiragino Sans","Yu Gothic",sans-serif;color:#22262c;
max-width:60rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem;font-weight:500}
h2{font-size:1.1rem;font-weight:500;margin:2rem 0 .5rem;border-bottom:1px solid #d3ccbb}
table{border-collapse:collapse;width:100%;font-size:.875rem}th,td{text-align:left;vertical-align:top;
padding:.35rem .6rem .35rem 0;border-bottom:1px solid #e2ddd0;overflow-wrap:anywhere}
th{font-weight:500;color:#4d525a}.none{color:#63635f}`

function section(key: string, value: unknown, speech: Speech): string {
  return `<h2>${escaped(speech.say(key))}</h2>\n${body(value, speech)}`
}

function body(value: unknown, speech: Speech): string {
  if (Array.isArray(value)) return list(value, speech)
  if (isRecord(value)) {
    const rows = Object.entries(value).filter(([key]) => !isInternal(key))
    if (rows.length > 0) {
      return `<table>${rows
        .map(
          ([key, one]) =>
            `<tr><th scope="row">${escaped(speech.say(key))}</th><td>${cell(one, speech)}</td></tr>`,
        )
        .join('')}</table>`
    }
  }
  return `<p class="none">${escaped(speech.value(value))}</p>`
}

function list(values: unknown[], speech: Speech): string {
  if (values.length === 0) return `<p class="none">${escaped(speech.say('nothing'))}</p>`
  const records = values.filter(isRecord)
  if (records.length < values.length) {
    return `<ul>${values.map((one) => `<li>${cell(one, speech)}</li>`).join('')}</ul>`
  }
  const keys = [...new Set(records.flatMap((record) => Object.keys(record)))].filter(
    (key) => !isInternal(key),
  )
  const head = keys.map((key) => `<th scope="col">${escaped(speech.say(key))}</th>`).join('')
  const rows = records.map(
    (record) => `<tr>${keys.map((key) => `<td>${cell(record[key], speech)}</td>`).join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function cell(value: unknown, speech: Speech): string {
  if (value instanceof Date || !(Array.isArray(value) || isRecord(value))) {
    return escaped(speech.value(value))
  }
  const isEmpty = Object.keys(value).length === 0
  return isEmpty ? '' : body(value, speech)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Ids that mean nothing to a reader; the JSON has them. */
const isInternal = (key: string) => /(^id|Id|Ids)$/.test(key)

function speechOf(ctx: Ctx, zone: string): Speech {
  const t = translator(ctx.locale)
  const labels = new Map<string, Text>()
  for (const { value } of contributed(ctx.host.modules, 'person')) {
    for (const [key, label] of Object.entries(value.exportLabels ?? {})) labels.set(key, label)
  }
  const moment = new Intl.DateTimeFormat(ctx.locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'long',
    timeStyle: 'short',
  })
  return {
    say: (key) => {
      const label = labels.get(key) ?? (isOwn(key) ? texts[key] : undefined)
      return label ? t(label) : key
    },
    value: (value) => {
      if (value === null || value === undefined || value === '') return '—'
      if (value instanceof Date) return moment.format(value)
      if (typeof value === 'boolean') return t(value ? texts.yes : texts.no)
      if (typeof value === 'object') return JSON.stringify(value)
      const text = String(value)
      const word = labels.get(text) ?? (isWord(text) ? words[text] : undefined)
      return word ? t(word) : text
    },
  }
}

const isWord = (key: string): key is keyof typeof words => Object.hasOwn(words, key)

const isOwn = (key: string): key is keyof typeof texts => Object.hasOwn(texts, key)

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c,
  )
}
