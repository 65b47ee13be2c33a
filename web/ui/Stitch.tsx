import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type PeopleList, usePeopleSheet } from './PeopleSheet.tsx'
import css from './Stitch.module.css'

/** What a figure opens: its people, a page, or whatever you do. */
export type Opens = { people: PeopleList } | { to: string } | { onClick: () => void }

/** A figure that can be opened carries the dashed sashiko underline. No stitch, no people behind it. */
export function Stitch({
  children,
  big,
  label,
  ...opens
}: Opens & { children: ReactNode; big?: boolean; label?: string }) {
  const openPeople = usePeopleSheet()
  const className = big ? `${css.stitch} ${css.big} num` : `${css.stitch} num`
  if ('to' in opens) {
    return (
      <Link to={opens.to} className={className} aria-label={label}>
        {children}
      </Link>
    )
  }
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup={'people' in opens ? 'dialog' : undefined}
      onClick={() => ('people' in opens ? openPeople(opens.people) : opens.onClick())}
    >
      {children}
    </button>
  )
}
