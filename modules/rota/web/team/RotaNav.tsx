import { Link } from '@tanstack/react-router'
import { useMe } from '../../../../web/session.ts'
import { useT } from '../../../../web/texts.ts'
import { rotaNavTexts as texts } from '../../team.texts.ts'
import { debtPath, rotaPath, sharesPath, trialPath } from '../paths.ts'
import css from './team.module.css'

/** The four pages of the rota. */
export function RotaNav() {
  const t = useT()
  const { may } = useMe()
  const pages = [
    { to: rotaPath, label: texts.team },
    { to: debtPath, label: texts.debt },
    { to: sharesPath, label: texts.shares },
    ...(may('rota.manage') ? [{ to: trialPath, label: texts.trial }] : []),
  ]
  return (
    <nav className={css.nav} aria-label={t(texts.label)}>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to} activeOptions={{ exact: true }} activeProps={{ 'data-on': true }}>
          {t(label)}
        </Link>
      ))}
    </nav>
  )
}
