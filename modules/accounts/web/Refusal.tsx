import { ApiError } from '../../../web/api.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import css from './door.module.css'

/** What the door said no to, in its own words. */
export function Refusal({ title, error }: { title: string; error: unknown }) {
  if (error == null) return null
  const words = error instanceof ApiError || error instanceof Refused ? error.message : null
  return (
    <div role="alert" className={css.refusal}>
      <Icon name="warning" />
      <div>
        <b>{title}</b>
        {words && <p className="prose">{words}</p>}
      </div>
    </div>
  )
}

/** A refusal that never left the browser. */
export class Refused extends Error {}
