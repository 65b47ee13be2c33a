import type { Text, Translate } from '../../../kernel/i18n.ts'
import type { OwnWishes, PageChannel, PagePurpose } from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'

export const channelText: Record<PageChannel, Text> = {
  post: texts.channelPost,
  phone: texts.channelPhone,
  mail: texts.channelMail,
  sms: texts.channelSms,
  line: texts.channelLine,
}

export const purposeText: Record<PagePurpose, Text> = {
  news: texts.purposeNews,
  offers: texts.purposeOffers,
}

export const partText: Record<OwnWishes['dayParts'][number], Text> = {
  morning: texts.partMorning,
  afternoon: texts.partAfternoon,
  evening: texts.partEvening,
}

export const dialText: Record<OwnWishes['dial'], Text> = {
  close: texts.dialClose,
  normal: texts.dialNormal,
  quiet: texts.dialQuiet,
}

export const dialMeans: Record<OwnWishes['dial'], Text> = {
  close: texts.closeMeans,
  normal: texts.normalMeans,
  quiet: texts.quietMeans,
}

type Said = Pick<OwnWishes, 'dial' | 'channels' | 'dayParts' | 'monthly'>

/** What holds now, a sentence each. */
export function sayWishes(t: Translate, wishes: Said & Partial<OwnWishes>): string[] {
  const list = (words: readonly Text[]) => words.map((word) => t(word)).join(t(texts.and))
  const { dial, channels, dayParts, monthly, purposes } = wishes
  const lines = [t(texts.holdsDial, { dial: t(dialText[dial]) })]
  if (dial === 'quiet') lines.push(t(texts.holdsQuiet))
  lines.push(
    channels.length > 0
      ? t(texts.holdsChannels, { channels: list(channels.map((one) => channelText[one])) })
      : t(texts.holdsAnyChannel),
  )
  if (dayParts.length > 0)
    lines.push(t(texts.holdsHours, { parts: list(dayParts.map((one) => partText[one])) }))
  if (monthly !== null) lines.push(t(texts.holdsMonthly, { count: monthly }))
  if (!purposes || dial === 'quiet') return lines
  for (const purpose of ['news', 'offers'] as const) {
    const answer = purposes[purpose]
    if (answer === null) continue
    const words = { purpose: t(purposeText[purpose]) }
    lines.push(t(answer ? texts.holdsYes : texts.holdsNo, words))
  }
  return lines
}
