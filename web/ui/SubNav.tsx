import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { Text } from '../../kernel/i18n.ts'
import { useT } from '../texts.ts'
import css from './SubNav.module.css'

/** The pages of one room, side by side under its name; on a phone one row that scrolls. */
export function SubNav({ label, pages }: { label: Text; pages: { to: string; label: Text }[] }) {
  const t = useT()
  const row = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  useEffect(() => {
    const nav = row.current
    const current = path && nav?.querySelector<HTMLElement>('[aria-current]')
    if (nav && current)
      nav.scrollLeft = current.offsetLeft - (nav.clientWidth - current.offsetWidth) / 2
  }, [path])
  return (
    <nav className={css.nav} ref={row} aria-label={t(label)}>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(page.label)}
        </Link>
      ))}
    </nav>
  )
}
