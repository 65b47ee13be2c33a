import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ApiError, call } from '../../../../web/api.ts'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import { Words } from '../../../../web/ui/Words.tsx'
import type { Rule } from '../../builder.rules.ts'
import { countRules, type Persona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { useRulePeople } from '../builder/people.ts'
import { personaPath } from '../paths.ts'
import { Portrait } from './Portrait.tsx'
import css from './personas.module.css'
import { useFewWords } from './useFewWords.ts'

/** Who it is, in a few words, and for how many. */
export function PersonaCard({ persona }: { persona: Persona }) {
  const t = useT()
  const few = useFewWords(persona.sheet)
  const { personaId, name, sheet, rule, sentence } = persona
  return (
    <li className={css.card}>
      <Portrait sheet={sheet} name={name} />
      <div>
        <h2>
          <Link to={personaPath(personaId)}>{name}</Link>
        </h2>
        {few && <p className="small quiet num">{few}</p>}
      </div>
      <div className={css.cardWords}>
        {sheet.words && <Words size="s">{sheet.words}</Words>}
        <p className="small quiet prose">{sentence ?? t(texts.noRule)}</p>
        {rule && <HowMany persona={persona} rule={rule} />}
      </div>
    </li>
  )
}

function HowMany({ persona, rule }: { persona: Persona; rule: Rule }) {
  const format = useFormat()
  const { data, error } = useQuery<{ counts: number[] }, ApiError>({
    queryKey: [countRules.path, rule],
    queryFn: ({ signal }) => call(countRules, { body: { rules: [rule] } }, { signal }),
    enabled: persona.archivedAt === null,
  })
  const list = useRulePeople(rule, undefined, persona.sentence ?? '')
  const [count] = data?.counts ?? []
  if (error) return <p className="small">{error.message}</p>
  if (count === undefined) return null
  const words = format.count(count, 'people')
  return (
    <p className={css.howMany}>
      {count > 0 ? (
        <Stitch people={{ ...list('in', count), title: persona.name }}>{words}</Stitch>
      ) : (
        <span className="num">{words}</span>
      )}
    </p>
  )
}
