import { Link } from '@tanstack/react-router'
import type { Text } from '../../kernel/i18n.ts'
import { useT } from '../texts.ts'
import css from './SubNav.module.css'

/** The pages of one room, side by side under its name. */
export function SubNav({ label, pages }: { label: Text; pages: { to: string; label: Text }[] }) {
  const t = useT()
  return (
    <nav className={css.nav} aria-label={t(label)}>
      {pages.map((page) => (
        <Link key={page.to} to={page.to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(page.label)}
        </Link>
      ))}
    </nav>
  )
}
