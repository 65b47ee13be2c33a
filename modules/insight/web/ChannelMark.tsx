import type { Text } from '../../../kernel/i18n.ts'
import { useT } from '../../../web/texts.ts'
import { Icon, type IconName } from '../../../web/ui/Icon.tsx'
import { texts } from '../insight.texts.ts'
import css from './home.module.css'

const CHANNELS: Record<string, { icon: IconName; text: Text }> = {
  phone: { icon: 'phone', text: texts.byPhone },
  postcard: { icon: 'postcard', text: texts.byPostcard },
  letter: { icon: 'postcard', text: texts.byLetter },
  mail: { icon: 'mail', text: texts.byMail },
  line: { icon: 'line', text: texts.byLine },
  visit: { icon: 'person', text: texts.byVisit },
  shop: { icon: 'building', text: texts.byShop },
}

/** By which way a word came: its icon and its name. */
export function ChannelMark({ channel }: { channel: string }) {
  const t = useT()
  const known = CHANNELS[channel]
  return (
    <span className={css.channel}>
      <Icon name={known?.icon ?? 'voice'} size={15} />
      {known ? t(known.text) : channel}
    </span>
  )
}
