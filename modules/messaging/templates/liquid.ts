import {
  Liquid,
  type LiquidOptions,
  ParseError,
  RenderError,
  type Template,
  TokenizationError,
} from 'liquidjs'
import { type DomainError, invalid } from '../../../kernel/errors.ts'
import type { Params, Text } from '../../../kernel/i18n.ts'
import { templateTexts as texts } from '../templates.texts.ts'

export type Scope = Record<string, Record<string, string | boolean>>
export type Medium = 'text' | 'html'

/** Longer than any letter, shorter than what would trouble a mail server. */
export const LONGEST = 400_000

// Hostile templates stop here: runaway loops at memory, slow ones at half a second.
const LIMITS: LiquidOptions = {
  parseLimit: 1_000_000,
  renderLimit: 500,
  memoryLimit: 2_000_000,
  ownPropertyOnly: true,
  strictFilters: true,
  relativeReference: false,
  // Nothing is ever read from a file.
  templates: {},
}

const engines: Record<Medium, Liquid> = {
  text: engine(LIMITS),
  html: engine({ ...LIMITS, outputEscape: escapeHtml }),
}

function engine(options: LiquidOptions): Liquid {
  const liquid = new Liquid(options)
  for (const tag of ['include', 'render', 'layout', 'block']) delete liquid.tags[tag]
  // It would let values through unescaped.
  delete liquid.filters.raw
  // Lines are kept, and signs written as HTML wants them, by themselves; twice would be seen.
  for (const done of ['newline_to_br', 'escape', 'escape_once', 'xml_escape'])
    liquid.registerFilter(done, (value: unknown) => value)
  return liquid
}

/** A value as it stands in a mail: its lines kept, and no line broken before 様. */
export function escapeHtml(value: unknown): string {
  return escapeWords(String(value ?? '')).replace(/ (様|御中)/g, '&nbsp;$1')
}

export function escapeWords(words: string): string {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r?\n/g, '<br>')
}

const KEPT = 500
const parsed: Record<Medium, Map<string, Template[]>> = { text: new Map(), html: new Map() }

/** Sources are few and come again for every person of a batch. */
function parse(medium: Medium, source: string): Template[] {
  const kept = parsed[medium]
  const before = kept.get(source)
  if (before) return before
  const templates = engines[medium].parse(source)
  const [oldest] = kept.size >= KEPT ? kept.keys() : []
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(source, templates)
  return templates
}

/** Fills a source in. Throws `invalid` with the place for what cannot be read or runs away. */
export function fill(medium: Medium, source: string, scope: Scope): string {
  try {
    const filled: string = engines[medium].renderSync(parse(medium, source), scope)
    if (filled.length > LONGEST) throw invalid(texts.tooLong, { most: LONGEST })
    return filled
  } catch (error) {
    throw refusalOf(error)
  }
}

const asked = new WeakMap<Template[], string[]>()

/** Everything a source asks for from outside of itself, e.g. `person.called`. */
export function namesIn(source: string): string[] {
  try {
    const templates = parse('text', source)
    const before = asked.get(templates)
    if (before) return before
    const segments = engines.text.globalVariableSegmentsSync(templates)
    const names = segments.map((path) => path.flat().map(String).join('.'))
    asked.set(templates, names)
    return names
  } catch (error) {
    throw refusalOf(error)
  }
}

/** What is wrong in words, or the fault itself where it is none of the template's. */
function refusalOf(error: unknown): DomainError | unknown {
  if (
    !(error instanceof ParseError) &&
    !(error instanceof RenderError) &&
    !(error instanceof TokenizationError)
  )
    return error
  const [line = 1, column = 1] = error.token.getPosition()
  const [text, params] = reasonOf(error.message)
  return invalid(text, { ...params, line, column })
}

function reasonOf(message: string): [Text, Params] {
  const unclosed = /^tag (\{%.*?%\}) not closed/s.exec(message)
  if (unclosed?.[1]) return [texts.unclosedTag, { tag: unclosed[1] }]
  if (/not closed/.test(message)) return [texts.unclosedBraces, {}]
  const filter = /undefined filter: (\S+?),/.exec(message)
  if (filter?.[1]) return [texts.unknownFilter, { filter: filter[1] }]
  const tag = /tag "(\S+?)" not found/.exec(message)
  if (tag?.[1]) return [texts.unknownTag, { tag: tag[1] }]
  if (/limit exceeded/.test(message)) return [texts.tooHeavy, {}]
  return [texts.unreadable, {}]
}
