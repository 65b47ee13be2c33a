import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormat } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './WorkRow.module.css'

export interface WorkRowProps {
  name: ReactNode
  done: number
  /** Unknown length: the figures so far, no bar. */
  total?: number | null
  secondsLeft?: number | null
  /** In place of 「4,120 / 10,000行」, where the work is not in rows. */
  words?: string
  onStop?: () => void
}

/** Long work: a name, a bar, how far, how long still; one may leave. */
export function WorkRow({ name, done, total, secondsLeft, words, onStop }: WorkRowProps) {
  const t = useT()
  const format = useFormat()
  const share = total ? Math.min(1, done / total) : null
  const howFar =
    words ??
    (total
      ? t(texts.workRows, { done: format.number(done), total: format.number(total) })
      : t(texts.workRowsSoFar, { done: format.number(done) }))
  const left =
    secondsLeft == null
      ? null
      : secondsLeft < 90
        ? t(texts.workSeconds, { count: Math.max(1, Math.round(secondsLeft)) })
        : t(texts.workMinutes, { count: Math.round(secondsLeft / 60) })
  const said = left ? `${howFar}・${left}` : howFar
  return (
    <div className={css.work}>
      <div className={css.head}>
        <span>{name}</span>
        {onStop && (
          <Button variant="subtle" size="compact-sm" onClick={onStop}>
            {t(texts.stop)}
          </Button>
        )}
      </div>
      {share !== null && (
        <div
          className={css.bar}
          role="progressbar"
          aria-label={typeof name === 'string' ? name : undefined}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(share * 100)}
          aria-valuetext={said}
        >
          <i style={{ width: `${share * 100}%` }} />
        </div>
      )}
      <p className="small quiet num">{said}</p>
      <p className="note">{t(texts.workLeave)}</p>
    </div>
  )
}
