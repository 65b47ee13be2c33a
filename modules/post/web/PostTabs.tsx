import { Link } from '@tanstack/react-router'
import { useT } from '../../../web/texts.ts'
import { cardRoomTexts as texts } from '../card-rooms.texts.ts'
import { outPath } from './cards/paths.ts'
import css from './post-tabs.module.css'
import { postPath } from './scans/paths.ts'

/** The two directions of paper: what came, and what goes. */
export function PostTabs({ at }: { at: 'came' | 'goes' }) {
  const t = useT()
  const tab = (key: 'came' | 'goes', to: string) => (
    <Link to={to} aria-current={key === at ? 'page' : undefined}>
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
