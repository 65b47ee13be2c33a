import type { ReactNode } from 'react'
import { useFormat, type When } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Icon, type IconName } from './Icon.tsx'
import css from './Thread.module.css'

/** The thread on which a timeline hangs, newest on top. */
export function Thread({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ol className={css.thread} aria-label={label}>
      {children}
    </ol>
  )
}

export interface ThreadItemProps {
  /** A word of the person (柿, on a sheet), a deed (ringed 藍), or the system (a small dot). */
  weight: 'word' | 'deed' | 'system'
  icon?: IconName
  title: ReactNode
  /** A quiet addition in the same line. */
  meta?: ReactNode
  /** Badge, 判子 or 「なぜ？」 at the end of the line. */
  mark?: ReactNode
  when?: When
  /** Words on their sheet, notes, buttons. */
  children?: ReactNode
  id?: string
}

export function ThreadItem({
  weight,
  icon,
  title,
  meta,
  mark,
  when,
  children,
  id,
}: ThreadItemProps) {
  const format = useFormat()
  return (
    <li className={css.item} data-weight={weight} id={id}>
      <span className={css.dot} aria-hidden="true">
        {weight !== 'system' && icon && <Icon name={icon} size={14} />}
      </span>
      <div className={css.line}>
        <b>{title}</b>
        {meta && <span className={css.meta}>{meta}</span>}
        {mark}
        {when && (
          <time
            className="num"
            dateTime={typeof when === 'string' ? when : when.toISOString()}
            title={format.exact(when)}
          >
            {format.day(when)}
          </time>
        )}
      </div>
      {children}
    </li>
  )
}

/** A letter, a call, a voice: the one sheet that may lie on the thread. */
export function ThreadSheet({ children, picture }: { children: ReactNode; picture?: ReactNode }) {
  return (
    <div className={css.sheet}>
      <div>{children}</div>
      {picture && <div className={css.picture}>{picture}</div>}
    </div>
  )
}

export function ThreadYear({ year }: { year: ReactNode }) {
  return (
    <li className={css.year}>
      <span className="num">{year}</span>
    </li>
  )
}

/** Three or more of the system in a row, folded to 「ほか 4件」. */
export function ThreadFold({ count, onOpen }: { count: number; onOpen: () => void }) {
  const t = useT()
  return (
    <li className={css.item} data-weight="system">
      <span className={css.dot} aria-hidden="true" />
      <button type="button" className={css.fold} onClick={onOpen}>
        {t(texts.more, { count })}
      </button>
    </li>
  )
}
