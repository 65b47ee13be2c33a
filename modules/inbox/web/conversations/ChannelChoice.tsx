import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { becauseText } from '../../../messaging/delivery-words.rules.ts'
import { conversationPageTexts as texts } from '../../conversation-pages.texts.ts'
import type { ReplyChannel } from '../../conversations.rules.ts'
import css from './inbox.module.css'
import type { ReplyVerdict } from './useReplyChannels.ts'
import { channelIcon, channelWord } from './words.ts'

/** By which way it goes. One that is closed for this person says why. */
export function ChannelChoice<C extends ReplyChannel>({
  channels,
  channel,
  onChoose,
}: {
  channels: (ReplyVerdict & { channel: C })[]
  channel: C | null
  onChoose: (channel: C) => void
}) {
  const t = useT()
  const why = ({ because }: ReplyVerdict) => t((because && becauseText(because)) || texts.noReason)
  const closed = channels.filter((one) => !one.ok && !one.goesAt)
  return (
    <>
      <fieldset className={css.channels}>
        <legend className="visually-hidden">{t(texts.by)}</legend>
        {channels.map((one) => (
          <button
            key={one.channel}
            type="button"
            aria-pressed={one.channel === channel}
            disabled={!one.ok && !one.goesAt}
            title={one.ok ? undefined : why(one)}
            onClick={() => onChoose(one.channel)}
          >
            <Icon name={channelIcon[one.channel]} size={14} /> {t(channelWord[one.channel])}
          </button>
        ))}
      </fieldset>
      {closed.length > 0 && (
        <p className={css.closed}>
          {[...new Set(closed.map(why))]
            .map((because) =>
              t(texts.cannotBy, {
                channel: closed
                  .filter((one) => why(one) === because)
                  .map((one) => t(channelWord[one.channel]))
                  .join('・'),
                because,
              }),
            )
            .join(' ')}
        </p>
      )}
    </>
  )
}
