import type { Locale } from '../../../kernel/i18n.ts'
import { translator } from '../../../kernel/i18n.ts'
import { isService } from '../messages.rules.ts'
import type { PageChannel } from '../wishes-page.rules.ts'
import { PAGE_PURPOSES } from '../wishes-page.rules.ts'
import { wishesTexts as texts } from '../wishes-page.texts.ts'
import type { OwnPage } from './own-wishes.ts'
import { channelText, purposeText } from './wish-words.ts'

/** In one sentence why a message came; null for a link that stood under none. */
export function whyItCame(page: OwnPage, { locale, zone }: { locale: Locale; zone: string }) {
  const { message } = page.holder
  if (!message) return null
  const t = translator(locale)
  if (message.kind === 'reply') return t(texts.whyAnswer)
  if (isService(message)) return t(texts.whyService)
  const { channel, purpose } = message
  const words = {
    purpose: t(purposeText[PAGE_PURPOSES.find((one) => one === purpose) ?? 'news']),
    channel: t(channelText[channel as PageChannel] ?? texts.channelMail),
  }
  const consent = page.consents.get(`${channel} ${purpose}`)
  if (!consent) return t(texts.whyUnasked, words)
  if (!consent.granted) return t(texts.whyStopped, words)
  return t(texts.whyAgreed, { ...words, day: writtenDay(consent.givenAt, { locale, zone }) })
}

function writtenDay(at: Date, { locale, zone }: { locale: Locale; zone: string }): string {
  return new Intl.DateTimeFormat(locale === 'ja' ? 'ja-JP' : 'en-GB', {
    timeZone: zone,
    dateStyle: 'long',
  }).format(at)
}
