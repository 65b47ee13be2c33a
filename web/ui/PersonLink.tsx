import { Link } from '@tanstack/react-router'
import { personPath } from '../paths.ts'
import { useSurroundings } from '../surroundings.ts'
import css from './PersonLink.module.css'

/** A customer's name that opens the person. In Japanese with 様, never broken before it. */
export function PersonLink({ id, name, detail }: { id: string; name: string; detail?: string }) {
  const { locale } = useSurroundings()
  return (
    <Link to={personPath(id)} className={css.person}>
      <span className="nw">{locale === 'ja' ? `${name} 様` : name}</span>
      {detail && <small>{detail}</small>}
    </Link>
  )
}
