import type { Colour } from '../tags.rules.ts'
import css from './tags.module.css'

/** A tag: its colour is a help to the eye, its name says what it is. */
export function TagChip({ name, colour }: { name: string; colour: Colour }) {
  return (
    <span className={css.chip} title={name}>
      <Dot colour={colour} />
      <span>{name}</span>
    </span>
  )
}

export function Dot({ colour }: { colour: Colour }) {
  return <span className={css.dot} data-colour={colour} aria-hidden="true" />
}
