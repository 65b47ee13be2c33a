import type { Ctx } from '../../kernel/context.ts'
import { type Locale, translator } from '../../kernel/i18n.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { LineCtx } from './fact.ts'
import type { FactGroup } from './groups.rules.ts'
import { kindsOf } from './kinds.ts'
import { calledByCustom, sayProperty } from './well-known.ts'

export interface Told {
  weight: 'word' | 'deed' | 'system'
  group: FactGroup
  icon: string
  title: string
  line: string | null
}

type Row = { name: string; payload: Record<string, unknown>; amount: number | null }

/** A fact in the reader's language. One that no module knows is called as shops do, or by its name as words. */
export function tell(
  ctx: Pick<Ctx, 'host' | 'locale'>,
  company: LineCtx['company'],
  { name, payload, amount }: Row,
): Told {
  const kind = kindsOf(ctx.host.modules).byName.get(name)
  const { locale } = ctx
  const t = translator(locale)
  if (!kind) {
    const money = amount === null ? null : formatMoney(amount, company.currency, locale)
    const line = outline(payload, money, locale)
    return { weight: 'system', group: 'system', ...calledByCustom(name, t), line }
  }
  return {
    weight: kind.weight,
    group: kind.group,
    icon: kind.iconOf?.(payload) ?? kind.icon,
    title: kind.titleOf?.(payload, t) || t(kind.title),
    line: kind.line?.(payload, { locale, company }) || null,
  }
}

const SHOWN = 3
const LONGEST = 80

/** The first few plain properties of an event that we know nothing about. */
function outline(
  payload: Record<string, unknown>,
  money: string | null,
  locale: Locale,
): string | null {
  const t = translator(locale)
  const properties = Object.entries(payload)
    .filter((property): property is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof property[1]),
    )
    .slice(0, SHOWN)
    .map(([key, value]) => sayProperty(key, value, t))
  const line = [...(money ? [money] : []), ...properties].join(locale === 'ja' ? '・' : ', ')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line || null
}
