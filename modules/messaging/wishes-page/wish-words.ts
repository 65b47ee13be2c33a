import type { Text, Translate } from '../../../kernel/i18n.ts'
import {
  type OwnWishes,
  PAGE_PURPOSES,
  type PageChannel,
  type PagePurpose,
  standingOf,
} from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'

export const channelText: Record<PageChannel, Text> = {
  post: texts.channelPost,
  phone: texts.channelPhone,
  mail: texts.channelMail,
  sms: texts.channelSms,
  line: texts.channelLine,
  push: texts.channelPush,
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

export const dialText: Record<NonNullable<OwnWishes['dial']>, Text> = {
  close: texts.dialClose,
  normal: texts.dialNormal,
  quiet: texts.dialQuiet,
}

export const dialMeans: Record<NonNullable<OwnWishes['dial']>, Text> = {
  close: texts.closeMeans,
  normal: texts.normalMeans,
  quiet: texts.quietMeans,
}

type Said = Pick<OwnWishes, 'dial' | 'channels' | 'dayParts' | 'monthly'>
type Consents = ReadonlyMap<string, { granted: boolean }>

/** What holds now, a sentence each; of the shop's own news only with `consents`. */
export function sayWishes(t: Translate, wishes: Said, consents?: Consents): string[] {
  const { dial, channels, monthly } = wishes
  const lines = [dial ? t(texts.holdsDial, { dial: t(dialText[dial]) }) : t(texts.holdsNoDial)]
  if (dial === 'quiet') lines.push(t(texts.holdsQuiet))
  lines.push(
    channels.length > 0
      ? t(texts.holdsChannels, { channels: waysOf(t, channels) })
      : t(texts.holdsAnyChannel),
  )
  lines.push(...sayHours(t, wishes))
  if (monthly !== null) lines.push(t(texts.holdsMonthly, { count: monthly }))
  if (!consents || dial === 'quiet') return lines
  const held = PAGE_PURPOSES.flatMap((purpose) => sayStanding(t, purpose, { channels, consents }))
  return [...lines, ...held]
}

const listed = (t: Translate, words: readonly Text[]) =>
  words.map((word) => t(word)).join(t(texts.and))
const waysOf = (t: Translate, channels: readonly PageChannel[]) =>
  listed(
    t,
    channels.map((one) => channelText[one]),
  )

/** Paper comes when it comes: hours mean nothing to who wants nothing else. */
function sayHours(t: Translate, { channels, dayParts }: Said): string[] {
  if (dayParts.length === 0) return []
  const words = dayParts.map((one) => partText[one])
  const parts = listed(t, words)
  if (channels.length === 0)
    return [t(texts.holdsHours, { channels: t(texts.callsAndMail), parts })]
  const timed = channels.filter((one) => one !== 'post')
  if (timed.length === 0) return [t(texts.holdsHoursLater, { parts })]
  return [t(texts.holdsHours, { channels: waysOf(t, timed), parts })]
}

/** What holds of one purpose, by each way. */
export function sayStanding(
  t: Translate,
  purpose: PagePurpose,
  held: { channels: readonly PageChannel[]; consents: Consents },
): string[] {
  const { agreed, open, unasked } = standingOf(purpose, held)
  const words = { purpose: t(purposeText[purpose]) }
  const said = [
    { text: texts.holdsYes, channels: agreed },
    { text: texts.holdsOpen, channels: open },
    { text: texts.holdsUnasked, channels: unasked },
  ].filter(({ channels }) => channels.length > 0)
  if (said.length === 0) return [t(texts.holdsNo, words)]
  return said.map(({ text, channels }) => t(text, { ...words, channels: waysOf(t, channels) }))
}
