import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Hanko.module.css'

/** The seal on a finished reply. `fresh` stamps it before one's eyes. */
export function Hanko({ fresh }: { fresh?: boolean }) {
  const t = useT()
  return (
    <span
      className={css.hanko}
      data-fresh={fresh || undefined}
      role="img"
      aria-label={t(texts.done)}
      lang="ja"
    >
      済
    </span>
  )
}
