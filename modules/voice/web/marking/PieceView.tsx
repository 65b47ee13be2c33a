import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useT } from '../../../../web/texts.ts'
import type { Marked } from '../../contract.ts'
import { markTexts as texts } from '../../mark.texts.ts'
import type { Passage } from '../../passages.rules.ts'
import type { Piece } from '../../pieces.rules.ts'
import { voicePath } from '../voices/paths.ts'
import { kindWord } from '../voices/words.ts'
import css from './marking.module.css'

/** A run of words: plain, kept (underlined, opens the voice) or proposed (dotted). */
export function PieceView({
  piece: { at, text, passage, isAsked, isLast },
  isOn,
  onAsk,
  onKeep,
  onTakeOut,
}: {
  piece: Piece<Marked>
  isOn: boolean
  onAsk: (passage: Passage) => void
  onKeep: (marked: Marked) => void
  onTakeOut: (marked: Marked) => void
}) {
  const t = useT()
  const asked = isAsked || undefined
  if (!passage || (passage.state === 'proposed' && !isOn))
    return (
      <span data-at={at} data-asked={asked} className={css.piece}>
        {text}
      </span>
    )
  const kind = t(passage.kind ? kindWord[passage.kind] : texts.voice)
  const label = isLast ? kind : undefined
  if (passage.state === 'kept')
    return (
      <Link
        to={voicePath(passage.voiceId)}
        data-at={at}
        data-asked={asked}
        data-label={label}
        className={css.kept}
        title={t(texts.see, { kind })}
      >
        {text}
      </Link>
    )
  const decide = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onKeep(passage)
    else if (event.key === 'x') onTakeOut(passage)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button would not break across lines with the words
    <span
      role="button"
      tabIndex={isLast ? 0 : -1}
      data-at={at}
      data-asked={asked}
      data-label={label && `${label}？`}
      className={css.proposed}
      title={t(texts.proposed, { kind })}
      onClick={() => document.getSelection()?.isCollapsed !== false && onAsk(passage)}
      onKeyDown={decide}
    >
      {text}
    </span>
  )
}
