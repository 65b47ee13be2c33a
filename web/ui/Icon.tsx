import type { ReactNode } from 'react'
import css from './Icon.module.css'

/** Line icons, 1.5 px on a 24 px field. */
const SHAPES = {
  search: (
    <>
      <circle cx="10.5" cy="10.5" r="6" />
      <path d="M15 15l5 5" />
    </>
  ),
  sun: (
    <>
      <circle cx="12" cy="12" r="4" />
      <path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 1.4M5.6 18.4 7 17M17 7l1.4-1.4" />
    </>
  ),
  moon: <path d="M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z" />,
  gear: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 3.5v3M12 17.5v3M3.5 12h3M17.5 12h3M6 6l2.1 2.1M15.9 15.9L18 18M6 18l2.1-2.1M15.9 8.1L18 6" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4L2.8 19.5h18.4z" />
      <path d="M12 10v4.5M12 17v.1" />
    </>
  ),
  postcard: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1.5" />
      <path d="M15 8.5h2.5v3H15zM6.5 11h5M6.5 14.5h7" />
    </>
  ),
  phone: (
    <path d="M6 3.5h3l1.5 4.5-2 1.5a11 11 0 0 0 5 5l1.5-2 4.5 1.5v3a1.8 1.8 0 0 1-2 1.8C10.5 18.5 5.5 13.5 4.2 5.5A1.8 1.8 0 0 1 6 3.5z" />
  ),
  line: (
    <path d="M12 4.5c-4.7 0-8.5 2.9-8.5 6.6 0 3.2 2.9 5.9 6.9 6.5.6.1.5.9.3 2.4 3.5-1.7 9.8-4.6 9.8-8.9 0-3.7-3.8-6.6-8.5-6.6z" />
  ),
  arrow: <path d="M5 12h14M13 6l6 6-6 6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7v5l3.2 2" />
    </>
  ),
  flag: <path d="M6 21V4M6 4.5h11l-2.5 3.5 2.5 3.5H6" />,
  person: (
    <>
      <circle cx="12" cy="8" r="3.6" />
      <path d="M5 20c.6-3.8 3.4-6 7-6s6.4 2.2 7 6" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8.5" r="3.2" />
      <path d="M3 19.5c.5-3.5 2.9-5.5 6-5.5s5.5 2 6 5.5" />
      <path d="M15.5 5.6a3.2 3.2 0 0 1 0 5.8M17.5 14.4c2 .8 3.2 2.6 3.5 5.1" />
    </>
  ),
  pulse: <path d="M3 12h4l2.5-6 4 12L16 12h5" />,
  'chevron-right': <path d="M9 6l6 6-6 6" />,
  'chevron-left': <path d="M15 6l-6 6 6 6" />,
  'chevron-down': <path d="M6 9l6 6 6-6" />,
  'chevron-up': <path d="M6 15l6-6 6 6" />,
  undo: <path d="M8.5 5L4.5 9l4 4M4.5 9H14a5 5 0 0 1 0 10h-4" />,
  check: <path d="M5 12.5l4.5 4.5L19 7" />,
  download: <path d="M12 4v11M7.5 11l4.5 4.5L16.5 11M5 19.5h14" />,
  upload: <path d="M12 15.5v-11M7.5 9L12 4.5 16.5 9M5 19.5h14" />,
  inbox: (
    <>
      <path d="M4 13l3-8h10l3 8v5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18z" />
      <path d="M4 13h5l1.2 2.5h3.6L15 13h5" />
    </>
  ),
  send: (
    <>
      <path d="M20.5 3.5L3.5 10.5l6.5 3 3 6.5z" />
      <path d="M10 13.5l4.5-4.5" />
    </>
  ),
  point: (
    <>
      <circle cx="12" cy="12" r="8" />
      <path d="M10 16.5V8h2.8a2.5 2.5 0 0 1 0 5H10" />
    </>
  ),
  heart: (
    <path d="M12 19.5S4 14.8 4 9.3A4.2 4.2 0 0 1 12 7.5a4.2 4.2 0 0 1 8 1.8c0 5.5-8 10.2-8 10.2z" />
  ),
  live: (
    <>
      <rect x="3.5" y="6" width="17" height="12" rx="2" />
      <path d="M10.5 9.5v5l4-2.5z" />
    </>
  ),
  box: (
    <>
      <path d="M4 8l8-4 8 4v8l-8 4-8-4z" />
      <path d="M4 8l8 4 8-4M12 12v8" />
    </>
  ),
  close: <path d="M6 6l12 12M18 6L6 18" />,
  voice: <path d="M4 5.5h16v10.5h-8.5L7 20v-4H4z" />,
  lot: (
    <>
      <rect x="4.5" y="4.5" width="15" height="15" rx="2.5" />
      <path d="M9 9v.1M15 15v.1M12 12v.1M15 9v.1M9 15v.1" />
    </>
  ),
  pencil: (
    <>
      <path d="M4 20l1-4L16.5 4.5a2 2 0 0 1 3 3L8 19z" />
      <path d="M14.5 6.5l3 3" />
    </>
  ),
  sms: (
    <>
      <rect x="7" y="3" width="10" height="18" rx="2" />
      <path d="M9.5 8h5M9.5 11h5M9.5 14h3" />
    </>
  ),
  mail: (
    <>
      <rect x="3.5" y="5.5" width="17" height="13" rx="1.5" />
      <path d="M4 7l8 6 8-6" />
    </>
  ),
  segment: (
    <>
      <circle cx="9" cy="12" r="5.5" />
      <circle cx="15" cy="12" r="5.5" />
    </>
  ),
  eye: (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="2.6" />
    </>
  ),
  calendar: (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="1.5" />
      <path d="M4 10h16M8.5 3.5v4M15.5 3.5v4" />
    </>
  ),
  hand: (
    <path d="M8 12.5V6a1.4 1.4 0 0 1 2.8 0v5V4.5a1.4 1.4 0 0 1 2.8 0V11 6a1.4 1.4 0 0 1 2.8 0v8.5c0 3.5-2 6-5 6-2.6 0-4-1.3-5.2-3.5L4.5 13.8c-.6-1.2 1-2.4 2-1.4z" />
  ),
  truck: (
    <>
      <path d="M3 6.5h11v10H3zM14 10h4l3 3.5v3h-7" />
      <circle cx="7.5" cy="17.5" r="1.8" />
      <circle cx="17.5" cy="17.5" r="1.8" />
    </>
  ),
  survey: (
    <>
      <rect x="5" y="3.5" width="14" height="17" rx="1.5" />
      <path d="M8.5 8.5l1 1 2-2M13.5 8.5h2.5M8.5 14l1 1 2-2M13.5 14h2.5" />
    </>
  ),
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  chart: (
    <>
      <path d="M4 4v16h16" />
      <path d="M7.5 15.5l4-5 3 2.5 4.5-6" />
    </>
  ),
  gift: (
    <>
      <path d="M4 9h16v3.5H4zM5.5 12.5h13V20h-13zM12 9v11" />
      <path d="M12 9c-1.5-4-6-4.5-6-2 0 1.5 2.5 2 6 2zm0 0c1.5-4 6-4.5 6-2 0 1.5-2.5 2-6 2z" />
    </>
  ),
  tag: (
    <>
      <path d="M4 4.5h7.5l8 8-7 7-8-8z" />
      <path d="M8.2 8.7v.1" />
    </>
  ),
  building: (
    <>
      <path d="M5 20.5V4.5h9v16M14 9.5h5v11M3.5 20.5h17" />
      <path d="M8 8.5h3M8 12h3M8 15.5h3" />
    </>
  ),
  key: (
    <>
      <circle cx="8" cy="15.5" r="3.5" />
      <path d="M10.6 13L19 4.5M15.5 8l2.5 2.5M13 10.5l1.5 1.5" />
    </>
  ),
  lock: (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  link: <path d="M10 14l4-4M11 7l1.5-1.5a4 4 0 0 1 6 6L17 13M13 17l-1.5 1.5a4 4 0 0 1-6-6L7 11" />,
  list: <path d="M8.5 6.5h11M8.5 12h11M8.5 17.5h11M4.5 6.5v.1M4.5 12v.1M4.5 17.5v.1" />,
  menu: <path d="M4.5 7h15M4.5 12h15M4.5 17h15" />,
  more: <path d="M6 12v.1M12 12v.1M18 12v.1" />,
  filter: <path d="M4 5.5h16l-6.2 7v6l-3.6-2v-4z" />,
  file: (
    <>
      <path d="M6.5 3.5h7.5l4 4v13H6.5z" />
      <path d="M14 3.5v4h4M9.5 12.5h5M9.5 16h5" />
    </>
  ),
  print: (
    <>
      <path d="M7 9V4h10v5M7 17H4.5V9.5h15V17H17" />
      <path d="M7 14.5h10V20H7z" />
    </>
  ),
  trash: <path d="M5 7h14M10 7V4.5h4V7M6.5 7l1 13h9l1-13M10.5 10.5v6M13.5 10.5v6" />,
  merge: (
    <>
      <path d="M6 4v4c0 4 6 3.5 6 8v4M18 4v4c0 4-6 3.5-6 8" />
      <path d="M9 17.5l3 3 3-3" />
    </>
  ),
  history: (
    <>
      <path d="M4 12a8 8 0 1 0 2.5-5.8L4 8.5" />
      <path d="M4 4.5v4h4M12 8v4.2l2.8 1.8" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.1" />
    </>
  ),
  bell: (
    <path d="M6 16.5c1-1 1.3-2.5 1.3-5A4.7 4.7 0 0 1 12 6.5a4.7 4.7 0 0 1 4.7 5c0 2.5.3 4 1.3 5zM10.3 19a1.9 1.9 0 0 0 3.4 0M12 4.5v2" />
  ),
  leave: <path d="M10 4.5H5v15h5M14.5 8l4 4-4 4M18.5 12H9.5" />,
  home: <path d="M4 11.5L12 4.5l8 7M6.5 10v9.5h11V10M10 19.5v-5h4v5" />,
  yen: <path d="M6.5 4.5L12 12l5.5-7.5M12 12v8M7.5 13h9M7.5 16.5h9" />,
  repeat: (
    <path d="M5 11V9.5a3 3 0 0 1 3-3h10.5M15.5 3.5l3 3-3 3M19 13v1.5a3 3 0 0 1-3 3H5.5M8.5 20.5l-3-3 3-3" />
  ),
  steps: <path d="M4 19.5h4v-4h4v-4h4v-4h4" />,
  code: <path d="M8.5 7.5L4 12l4.5 4.5M15.5 7.5L20 12l-4.5 4.5" />,
  external: <path d="M13 5h6v6M19 5l-8.5 8.5M16 14v5H5V8h5" />,
} satisfies Record<string, ReactNode>

export type IconName = keyof typeof SHAPES

/** Says nothing to a screen reader by itself; give `label` where no word stands beside it. */
export function Icon({ name, size, label }: { name: IconName; size?: number; label?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={css.icon}
      style={size ? { width: size, height: size } : undefined}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {SHAPES[name]}
    </svg>
  )
}
