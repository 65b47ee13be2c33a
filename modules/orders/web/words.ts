import type { Text, Translate } from '../../../kernel/i18n.ts'
import { texts } from '../pages.texts.ts'

/** 「青汁 60包 ほか2品」. */
export function itemWords(t: Translate, first: string | null, lines: number): string {
  if (!first) return t(texts.noItems)
  return lines > 1 ? t(texts.moreItems, { first, count: lines - 1 }) : first
}

/** 「4週ごと」「毎月」, as one says it. */
export function cycleWords(
  t: Translate,
  { cycleDays, cycleMonths }: { cycleDays: number | null; cycleMonths: number | null },
): string {
  if (cycleMonths === 1) return t(texts.everyMonth)
  if (cycleMonths) return t(texts.everyMonths, { count: cycleMonths })
  const days = cycleDays ?? 0
  if (days === 7) return t(texts.everyWeek)
  return days % 7 === 0
    ? t(texts.everyWeeks, { count: days / 7 })
    : t(texts.everyDays, { count: days })
}

/** Channels that we have words for; a source may name others, which stand as they are. */
const CHANNELS: Record<string, Text> = {
  phone: texts.phone,
  web: texts.web,
  postcard: texts.postcard,
  letter: texts.letter,
  fax: texts.fax,
  mail: texts.mail,
  line: texts.line,
  shop: texts.shop,
}
export const KNOWN_CHANNELS = Object.keys(CHANNELS)

export function channelWords(t: Translate, channel: string | null): string {
  if (!channel) return ''
  const known = CHANNELS[channel]
  return known ? t(known) : channel
}

/** What is stored for a channel that was typed or chosen by its words. */
export function channelOf(t: Translate, words: string): string {
  return KNOWN_CHANNELS.find((channel) => channelWords(t, channel) === words) ?? words
}
