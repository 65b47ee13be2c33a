import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { PersonLink } from '../../../../web/ui/PersonLink.tsx'
import type { Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import css from './voices.module.css'
import { channelIcon, channelWord } from './words.ts'

/** By which way, when and by whom it was said. */
export function Said({ voice, withoutName }: { voice: Voice; withoutName?: boolean }) {
  const t = useT()
  const format = useFormat()
  const { channel, saidAt, personId, personName, author } = voice
  return (
    <header className={css.said}>
      <Icon name={channelIcon[channel]} size={18} />
      <span>{t(channelWord[channel])}</span>
      <time className="num" title={format.exact(saidAt)}>
        {format.day(saidAt)}
      </time>
      {!withoutName &&
        (personId ? (
          <PersonLink id={personId} name={personName || t(texts.somebody)} />
        ) : (
          <span className="quiet">{author || t(texts.nobody)}</span>
        ))}
    </header>
  )
}
