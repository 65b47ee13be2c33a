import { Link } from '@tanstack/react-router'
import { useT } from '../../../../web/texts.ts'
import { Icon } from '../../../../web/ui/Icon.tsx'
import type { ReplyDetail } from '../../contract.ts'
import { writeTexts as texts } from '../../replies.texts.ts'
import { guidePath } from '../paths.ts'
import css from './replies.module.css'

/** Why it does not go at once, or what a reader said about it. */
export function LetterNotice({ reply: { letter, needsLook, alone } }: { reply: ReplyDetail }) {
  const t = useT()
  if (letter?.state === 'returned' && letter.note) {
    return (
      <div className={css.notice} data-tone="fuji">
        <Icon name="undo" size={18} />
        <div>
          <p className="small quiet">
            {letter.noteBy && t(texts.returnedBy, { name: letter.noteBy })}
          </p>
          <p className="prose">{letter.note}</p>
        </div>
      </div>
    )
  }
  if (alone) {
    return (
      <p className={css.notice}>
        <Icon name="eye" size={18} />
        <span>
          {t(alone === 'reader' ? texts.aloneReader : texts.aloneNobody)}{' '}
          <Link to={guidePath} className="link">
            {t(texts.readGuide)}
          </Link>
        </span>
      </p>
    )
  }
  if (letter?.state === 'asked') {
    return (
      <p className={css.notice}>
        <Icon name="eye" size={18} />
        <span>{t(texts.isAsked)}</span>
      </p>
    )
  }
  if (!needsLook) return null
  return (
    <p className={css.notice}>
      <Icon name="eye" size={18} />
      <span>
        {t(texts.needsLook)}{' '}
        <Link to={guidePath} className="link">
          {t(texts.readGuide)}
        </Link>
      </span>
    </p>
  )
}
