import type { Text } from '../../../../kernel/i18n.ts'
import type { IconName } from '../../../../web/ui/Icon.tsx'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { EntryChannel, FoundFolder } from '../../conversations.rules.ts'

export const channelWord: Record<EntryChannel, Text> = {
  mail: texts.mail,
  chat: texts.chat,
  form: texts.form,
  line: texts.line,
  sms: texts.sms,
  phone: texts.phone,
  post: texts.post,
}

export const channelIcon: Record<EntryChannel, IconName> = {
  mail: 'mail',
  chat: 'voice',
  form: 'pencil',
  line: 'line',
  sms: 'phone',
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
