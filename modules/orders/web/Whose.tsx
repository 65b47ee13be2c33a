import { useT } from '../../../web/texts.ts'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { texts } from '../pages.texts.ts'

export interface Card {
  personId: string
  name: string | null
  kana: string | null
  number: string | null
}

/** Whose it is, by name where one may read it. */
export function Whose({ person }: { person: Card }) {
  const t = useT()
  return <PersonLink id={person.personId} name={person.name || t(texts.unnamed)} />
}
