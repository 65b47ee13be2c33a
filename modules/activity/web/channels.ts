import type { Text } from '../../../kernel/i18n.ts'
import { texts } from '../activity.texts.ts'
import type { Channel } from '../contact.rules.ts'

export const channelText: Record<Channel, Text> = {
  phone: texts.channelPhone,
  postcard: texts.channelPostcard,
  letter: texts.channelLetter,
  mail: texts.channelMail,
  line: texts.channelLine,
  visit: texts.channelVisit,
  shop: texts.channelShop,
  chat: texts.channelChat,
  form: texts.channelForm,
  sms: texts.channelSms,
  post: texts.channelPost,
}
