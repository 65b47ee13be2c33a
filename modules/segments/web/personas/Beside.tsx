import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { Rule } from '../../builder.rules.ts'
import { type Comparison, compare, type Share } from '../../compare-persona.rules.ts'
import { compositionTexts } from '../../composition.texts.ts'
import type { Persona } from '../../contract.ts'
import { personaTexts as texts } from '../../personas.texts.ts'
import { useComposition, usePeopleOfPart } from '../composition/useComposition.ts'
import css from './personas.module.css'

type Shown = { comparison: Comparison; rule: Rule; persona: Persona }

/** What the sheet says and what is known of the real people, line by line. */
export function Beside({ persona, rule }: { persona: Persona; rule: Rule }) {
  const t = useT()
  const { data } = useComposition(rule)
  // Whether it cannot be counted is told where everything is counted.
  if (!data || data.people === 0) return null
  const lines = compare(persona.sheet, data)
  const verdicts = lines.map(({ verdict }) => verdict)
  const title = verdicts.includes('differs')
    ? texts.differs
    : verdicts.includes('fits')
      ? texts.fits
      : texts.beside
  return (
    <Sheet title={t(title)}>
      {lines.length === 0 && <p className="small quiet">{t(texts.cannotCompare)}</p>}
      {lines.length > 0 && (
        <table className={css.beside}>
          <thead>
            <tr>
              {[texts.head, texts.onSheet, texts.really, texts.verdict].map((head) => (
                <th key={t(head)} scope="col">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((comparison) => (
              <Line key={comparison.of} comparison={comparison} rule={rule} persona={persona} />
            ))}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}

function Line({ comparison, rule, persona }: Shown) {
  const t = useT()
  const { of, verdict } = comparison
  return (
    <tr>
      <th scope="row">{t(texts[of])}</th>
      <td>
        <Said comparison={comparison} />
      </td>
      <td>
        <Really comparison={comparison} rule={rule} persona={persona} />
      </td>
      <td>
        {verdict === 'differs' && (
          <Badge tone="yama" icon="warning">
            {t(texts.verdictDiffers)}
          </Badge>
        )}
        {verdict === 'fits' && (
          <Badge tone="matsu" icon="check">
            {t(texts.verdictFits)}
          </Badge>
        )}
      </td>
    </tr>
  )
}

function Said({ comparison: { of, said } }: { comparison: Comparison }) {
  const t = useT()
  if (said === null) return <span className="quiet">—</span>
  if (of === 'age') return <span className="num">{t(texts.ageOf, { n: said })}</span>
  return of === 'sex' && (said === 'female' || said === 'male' || said === 'other')
    ? t(texts[said])
    : said
}

function Really({ comparison: { of, trait, own, top, said }, rule, persona }: Shown) {
  const t = useT()
  const format = useFormat()
  const middle = trait.medianWords
  const others = top.filter(({ part }) => part.label !== own?.part.label)
  return (
    <div className={css.really}>
      {middle && <span className="num">{t(compositionTexts.median, { value: middle })}</span>}
      {own && <ShareOf share={own} rule={rule} persona={persona} />}
      {said !== null && own === null && of === 'region' && (
        <span>{t(texts.notAmong, { said })}</span>
      )}
      {others.map((share) => (
        <ShareOf key={share.part.label} share={share} rule={rule} persona={persona} />
      ))}
      {trait.unknown !== null && trait.unknown.people > 0 && (
        <small className="num">
          {t(texts.knownOf, { known: format.count(trait.known.people, 'people') })}
        </small>
      )}
    </div>
  )
}

function ShareOf({
  share: { part, share },
  rule,
  persona,
}: Omit<Shown, 'comparison'> & { share: Share }) {
  const format = useFormat()
  const people = usePeopleOfPart(rule, part, persona.name)
  const words = format.percent(share, 0)
  return (
    <span className="num">
      {part.label} {part.people > 0 ? <Stitch people={people}>{words}</Stitch> : words}
    </span>
  )
}
