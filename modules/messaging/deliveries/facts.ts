import { type Text, translator } from '../../../kernel/i18n.ts'
import type { FactKind } from '../../activity/index.ts'
import { deliveryTexts as texts } from '../deliveries.texts.ts'
import { becauseText, channelText } from '../delivery-words.rules.ts'

type Payload = Record<string, unknown>

/** A small trace: the words of a reply stand on the timeline already, as those of who wrote them. */
function trace(title: Text): FactKind {
  return {
    weight: 'system',
    group: 'contact',
    icon: 'mail',
    title,
    iconOf: ({ channel }) => ICONS[String(channel)] ?? 'mail',
    line: lineOf,
  }
}

const ICONS: Record<string, string> = {
  line: 'line',
  push: 'bell',
  post: 'postcard',
  phone: 'phone',
}

function lineOf(payload: Payload, { locale }: { locale: 'ja' | 'en' }): string {
  const t = translator(locale)
  const { channel, kind, because } = payload
  // The words of a reply stand right beside it.
  const subject = kind === 'reply' ? null : payload.subject
  const named = channelText(String(channel))
  const why = becauseText(String(because))
  return [named && t(named), typeof subject === 'string' ? subject : null, why && t(why)]
    .filter(Boolean)
    .join('・')
}

export const deliveryFacts: Record<string, FactKind> = {
  'message.sent': trace(texts.wasSent),
  'message.held': trace(texts.wasHeld),
  'message.refused': trace(texts.wasRefused),
  'message.failed': trace(texts.hasFailed),
  'message.cancelled': trace(texts.wasCancelled),
}
