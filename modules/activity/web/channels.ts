import type { Text } from '../../../kernel/i18n.ts'
import type { IconName } from '../../../web/ui/Icon.tsx'
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
}

export const channelIcon: Record<Channel, IconName> = {
  phone: 'phone',
  postcard: 'postcard',
  letter: 'mail',
  mail: 'send',
  line: 'line',
  visit: 'person',
  shop: 'building',
}
