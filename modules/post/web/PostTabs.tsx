import { Link } from '@tanstack/react-router'
import { useT } from '../../../web/texts.ts'
import { cardRoomTexts as texts } from '../card-rooms.texts.ts'
import { outPath } from './cards/paths.ts'
import css from './post-tabs.module.css'
import { postPath } from './scans/paths.ts'

/** The two directions of paper: what came, and what goes. */
export function PostTabs() {
  const t = useT()
  const tab = (key: 'came' | 'goes', to: string) => (
    <Link to={to} activeOptions={{ exact: true }}>
      {t(texts[key])}
    </Link>
  )
  return (
    <nav className={css.tabs} aria-label={t(texts.tabs)}>
      {tab('came', postPath)}
      {tab('goes', outPath)}
    </nav>
  )
}
