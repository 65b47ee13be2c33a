import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Working } from '../../../web/ui/Working.tsx'
import type { LtvReport } from '../contract.ts'
import { texts } from '../reports.texts.ts'
import { CostsMissing } from './CostsMissing.tsx'
import { Filled } from './filled.tsx'
import { LtvFormula } from './LtvFormula.tsx'
import css from './ltv.module.css'
import { MISSING } from './missing.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'

/** Lifetime value three ways, side by side: added up, by formula, and of the new people. */
export function LtvThreeWays({ ltv, scope }: { ltv: LtvReport; scope: Question }) {
  return (
    <section className={css.ways}>
      <AddedUp ltv={ltv} scope={scope} />
      <LtvFormula formula={ltv.formula} currency={ltv.frame.currency} />
      <Recent ltv={ltv} scope={scope} />
    </section>
  )
}

function AddedUp({ ltv, scope }: { ltv: LtvReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('ltv', scope)
  const { perPerson, customers, lines, returnsWithoutOrder: alone, frame } = ltv
  const money = (minor: number) => format.money(minor, frame.currency)
  const opens = people('customers', {
    title: t(texts.stacked),
    rule: t(texts.stackedRule),
    count: customers,
  })
  return (
    <NumberTile
      label={t(texts.stacked)}
      size="l"
      figure={format.moneyFigure(perPerson?.profit.minor, frame.currency)}
      opens={opens}
      how={{ label: t(texts.working), content: t(texts.stackedHow) }}
      unknown={ltv.missing && t(MISSING[ltv.missing])}
    >
      {perPerson && (
        <Working
          rows={[
            { label: t(texts.sales), value: money(perPerson.sales.minor) },
            { label: t(texts.cost), value: money(0 - perPerson.cost.minor) },
            { label: t(texts.returned), value: money(0 - perPerson.returned.minor) },
            ...(perPerson.costBack.minor > 0
              ? [{ label: t(texts.costBack), value: money(perPerson.costBack.minor) }]
              : []),
            { label: t(texts.profit), value: money(perPerson.profit.minor), total: true },
          ]}
        />
      )}
      <p className="note">
        {t(texts.allTogether, {
          profit: money(ltv.total.profit.minor),
          people: format.count(customers, 'people'),
        })}
      </p>
      <CostsMissing lines={lines} />
      {alone.people > 0 && (
        <p className="note">
          {t(texts.returnsAlone, { people: alone.people, amount: money(alone.returned.minor) })}
        </p>
      )}
    </NumberTile>
  )
}

function Recent({ ltv, scope }: { ltv: LtvReport; scope: Question }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('ltv', scope)
  const { recent, frame } = ltv
  const opens = people('recent', {
    title: t(texts.recent),
    rule: t(texts.recentRule),
    count: recent.customers,
  })
  return (
    <NumberTile
      label={t(texts.recent)}
      size="l"
      figure={format.moneyFigure(recent.perPerson?.minor, frame.currency)}
      opens={recent.customers > 0 ? opens : undefined}
      unknown={recent.customers === 0 && t(texts.noCustomers)}
    >
      <p className="prose small quiet">
        <Filled
          text={texts.recentWords}
          parts={{
            people: (
              <Figure count={recent.customers} opens={opens}>
                {format.count(recent.customers, 'people')}
              </Figure>
            ),
          }}
        />
      </p>
    </NumberTile>
  )
}
