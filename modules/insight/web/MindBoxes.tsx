import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts as bondTexts } from '../bond.texts.ts'
import { texts } from '../character-pages.texts.ts'
import type { BondReport } from '../contract.ts'
import css from './bond.module.css'
import { Filled } from './filled.tsx'
import { Figure, usePeopleOf } from './people.tsx'

type Mind = BondReport['boxes'][number]['mind']
const MINDS = {
  satisfied: texts.mind_satisfied,
  unsatisfied: texts.mind_unsatisfied,
  unknown: texts.mind_unknown,
} as const
const WAYS = { stays: texts.stays, leaves: bondTexts.goes } as const
const CARES = {
  satisfied: { stays: texts.care_satisfied_stays, leaves: texts.care_satisfied_leaves },
  unsatisfied: { stays: texts.care_unsatisfied_stays, leaves: texts.care_unsatisfied_leaves },
} as const
type Way = keyof typeof WAYS

/** Mind against behaviour; whoever gave no score stands apart and is not guessed at. */
export function MindBoxes({ boxes }: Pick<BondReport, 'boxes'>) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const box = (mind: Mind, way: Way) => {
    const stays = way === 'stays'
    const count = boxes.find((one) => one.mind === mind && one.stays === stays)?.people ?? 0
    const title = `${t(MINDS[mind])}・${t(WAYS[way])}`
    return { count, opens: people(`box:${mind}:${way}`, { title, rule: title, count }) }
  }
  const aside = (way: Way) => {
    const { count, opens } = box('unknown', way)
    return (
      <Figure count={count} opens={opens}>
        {format.count(count, 'people')}
      </Figure>
    )
  }
  return (
    <Sheet title={t(texts.boxes)} note={t(texts.boxesNote)}>
      <table className={css.boxes}>
        <thead>
          <tr>
            <td />
            {(['stays', 'leaves'] as const).map((way) => (
              <th key={way} scope="col">
                {t(WAYS[way])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['satisfied', 'unsatisfied'] as const).map((mind) => (
            <tr key={mind}>
              <th scope="row">{t(MINDS[mind])}</th>
              {(['stays', 'leaves'] as const).map((way) => {
                const { count, opens } = box(mind, way)
                return (
                  <td key={way} data-box data-empty={count === 0 || undefined}>
                    {count > 0 ? (
                      <BigFigure figure={format.figure(count, 'people')} opens={opens} />
                    ) : (
                      <span className="small quiet">{t(bondTexts.boxNobody)}</span>
                    )}
                    <p>{t(CARES[mind][way])}</p>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={`${css.unknown} num`}>
        <Filled
          text={bondTexts.boxesUnknown}
          parts={{ stays: aside('stays'), leaves: aside('leaves') }}
        />
      </p>
    </Sheet>
  )
}
