import type { Translate } from '../../../../kernel/i18n.ts'
import type { Tone } from '../../../../web/ui/Badge.tsx'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { channelText } from '../../delivery-words.rules.ts'
import type { Channel, State } from '../../messages.rules.ts'
import { outboxTexts as texts } from '../../outbox.texts.ts'

export const CHANNEL_ICONS: Record<Channel, IconName> = {
  mail: 'mail',
  line: 'line',
  sms: 'sms',
  push: 'bell',
  post: 'postcard',
  phone: 'phone',
}

export const STATE_LOOKS: Record<State, { tone: Tone; icon: IconName }> = {
  held: { tone: 'yama', icon: 'clock' },
  queued: { tone: 'ai', icon: 'clock' },
  sending: { tone: 'ai', icon: 'send' },
  sent: { tone: 'matsu', icon: 'check' },
  failed: { tone: 'enji', icon: 'warning' },
  refused: { tone: 'plain', icon: 'hand' },
  cancelled: { tone: 'plain', icon: 'close' },
}

const PURPOSES = {
  service: texts.service,
  news: texts.news,
  offers: texts.offers,
  survey: texts.survey,
}

/** What it is for; a word of the shop's own stays as it is. */
export function purposeWords(t: Translate, purpose: string): string {
  const known = Object.hasOwn(PURPOSES, purpose) ? PURPOSES[purpose as keyof typeof PURPOSES] : null
  return known ? t(known) : purpose
}

export function channelWords(t: Translate, channel: Channel): string {
  const known = channelText(channel)
  return known ? t(known) : channel
}
