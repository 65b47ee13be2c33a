import type { IconName } from '../../../../web/ui/Icon.tsx'
import type { TemplateChannel } from '../../template-blocks.rules.ts'

export const channelIcon: Record<TemplateChannel, IconName> = {
  mail: 'mail',
  line: 'line',
  sms: 'sms',
  push: 'bell',
  post: 'postcard',
}
