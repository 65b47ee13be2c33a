import { Link, useRouterState } from '@tanstack/react-router'
import { useT } from '../../../web/texts.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { ordersPath, productsPath, returnsPath, subscriptionsPath } from './paths.ts'

const PARTS = [
  { to: ordersPath, label: texts.orders },
  { to: subscriptionsPath, label: texts.subscriptions },
  { to: returnsPath, label: texts.returns },
  { to: productsPath, label: texts.products },
]

/** The four parts of this room. */
export function Parts() {
  const t = useT()
  const path = useRouterState({ select: (state) => state.location.pathname })
  return (
    <nav className={css.parts} aria-label={t(texts.parts)}>
      {PARTS.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          data-on={path === to || undefined}
          aria-current={path === to ? 'page' : undefined}
        >
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
