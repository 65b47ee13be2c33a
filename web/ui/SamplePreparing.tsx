import { useFormat } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './SamplePreparing.module.css'

/** A quiet line while the sample's cards are still on their way; nothing else waits for it. */
export function SamplePreparing({ done, total }: { done: number; total: number }) {
  const t = useT()
  const format = useFormat()
  const words = { done: format.number(done), total: format.number(total) }
  return (
    <p className={css.line} role="status">
      <span>{t(texts.preparingSample)}</span>
      <span className={css.bar} aria-hidden="true">
        <i style={{ width: `${total ? (done / total) * 100 : 0}%` }} />
      </span>
      <span className="num">{t(texts.preparingCards, words)}</span>
    </p>
  )
}
