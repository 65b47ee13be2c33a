import { Link } from '@tanstack/react-router'
import type { Room } from '../rooms.ts'
import { useT } from '../texts.ts'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import css from './Sidebar.module.css'

const nobodyWaits = () => undefined

export function RoomLink({
  room,
  here,
  small,
  onLeave,
}: {
  room: Room
  here: boolean
  small?: boolean
  onLeave: () => void
}) {
  const t = useT()
  // A room keeps the same hook for its whole life: the list of rooms is fixed at start.
  const waiting = (room.useWaiting ?? nobodyWaits)()
  return (
    <Link
      to={room.path}
      className={css.room}
      data-small={small || undefined}
      data-here={here || undefined}
      aria-current={here ? 'page' : undefined}
      onClick={onLeave}
    >
      <Icon name={room.icon} />
      {t(room.label)}
      {waiting ? (
        <span className={`${css.count} num`}>
          <span className="visually-hidden">{t(texts.waiting, { count: waiting })}</span>
          <span aria-hidden="true">{waiting}</span>
        </span>
      ) : null}
    </Link>
  )
}
