import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Icon } from './Icon.tsx'
import css from './Page.module.css'

export interface Crumb {
  label: ReactNode
  to?: string
}

export interface PageProps {
  title: ReactNode
  /** For the browser's tab, where the title is not plain text. */
  tab?: string
  /** Where one is, without the page itself. */
  crumbs?: Crumb[]
  /** A quiet line above the title, e.g. the date. */
  above?: ReactNode
  /** A line below the title. */
  lead?: ReactNode
  /** Right of the title; on the phone below it, the main one full width. */
  actions?: ReactNode
  /** Two-pane work that runs to the edges. */
  edge?: boolean
  children: ReactNode
}

/** Breadcrumb, the one title, actions, then whatever the page is about. */
export function Page({ title, tab, crumbs = [], above, lead, actions, edge, children }: PageProps) {
  const t = useT()
  const name = tab ?? (typeof title === 'string' ? title : null)
  useEffect(() => {
    if (name) document.title = `${name} ・ ${t(texts.product)}`
  }, [name, t])
  return (
    <div className={edge ? `${css.page} ${css.edge}` : css.page}>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
      <header className={css.head}>
        <div className={css.words}>
          {above && <p className={css.above}>{above}</p>}
          <h1>{title}</h1>
          {lead && <div className={css.lead}>{lead}</div>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useT()
  return (
    <nav className={css.crumbs} aria-label={t(texts.breadcrumb)}>
      {crumbs.map((crumb, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a crumb is its place in the path
        <span key={at}>
          {at > 0 && <Icon name="chevron-right" size={14} />}
          {crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}
        </span>
      ))}
    </nav>
  )
}
