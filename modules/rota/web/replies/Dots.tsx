import { useT } from '../../../../web/texts.ts'
import { repliesTexts as texts } from '../../replies.texts.ts'
import css from './replies.module.css'

const SHOWN = 30

/** One dot for each reply of this month, filled once it is answered. */
export function Dots({ given, answered }: { given: number; answered: number }) {
  const t = useT()
  if (given === 0) return null
  return (
    <p className={css.month}>
      {given <= SHOWN && (
        <span className={css.dots} aria-hidden="true">
          {Array.from({ length: given }, (_, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its place
            <i key={at} data-done={at < answered || undefined} />
          ))}
        </span>
      )}
      <span className="num">{t(texts.monthDots, { given, answered })}</span>
    </p>
  )
}
