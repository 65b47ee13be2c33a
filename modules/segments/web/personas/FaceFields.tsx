import { useT } from '../../../../web/texts.ts'
import type { PersonaSheet } from '../../contract.ts'
import { FACES } from '../../personas.rules.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { tagPageTexts } from '../../tag-pages.texts.ts'
import { COLOURS } from '../../tags.rules.ts'
import { Dot } from '../TagChip.tsx'
import { Portrait } from './Portrait.tsx'
import css from './personas.module.css'

type Look = Pick<PersonaSheet, 'face' | 'colour'>

/** One of a few drawn faces, or the first letter, in one of the six colours. */
export function FaceFields({
  name,
  face,
  colour,
  onChange,
}: Look & { name: string; onChange: (face: Look['face'], colour: Look['colour']) => void }) {
  const t = useT()
  return (
    <>
      <fieldset className={css.faces}>
        <legend>{t(texts.face)}</legend>
        {FACES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="face"
              checked={one === face}
              onChange={() => onChange(one, colour)}
            />
            <Portrait sheet={{ face: one, colour }} name={name || '絆'} size={52} />
            {t(texts[one])}
          </label>
        ))}
      </fieldset>
      <fieldset className={css.faces}>
        <legend>{t(texts.colour)}</legend>
        {COLOURS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="colour"
              checked={one === colour}
              onChange={() => onChange(face, one)}
            />
            <Dot colour={one} />
            {t(tagPageTexts[one])}
          </label>
        ))}
      </fieldset>
    </>
  )
}
