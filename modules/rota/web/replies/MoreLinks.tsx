import { Link } from '@tanstack/react-router'
import { useT } from '../../../../web/texts.ts'
import { Icon, type IconName } from '../../../../web/ui/Icon.tsx'
import { repliesTexts as texts } from '../../replies.texts.ts'
import { guidePath, handsPath, lettersPath } from '../paths.ts'
import css from './replies.module.css'

/** Doors to the guide, to what colleagues offer, and to what they have written. */
export function MoreLinks({
  unread,
  offered,
  toLookOver,
  needsLook,
}: {
  unread: number
  offered: number
  toLookOver: number
  needsLook: boolean
}) {
  const t = useT()
  const unreadWords = needsLook ? texts.guideUnread : texts.guideUnreadAlone
  return (
    <nav className={css.more} aria-label={t(texts.guideRead)}>
      <Door
        to={guidePath}
        icon="file"
        waits={unread > 0}
        words={unread > 0 ? t(unreadWords, { count: unread }) : t(texts.guideRead)}
      />
      <Door
        to={handsPath}
        icon="hand"
        waits={offered > 0}
        words={offered > 0 ? t(texts.offersCount, { count: offered }) : t(texts.offersNone)}
      />
      <Door
        to={lettersPath}
        icon="eye"
        waits={toLookOver > 0}
        words={toLookOver > 0 ? t(texts.lookCount, { count: toLookOver }) : t(texts.lookNone)}
      />
    </nav>
  )
}

function Door({
  to,
  icon,
  words,
  waits,
}: {
  to: string
  icon: IconName
  words: string
  waits: boolean
}) {
  return (
    <Link to={to} className={css.door} data-waits={waits || undefined}>
      <Icon name={icon} size={20} />
      <span>{words}</span>
      <Icon name="chevron-right" size={16} />
    </Link>
  )
}
