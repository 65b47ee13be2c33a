import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { Rule } from '../../builder.rules.ts'
import { sharesOf } from '../../composition.rules.ts'
import { compositionTexts as texts } from '../../composition.texts.ts'
import type { CompositionPart, CompositionTrait } from '../../contract.ts'
import css from './composition.module.css'
import { usePeopleOfPart } from './useComposition.ts'

/** Of values such as prefectures, the most frequent. */
const SHOWN = 8

type Props = { trait: CompositionTrait; rule: Rule; name: string }

/** One trait: a bar for each part, with a thin mark where everybody stands. */
export function TraitBars({ trait, rule, name }: Props) {
  const t = useT()
  const { label, unknown, several, medianWords } = trait
  const parts = trait.parts.slice(0, SHOWN)
  const others = othersOf(trait.parts.slice(SHOWN), t(texts.others))
  const shares = parts.map((part) => sharesOf(trait, part))
  // The longest bar or mark is the measure of the others.
  const most = Math.max(...shares.flatMap(({ people, everybody }) => [people ?? 0, everybody ?? 0]))
  const note = [medianWords && t(texts.median, { value: medianWords }), several && t(texts.several)]
  return (
    <section className={css.trait} aria-label={label}>
      <h3>
        {label} <small className="num">{note.filter(Boolean).join('・')}</small>
      </h3>
      <ul>
        {parts.map((part) => (
          <Bar
            key={part.label}
            part={part}
            shares={sharesOf(trait, part)}
            most={most || 1}
            rule={rule}
            name={name}
          />
        ))}
        {others && others.people > 0 && <Rest part={others} rule={rule} name={name} />}
        {unknown && unknown.people > 0 && <Rest part={unknown} rule={rule} name={name} />}
      </ul>
    </section>
  )
}

/** All that have one of the rarer values. */
function othersOf(parts: readonly CompositionPart[], label: string): CompositionPart | null {
  const values: string[] = []
  let [people, everybody] = [0, 0]
  for (const part of parts) {
    if (part.node.kind !== 'field' || typeof part.node.value !== 'string') return null
    values.push(part.node.value)
    people += part.people
    everybody += part.everybody
  }
  const [first] = parts
  if (first?.node.kind !== 'field') return null
  return { label, people, everybody, node: { ...first.node, value: values } }
}

type PartProps = Omit<Props, 'trait'> & { part: CompositionPart }

function Bar({
  part,
  shares,
  most,
  rule,
  name,
}: PartProps & { shares: ReturnType<typeof sharesOf>; most: number }) {
  const t = useT()
  const format = useFormat()
  const { people, everybody } = shares
  const at = (share: number) => `${(share / most) * 100}%`
  return (
    <li>
      <span className={css.label}>{part.label}</span>
      <span
        className={css.bar}
        title={
          everybody === null
            ? undefined
            : t(texts.ofAll, { share: format.percent(everybody, everybody < 0.1 ? 1 : 0) })
        }
      >
        <i style={{ width: at(people ?? 0) }} />
        {everybody !== null && <b style={{ left: at(everybody) }} />}
      </span>
      <span className={`${css.share} num`}>{format.percent(people, 0)}</span>
      <Count part={part} rule={rule} name={name} />
    </li>
  )
}

function Rest(props: PartProps) {
  return (
    <li className={css.rest}>
      <span className={css.label}>{props.part.label}</span>
      <Count {...props} />
    </li>
  )
}

function Count({ part, rule, name }: PartProps) {
  const format = useFormat()
  const people = usePeopleOfPart(rule, part, name)
  const words = format.count(part.people, 'people')
  return (
    <span className={css.count}>
      {part.people > 0 ? (
        <Stitch people={people}>{words}</Stitch>
      ) : (
        <span className="num">{words}</span>
      )}
    </span>
  )
}
