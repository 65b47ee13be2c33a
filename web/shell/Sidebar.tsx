import { Link, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { Text } from '../../kernel/i18n.ts'
import { FLOORS, type Floor, type Room, roomAt, useHouse } from '../rooms.ts'
import { useMe } from '../session.ts'
import { useT } from '../texts.ts'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import { Bell } from './Bell.tsx'
import { Knot } from './Brand.tsx'
import { MyButton } from './MyButton.tsx'
import { RoomLink } from './RoomLink.tsx'
import css from './Sidebar.module.css'
import { useOpenFloors } from './useOpenFloors.ts'

const FLOOR_NAMES: Record<Floor, Text> = {
  know: texts.know,
  understand: texts.understand,
  engage: texts.engage,
  listen: texts.listen,
  improve: texts.improve,
}

// Menus bring their positioning library along: it is fetched when a hand comes near.
const loadMyMenu = () => import('./MyMenu.tsx')
const MyMenu = lazy(loadMyMenu)

const COMMAND_K = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘K' : 'Ctrl K'

export interface SidebarProps {
  /** On the phone: as a sheet over the page. */
  shown: boolean
  onLeave: () => void
  onFind: () => void
}

/** Brand, find, the first rooms, the five floors on the thread, who I am. */
export function Sidebar({ shown, onLeave, onFind }: SidebarProps) {
  const t = useT()
  const { company } = useMe()
  const { rooms } = useHouse()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = roomAt(rooms, path)
  const first = rooms.filter((room) => room.floor === 'home')
  return (
    <nav className={css.side} data-shown={shown || undefined} aria-label={t(texts.rooms)}>
      <div className={css.brand}>
        <Knot />
        <div>
          <b>{company.name}</b>
          <span>{t(texts.product)}</span>
        </div>
        <Bell onLeave={onLeave} />
      </div>
      {company.sample && <SampleMark removable={rooms.some(isShop)} onLeave={onLeave} />}
      <button type="button" className={css.find} onClick={onFind} aria-label={t(texts.searchLong)}>
        <Icon name="search" />
        <span>{t(texts.searchField)}</span>
        <kbd>{COMMAND_K}</kbd>
      </button>
      {first.map((room) => (
        <RoomLink key={room.path} room={room} here={here === room} onLeave={onLeave} />
      ))}
      <Floors rooms={rooms} here={here} all={shown} onLeave={onLeave} />
      <Me onLeave={onLeave} />
    </nav>
  )
}

const SHOP = '/settings/company'
const isShop = ({ path }: Room) => path === SHOP

/** Leads to where the sample is removed, for whoever may go there. */
function SampleMark({ removable, onLeave }: { removable: boolean; onLeave: () => void }) {
  const t = useT()
  if (!removable) return <p className={css.sample}>{t(texts.sample)}</p>
  return (
    <Link to={SHOP} className={css.sample} onClick={onLeave}>
      {t(texts.sample)}
      <small>{t(texts.sampleRemove)}</small>
    </Link>
  )
}

function Me({ onLeave }: { onLeave: () => void }) {
  const [wanted, setWanted] = useState(false)
  const closed = (
    <MyButton
      aria-haspopup="menu"
      aria-expanded={wanted}
      onPointerEnter={() => void loadMyMenu()}
      onFocus={() => void loadMyMenu()}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return closed
  return (
    <Suspense fallback={closed}>
      <MyMenu onLeave={onLeave} />
    </Suspense>
  )
}

function Floors(props: { rooms: Room[]; here?: Room; all: boolean; onLeave: () => void }) {
  const { rooms, here, all, onLeave } = props
  const { isOpen, toggle } = useOpenFloors(here)
  const floors = FLOORS.map((floor) => ({
    floor,
    rooms: rooms.filter((room) => room.floor === floor),
  }))
  return (
    <ul className={css.floors}>
      {floors
        .filter((one) => one.rooms.length > 0)
        .map(({ floor, rooms }) => (
          <FloorPart
            key={floor}
            floor={floor}
            rooms={rooms}
            here={here}
            open={all || isOpen(floor)}
            named={here?.floor === 'home'}
            onToggle={() => toggle(floor)}
            onLeave={onLeave}
          />
        ))}
    </ul>
  )
}

interface FloorPartProps {
  floor: Floor
  rooms: Room[]
  here?: Room
  open: boolean
  /** On the home page a closed floor names its rooms, so a newcomer learns the house. */
  named: boolean
  onToggle: () => void
  onLeave: () => void
}

function FloorPart({ floor, rooms, here, open, named, onToggle, onLeave }: FloorPartProps) {
  const t = useT()
  return (
    <li className={css.floor} data-here={here?.floor === floor || undefined}>
      <button type="button" className={css.knot} aria-expanded={open} onClick={onToggle}>
        {t(FLOOR_NAMES[floor])}
      </button>
      {open &&
        rooms.map((room) => (
          <RoomLink key={room.path} room={room} here={here === room} onLeave={onLeave} small />
        ))}
      {!open && named && (
        <p className={css.named}>
          {rooms.map((room, at) => (
            <span key={room.path}>
              <Link to={room.path} onClick={onLeave} className="nw">
                {t(room.label)}
              </Link>
              {at < rooms.length - 1 && '・'}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}
