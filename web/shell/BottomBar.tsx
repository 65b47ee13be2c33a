import { Link, useRouterState } from '@tanstack/react-router'
import { roomAt, useHouse } from '../rooms.ts'
import { useT } from '../texts.ts'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import css from './BottomBar.module.css'

/** The phone's five: two rooms, what anybody may do anywhere, find, and the whole house. */
export function BottomBar({
  onFind,
  onMenu,
  menu,
}: {
  onFind: () => void
  onMenu: () => void
  menu: boolean
}) {
  const t = useT()
  const { rooms, actions } = useHouse()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = roomAt(rooms, path)
  const shown = [
    ...rooms.filter((room) => room.path === '/'),
    ...rooms.filter((room) => room.bar),
  ].slice(0, 2)
  const action = actions.find(({ bar }) => bar)
  return (
    <nav className={css.bar} aria-label={t(texts.rooms)}>
      {shown.map((room) => (
        <Link
          key={room.path}
          to={room.path}
          data-here={(here === room && !menu) || undefined}
          aria-current={here === room ? 'page' : undefined}
        >
          <Icon name={room.icon} size={24} />
          {t(room.label)}
        </Link>
      ))}
      {action?.bar && (
        <Link to={action.path} data-here={(path === action.path && !menu) || undefined}>
          <Icon name={action.icon} size={24} />
          {t(action.bar)}
        </Link>
      )}
      <button type="button" onClick={onFind}>
        <Icon name="search" size={24} />
        {t(texts.search)}
      </button>
      <button type="button" onClick={onMenu} aria-expanded={menu} data-here={menu || undefined}>
        <Icon name={menu ? 'close' : 'menu'} size={24} />
        {menu ? t(texts.close) : t(texts.menu)}
      </button>
    </nav>
  )
}
