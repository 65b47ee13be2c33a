import { Link } from '@tanstack/react-router'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Icon } from '../../../../web/ui/Icon.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { Voice } from '../../contract.ts'
import { voicePageTexts as texts } from '../../voice-pages.texts.ts'
import { PutOnAgenda } from '../meetings/PutOnAgenda.tsx'
import { voicesOf } from '../topics/paths.ts'
import { voicePath } from './paths.ts'
import { Said } from './Said.tsx'
import css from './voices.module.css'
import { kindTone, kindWord, moodWord } from './words.ts'

/** One voice: the words large, where and when and who above, what it is below. */
export function VoiceCard({ voice, withoutName }: { voice: Voice; withoutName?: boolean }) {
  const t = useT()
  const { voiceId, words, state, kind, mood, topics, product, isSensitive, attachments } = voice
  return (
    <article className={css.card}>
      <Said voice={voice} withoutName={withoutName} />
      <Link to={voicePath(voiceId)} className={css.words}>
        {words ? <Words>{words}</Words> : <span className="quiet">{t(texts.gone)}</span>}
      </Link>
      <footer className={css.foot}>
        {kind && <Badge tone={kindTone[kind]}>{t(kindWord[kind])}</Badge>}
        {isSensitive && (
          <Badge tone="fuji" icon="lock">
            {t(texts.confidential)}
          </Badge>
        )}
        {topics.map(({ topicId, name }) => (
          <Link key={topicId} className={css.topic} to={voicesOf({ topicId })}>
            {name}
          </Link>
        ))}
        {mood && mood !== 'none' && <span>{t(moodWord[mood])}</span>}
        {product && <span>{product.name}</span>}
        {attachments.length > 0 && (
          <span className={css.clip}>
            <Icon name="file" size={14} />
            <span className="num">{attachments.length}</span>
          </span>
        )}
        {state === 'kept' && words !== '' && (
          <span className={css.last}>
            <PutOnAgenda voiceId={voiceId} small />
          </span>
        )}
      </footer>
    </article>
  )
}
