import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Why.module.css'

export interface WhyFact {
  /** Written out: 11月18日. */
  when: ReactNode
  what: ReactNode
  /** Where it stands in the timeline. */
  to?: string
}

export interface WhyProps {
  /** 「なぜ？」 unless the pill says 「数え方」 or 「内訳」. */
  label?: string
  /** One sentence. */
  children: ReactNode
  facts?: WhyFact[]
  /** The rule that decided, in small type at the end. */
  rule?: ReactNode
}

/** A pill at the end of the line it explains. It opens beside it and never navigates away. */
export function Why({ label, children, facts = [], rule }: WhyProps) {
  const t = useT()
  return (
    <Popover width={320} position="bottom-start" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={css.pill}>
          {label ?? t(texts.why)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={css.sheet}>
        <div className="prose">{children}</div>
        {facts.length > 0 && (
          <dl className={css.facts}>
            {facts.map((fact, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: facts are read in the order given
              <div key={at}>
                <dt className="num">{fact.when}</dt>
                <dd>{fact.to ? <Link to={fact.to}>{fact.what}</Link> : fact.what}</dd>
              </div>
            ))}
          </dl>
        )}
        {rule && <p className={css.rule}>{rule}</p>}
      </Popover.Dropdown>
    </Popover>
  )
}
