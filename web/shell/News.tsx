import { Popover } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useFormat } from '../format.ts'
import type { NewsItem } from '../rooms.ts'
import { useT } from '../texts.ts'
import { Badge } from '../ui/Badge.tsx'
import { texts } from '../web.texts.ts'
import css from './Bell.module.css'
import { BellButton } from './Bell.tsx'

interface NewsProps {
  items: NewsItem[]
  fresh: NewsItem[]
  onLook: () => void
  onLeave: () => void
}

/** What ended last. Once the list is closed again, all of it has been looked at. */
export default function News({ items, fresh, onLook, onLeave }: NewsProps) {
  const t = useT()
  const [opened, setOpened] = useState(true)
  const button = useRef<HTMLButtonElement>(null)
  const change = (open: boolean) => {
    setOpened(open)
    if (open) return
    onLook()
    // Where the list was opened from stood another button: this one takes its place.
    button.current?.focus()
  }
  return (
    <Popover
      width={340}
      position="bottom-start"
      withinPortal
      trapFocus
      opened={opened}
      onChange={change}
    >
      <Popover.Target>
        <BellButton ref={button} fresh={fresh.length} onClick={() => change(!opened)} />
      </Popover.Target>
      <Popover.Dropdown className={css.sheet} aria-label={t(texts.news)}>
        {items.length === 0 ? (
          <p className="small quiet">{t(texts.newsNone)}</p>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <Line item={item} onGo={() => [change(false), onLeave()]} />
              </li>
            ))}
          </ul>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

function Line({ item, onGo }: { item: NewsItem; onGo: () => void }) {
  const t = useT()
  const format = useFormat()
  const { at, icon, label, path, tone, words } = item
  return (
    <Link to={path} className={css.line} onClick={onGo}>
      <span className={css.label}>{label}</span>
      <time className="note num" dateTime={at.toISOString()} title={format.exact(at)}>
        {format.ago(at)}
      </time>
      <Badge tone={tone} icon={icon}>
        {t(words)}
      </Badge>
    </Link>
  )
}
