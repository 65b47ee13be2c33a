import { dayIn } from '../../../kernel/clock.ts'
import { type Locale, translator } from '../../../kernel/i18n.ts'
import { formatMoney } from '../../../kernel/money.ts'
import type { Block, Only, Test } from '../template-blocks.rules.ts'
import { VARIABLES } from '../template-variables.rules.ts'
import { variableTexts as texts } from '../template-variables.texts.ts'
import type { Scope } from './liquid.ts'
import { clean, type Name, namesOf } from './names.ts'
import type { OrderRow, PersonRow } from './values.queries.ts'

/** Everything that is known when a text is filled in; null for a person of whom nothing is. */
export interface Known {
  locale: Locale
  zone: string
  now: Date
  /** The day of `now` in the zone. */
  today: string
  shop: string
  sender: { name: string; postalAddress: string; contact: string }
  staff: string | null
  person: (Name & PersonRow & { number: string | null; tagIds: ReadonlySet<string> }) | null
  order: OrderRow | null
  /** Words of each approved wording by its key. */
  wordings: ReadonlyMap<string, string>
  /** Further values, or others, by group and name: `{ reply: { due_on: '11月30日' } }`. */
  extra: Extra
}
export type Extra = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface Values {
  scope: Scope
  /** Paths whose fallback stands there. */
  missing: ReadonlySet<string>
  holds: (only: Only | null) => boolean
}

/**
 * Every variable has something to say: its value, or its fallback. Where it is known which are `used`, the
 * others are not worked out.
 */
export function valuesOf(known: Known, used?: ReadonlySet<string>): Values {
  const found = foundIn(known)
  const scope: Scope = { wording: Object.fromEntries(known.wordings) }
  const missing = new Set<string>()
  for (const { path, group, name, fallback } of variablesIn(known.locale)) {
    if (used && !used.has(path)) continue
    const value = clean(known.extra[group]?.[name] ?? found[path]?.())
    if (value === null) missing.add(path)
    const values = scope[group] ?? {}
    values[name] = value ?? fallback
    scope[group] = values
  }
  const tests = testsOf(known)
  scope.only = { ...tests }
  return { scope, missing, holds: (only) => passes(only, tests, known.person?.tagIds) }
}

type Said = { path: string; group: string; name: string; fallback: string }
const said = new Map<Locale, readonly Said[]>()

/** Their fallbacks are words of the language and the same for everybody of a letter to many. */
function variablesIn(locale: Locale): readonly Said[] {
  const known = said.get(locale)
  if (known) return known
  const t = translator(locale)
  const made = VARIABLES.map(({ path, fallback }) => {
    const [group = '', name = ''] = path.split('.')
    return { path, group, name, fallback: t(fallback) }
  })
  said.set(locale, made)
  return made
}

/** The scope of a template: also which of its blocks stand for this person. */
export function scopeFor(blocks: readonly Block[], values: Values): Scope {
  const shown = blocks.map(({ only }, at) => [`b${at}`, values.holds(only)] as const)
  return { ...values.scope, only: { ...values.scope.only, ...Object.fromEntries(shown) } }
}

function passes(
  only: Only | null,
  tests: Record<Test, boolean>,
  tagIds: ReadonlySet<string> = new Set(),
): boolean {
  if (!only) return true
  const holds = only.test === 'tag' ? tagIds.has(only.tagId) : tests[only.test]
  return holds !== only.not
}

function testsOf({ person, today }: Known): Record<Test, boolean> {
  const orders = person?.orders ?? 0
  return {
    name: clean(person?.name) !== null,
    given_name: clean(person?.givenName) !== null || clean(person?.givenKana) !== null,
    ordered: orders > 0,
    first_order: orders === 1,
    repeat: orders > 1,
    member: person?.isMember ?? false,
    birth_month: person?.birthday?.slice(5, 7) === today.slice(5, 7),
  }
}

type Find = () => string | null

/** How values are found by path; null or missing where nothing is known. */
function foundIn(known: Known): Record<string, Find> {
  const { person, order, locale, shop, sender, staff } = known
  const t = translator(locale)
  return {
    ...(person ? namesOf(person, locale) : {}),
    'person.number': () => person?.number ?? null,
    'person.together': () => togetherOf(known),
    'person.birth_month': () => monthOf(person?.birthday ?? null, locale),
    'order.day': () => order && dayOf(order.placedAt, known),
    'order.number': () => order?.number ?? null,
    'order.items': () => order?.items.join(t(texts.between)) ?? null,
    'order.first_item': () => order && firstOf(order.items, locale),
    'order.total': () => order && formatMoney(order.total, order.currency, locale),
    'order.nth': () =>
      person && person.orders > 0 ? t(texts.nth, { count: person.orders }) : null,
    'staff.name': () => staff,
    'shop.name': () => shop,
    'sender.name': () => sender.name || shop,
    'sender.postal_address': () => sender.postalAddress,
    'sender.contact': () => sender.contact,
    'shop.today': () => dayOf(known.now, known),
  }
}

function firstOf(items: readonly string[], locale: Locale): string {
  const [item = '', ...more] = items
  if (more.length === 0) return item
  return translator(locale)(texts.andMore, { item, count: more.length })
}

function togetherOf({ person, zone, today, locale }: Known): string | null {
  const since = person?.firstAt ?? person?.memberSince
  if (!since) return null
  const from = dayIn(zone, since)
  const months = monthsOf(today) - monthsOf(from) - (today.slice(8) < from.slice(8) ? 1 : 0)
  if (months < 1) return null
  const t = translator(locale)
  return months < 12
    ? t(texts.months, { count: months })
    : t(texts.years, { count: Math.floor(months / 12) })
}

const monthsOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))

function monthOf(day: string | null, locale: Locale): string | null {
  if (!day) return null
  const month = formatOf(locale, { month: 'long', timeZone: 'UTC' })
  return month.format(new Date(`2000-${day.slice(5, 7)}-15T00:00:00Z`))
}

/** 11月20日; with its year where that is another. */
function dayOf(at: Date, { locale, zone, today }: Known): string {
  const isThisYear = dayIn(zone, at).slice(0, 4) === today.slice(0, 4)
  return formatOf(locale, {
    ...(!isThisYear && { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    timeZone: zone,
  }).format(at)
}

const tongue = (locale: Locale) => (locale === 'ja' ? 'ja-JP' : 'en-GB')

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than all else that a letter asks for. */
function formatOf(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(tongue(locale), options)
  formats.set(key, format)
  return format
}
