import type { Text } from '../../../../kernel/i18n.ts'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { deliveryTexts } from '../../../messaging/deliveries.texts.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { EntryChannel, FoundFolder } from '../../conversations.rules.ts'

/** As messaging calls them; a chat and a form only come in. */
export const channelWord: Record<EntryChannel, Text> = {
  mail: deliveryTexts.mail,
  chat: texts.chat,
  form: texts.form,
  line: deliveryTexts.line,
  sms: deliveryTexts.sms,
  phone: deliveryTexts.phone,
  post: deliveryTexts.post,
}

export const channelIcon: Record<EntryChannel, IconName> = {
  mail: 'mail',
  chat: 'voice',
  form: 'pencil',
  line: 'line',
  sms: 'sms',
  phone: 'phone',
  post: 'postcard',
}

export const folderWord: Record<FoundFolder, Text> = {
  waiting: texts.waiting,
  mine: texts.mine,
  unassigned: texts.unassigned,
  open: texts.open,
  snoozed: texts.snoozed,
  closed: texts.closed,
  all: texts.all,
}
