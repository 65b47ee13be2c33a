import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { Rule } from '../../builder.rules.ts'
import { LEAST_PEOPLE } from '../../composition.rules.ts'
import { compositionTexts as texts } from '../../composition.texts.ts'
import type { CompositionPart, CompositionTrait, Composition as Found } from '../../contract.ts'
import css from './composition.module.css'
import { usePeopleOfPart } from './useComposition.ts'

/** 「60代が多い（全体の1.8倍）」, the most telling first. */
export function Standouts({
  composition: { standouts, traits, people },
  rule,
  name,
}: {
  composition: Found
  rule: Rule
  name: string
}) {
  const t = useT()
  if (standouts.length === 0)
    return <p className={css.alike}>{t(people < LEAST_PEOPLE ? texts.tooFew : texts.alike)}</p>
  return (
    <ul className={css.standouts}>
      {standouts.map(({ trait: at, part: place, times }) => {
        const trait = traits[at]
        const part = trait?.parts[place]
        return (
          trait &&
          part && (
            <Standout
              key={trait.key}
              trait={trait}
              part={part}
              times={times}
              rule={rule}
              name={name}
            />
          )
        )
      })}
    </ul>
  )
}

function Standout({
  trait,
  part,
  times,
  rule,
  name,
}: {
  trait: CompositionTrait
  part: CompositionPart
  times: number
  rule: Rule
  name: string
}) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOfPart(rule, part, name)
  return (
    <li>
      <small>{trait.label}</small>
      <b>
        {t(times > 1 ? texts.more : texts.less, {
          part: trait.several ? t(texts.quoted, { part: part.label }) : part.label,
        })}
      </b>
      <span className="num">
        {t(texts.times, { times: format.number(times, 1) })}・
        <Stitch people={people}>{format.count(part.people, 'people')}</Stitch>
      </span>
    </li>
  )
}
