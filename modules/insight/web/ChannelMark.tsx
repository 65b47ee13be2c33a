import { useT } from '../../../web/texts.ts'
import { Icon, type IconName } from '../../../web/ui/Icon.tsx'
import { channelWord } from '../channel-word.rules.ts'
import css from './home.module.css'

const ICONS: Record<string, IconName> = {
  phone: 'phone',
  postcard: 'postcard',
  letter: 'postcard',
  mail: 'mail',
  line: 'line',
  visit: 'person',
  shop: 'building',
}

/** By which way a word came: its icon and its name. */
export function ChannelMark({ channel }: { channel: string }) {
  const t = useT()
  return (
    <span className={css.channel}>
      <Icon name={ICONS[channel] ?? 'voice'} size={15} />
      {channelWord(t, channel)}
    </span>
  )
}
