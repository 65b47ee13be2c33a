import type { Text, Translate } from '../../kernel/i18n.ts'
import { channelTexts as texts } from './channel-word.texts.ts'

const WORDS: Record<string, Text> = {
  phone: texts.byPhone,
  postcard: texts.byPostcard,
  letter: texts.byLetter,
  mail: texts.byMail,
  email: texts.byMail,
  line: texts.byLine,
  visit: texts.byVisit,
  shop: texts.byShop,
  web: texts.byWeb,
  fax: texts.byFax,
  store: texts.byShop,
  chat: texts.byChat,
  form: texts.byForm,
  sms: texts.bySms,
  post: texts.byPost,
  heard: texts.byHeard,
  survey: texts.bySurvey,
  review: texts.byReview,
  social: texts.bySocial,
  live: texts.byLive,
}

/** A channel in the reader's language; one that the shop named itself stays as it is. */
export function channelWord(t: Translate, channel: string): string {
  const text = WORDS[channel.toLowerCase()]
  return text ? t(text) : channel
}
