import type { Text } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { repliesTexts as texts } from '../replies.texts.ts'

const CHANNELS: Record<string, Text> = {
  post: texts.post,
  mail: texts.mail,
  form: texts.form,
  chat: texts.chat,
  line: texts.line,
  sms: texts.sms,
  phone: texts.phone,
}

/** はがき, メール; a channel without a word of ours stays as it is called. */
export function useChannelWord(): (channel: string) => string {
  const t = useT()
  return (channel) => {
    const text = CHANNELS[channel]
    return text ? t(text) : channel
  }
}

/** 8年目: how long somebody has been with us. */
export function useYearsWord(): (since: Date) => string {
  const t = useT()
  const format = useFormat()
  return (since) =>
    t(texts.years, { count: Math.max(1, Math.floor(-format.daysUntil(since) / 365.25) + 1) })
}
