import { type ComponentProps, lazy, type ReactNode, Suspense, useState } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import css from './Why.module.css'

// The popover brings its positioning library along: it is fetched when a hand comes near.
const loadSheet = () => import('./WhySheet.tsx')
const WhySheet = lazy(loadSheet)

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
export function Why(props: WhyProps) {
  const [wanted, setWanted] = useState(false)
  const closed = (
    <Pill
      label={props.label}
      aria-haspopup="dialog"
      aria-expanded={wanted}
      onPointerEnter={() => void loadSheet()}
      onFocus={() => void loadSheet()}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <WhySheet {...props} />
    </Suspense>
  )
}

export function Pill({ label, ...props }: ComponentProps<'button'> & { label?: string }) {
  const t = useT()
  return (
    <button {...props} type="button" className={css.pill}>
      {label ?? t(texts.why)}
    </button>
  )
}
