import { Link } from '@tanstack/react-router'
import { personPath } from '../paths.ts'
import { useSurroundings } from '../surroundings.ts'
import css from './PersonLink.module.css'

/** A customer's name that opens the person. */
export function PersonLink({ id, ...name }: { id: string; name: string; detail?: string }) {
  return (
    <Link to={personPath(id)}>
      <PersonName {...name} />
    </Link>
  )
}

/** A customer's name where the row around it is the link. In Japanese with 様, never broken before it. */
export function PersonName({ name, detail }: { name: string; detail?: string }) {
  const { locale } = useSurroundings()
  return (
    <span className={css.person}>
      <span className="nw">{locale === 'ja' ? `${name} 様` : name}</span>
      {detail && <small>{detail}</small>}
    </span>
  )
}
