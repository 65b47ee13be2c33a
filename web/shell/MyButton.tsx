import type { ComponentProps } from 'react'
import { useMe } from '../session.ts'
import { useT } from '../texts.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { texts } from '../web.texts.ts'
import css from './Sidebar.module.css'

/** Who I am, and the gear. Stands alone until its menu has been loaded. */
export function MyButton(props: ComponentProps<'button'>) {
  const t = useT()
  const { staff } = useMe()
  return (
    <button
      {...props}
      type="button"
      className={css.me}
      aria-label={t(texts.account, { name: staff.name })}
    >
      <Avatar id={staff.id} name={staff.name} />
      <span className={css.name}>
        {staff.name}
        {staff.department && <small>{staff.department}</small>}
      </span>
      <Icon name="gear" />
    </button>
  )
}
