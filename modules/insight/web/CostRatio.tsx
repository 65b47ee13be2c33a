import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { CostsReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { MISSING } from './missing.ts'
import { monthWords } from './months.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import css from './reports.module.css'

/** The own ratio beside 5:1, with the inputs of both halves. */
export function CostRatio({ costs, scope }: { costs: CostsReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  return (
    <Sheet>
      <div className={css.measures}>
        <NumberTile
          label={t(texts.ratio)}
          size="l"
          figure={{
            value:
              costs.ratio === null
                ? '—'
                : t(texts.ratioFigure, { ratio: format.number(costs.ratio, 1) }),
            unit: '',
          }}
          unknown={costs.missing && t(MISSING[costs.missing])}
        >
          <p className="note">
            {t(texts.saying)} <span className="num">{costs.saying} : 1</span>
          </p>
        </NumberTile>
        <Side costs={costs} scope={scope} of="acquisition" />
        <Side costs={costs} scope={scope} of="keeping" />
      </div>
    </Sheet>
  )
}

function Side({
  costs,
  scope,
  of,
}: {
  costs: CostsReport
  scope: Question
  of: 'acquisition' | 'keeping'
}) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('costs', scope)
  const isNew = of === 'acquisition'
  const { cost, people: count, perPerson } = costs[of]
  const span = { from: monthWords(costs.from, locale), to: monthWords(costs.to, locale) }
  return (
    <NumberTile
      label={t(isNew ? texts.perNew : texts.perKept)}
      figure={format.moneyFigure(perPerson?.minor, costs.frame.currency)}
      unknown={cost.minor === 0 && t(MISSING.noCostEntries)}
    >
      <p className="note">
        {t(isNew ? texts.acquisition : texts.keeping)}{' '}
        {format.money(cost.minor || null, costs.frame.currency)} ÷{' '}
        <Figure
          count={count}
          opens={people(isNew ? 'new' : 'kept', {
            title: t(isNew ? texts.newPeople : texts.keptPeople),
            rule: t(isNew ? texts.newPeopleRule : texts.keptPeopleRule, span),
            count,
          })}
        >
          {format.count(count, 'people')}
        </Figure>
      </p>
    </NumberTile>
  )
}
