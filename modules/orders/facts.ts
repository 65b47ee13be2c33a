import type { Locale } from '../../kernel/i18n.ts'
import { translator } from '../../kernel/i18n.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { FactKind, LineCtx } from '../activity/index.ts'
import { texts } from './orders.texts.ts'

type Payload = Record<string, unknown>

/** How what happens with orders stands on the timeline. */
export const facts: Record<string, FactKind> = {
  'order.placed': {
    weight: 'deed',
    icon: 'box',
    group: 'order',
    title: texts.factPlaced,
    titleOf: ({ delivery }, t) =>
      typeof delivery === 'number' ? t(texts.factDelivered, { n: delivery }) : '',
    line: (payload, ctx) =>
      facet(
        itemsOf(payload, ctx.locale),
        money(payload, 'total', ctx),
        giftOf(payload, ctx.locale),
      ),
  },
  'order.changed': {
    weight: 'system',
    icon: 'pencil',
    group: 'order',
    title: texts.factChanged,
    line: (payload, ctx) => facet(text(payload.number), money(payload, 'total', ctx)),
  },
  'order.cancelled': {
    weight: 'deed',
    icon: 'undo',
    group: 'order',
    title: texts.factCancelled,
    line: (payload, ctx) => facet(text(payload.number), money(payload, 'total', ctx)),
  },
  'order.returned': {
    weight: 'deed',
    icon: 'undo',
    group: 'order',
    title: texts.factReturned,
    line: (payload, ctx) => facet(itemsOf(payload, ctx.locale), money(payload, 'amount', ctx)),
  },
  'order.return_withdrawn': {
    weight: 'system',
    icon: 'undo',
    group: 'order',
    title: texts.factReturnWithdrawn,
    line: (payload, ctx) => money(payload, 'amount', ctx),
  },
  'subscription.started': {
    weight: 'deed',
    icon: 'repeat',
    group: 'order',
    title: texts.factStarted,
    line: (payload, { locale }) =>
      facet(itemsOf(payload, locale), cycleOf(payload, locale), nextOf(payload, locale)),
  },
  'subscription.changed': {
    weight: 'deed',
    icon: 'pencil',
    group: 'order',
    title: texts.factSubscriptionChanged,
    line: (payload, { locale }) => {
      const after = record(payload.after)
      const items = list(after.items).map((item) => text(record(item).name))
      return facet(
        items.length > 0 ? itemsOf({ items }, locale) : '',
        cycleOf(after, locale),
        nextOf(after, locale),
      )
    },
  },
  'subscription.skipped': {
    weight: 'deed',
    icon: 'repeat',
    group: 'order',
    title: texts.factSkipped,
    line: (payload, { locale }) => nextOf(payload, locale),
  },
  'subscription.paused': {
    weight: 'deed',
    icon: 'repeat',
    group: 'order',
    title: texts.factPaused,
    line: (payload, { locale }) => {
      const until = text(payload.until)
      const say = translator(locale)
      return until ? say(texts.untilDay, { day: dayWords(until, locale) }) : say(texts.untilTold)
    },
  },
  'subscription.resumed': {
    weight: 'deed',
    icon: 'repeat',
    group: 'order',
    title: texts.factResumed,
    line: (payload, { locale }) => nextOf(payload, locale),
  },
  'subscription.cancelled': {
    weight: 'deed',
    icon: 'flag',
    group: 'order',
    title: texts.factEnded,
    line: (payload, { locale }) => text(payload[locale]),
  },
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const record = (value: unknown): Payload =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const facet = (...parts: string[]) => parts.filter(Boolean).join('・')

function itemsOf(payload: Payload, locale: Locale): string {
  const items = list(payload.items).map(text)
  const [first] = items
  if (!first) return ''
  const count = (typeof payload.lines === 'number' ? payload.lines : items.length) - 1
  return count > 0 ? translator(locale)(texts.moreItems, { first, count }) : first
}

function money(payload: Payload, field: string, { locale, company }: LineCtx): string {
  const amount = payload[field]
  if (typeof amount !== 'number') return ''
  return formatMoney(amount, text(payload.currency) || company.currency, locale)
}

function giftOf(payload: Payload, locale: Locale): string {
  const gift = text(payload.gift)
  return gift && translator(locale)(texts.withGift, { gift })
}

function cycleOf(payload: Payload, locale: Locale): string {
  const { cycleDays, cycleMonths } = payload
  return typeof cycleDays === 'number' || typeof cycleMonths === 'number'
    ? cycleWords(
        {
          cycleDays: typeof cycleDays === 'number' ? cycleDays : null,
          cycleMonths: typeof cycleMonths === 'number' ? cycleMonths : null,
        },
        locale,
      )
    : ''
}

function nextOf(payload: Payload, locale: Locale): string {
  const day = text(payload.nextOn)
  return day && translator(locale)(texts.nextOnIs, { day: dayWords(day, locale) })
}

/** 「4週ごと」「毎月」, as one says it. */
export function cycleWords(
  { cycleDays, cycleMonths }: { cycleDays: number | null; cycleMonths: number | null },
  locale: Locale,
): string {
  const say = translator(locale)
  if (cycleMonths === 1) return say(texts.everyMonth)
  if (cycleMonths) return say(texts.everyMonths, { count: cycleMonths })
  const days = cycleDays ?? 0
  return days % 7 === 0
    ? say(texts.everyWeeks, { count: days / 7 })
    : say(texts.everyDays, { count: days })
}

function dayWords(day: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${day}T00:00:00Z`))
}
