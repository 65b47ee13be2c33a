import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { FEW_PEOPLE } from '../insight.rules.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { texts as worthTexts } from '../worth.texts.ts'
import { CostsMissing } from './CostsMissing.tsx'
import css from './home.module.css'
import { MISSING } from './missing.ts'
import { usePeopleOf } from './people.tsx'

/** Lifetime value with its three levers. */
export function HomeWorth({ home }: { home: HomeReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('ltv')
  const { ltv, frame } = home
  const money = (minor?: number) => format.money(minor, frame.currency)
  const opens = people('customers', {
    title: t(texts.worth),
    rule: t(sharedTexts.stackedRule),
    count: ltv.customers,
  })
  return (
    <Sheet>
      <div className={css.worth}>
        <NumberTile
          label={t(texts.worth)}
          note={t(texts.worthNote)}
          size="l"
          figure={format.moneyFigure(ltv.perPerson?.minor, frame.currency)}
          opens={opens}
          how={{ label: t(sharedTexts.working), content: t(texts.worthHow) }}
          unknown={ltv.missing && t(MISSING[ltv.missing])}
        >
          {ltv.lines.withoutCost === 0 && (
            <p className="prose small quiet">{t(texts.worthWords)}</p>
          )}
          <CostsMissing lines={ltv.lines} />
        </NumberTile>
        {!ltv.missing && (
          <>
            {ltv.thin !== 'fewPeople' && (
              <dl className={`${css.levers} num`}>
                <div>
                  <dt>{t(sharedTexts.averageOrder)}</dt>
                  <dd>{money(ltv.averageOrder?.minor)}</dd>
                </div>
                <div>
                  <dt>{t(sharedTexts.perYear)}</dt>
                  <dd>{format.count(ltv.ordersPerYear, 'times', 1)}</dd>
                </div>
                <div>
                  <dt>{t(sharedTexts.years)}</dt>
                  <dd>{format.count(ltv.years, 'years', 1)}</dd>
                </div>
              </dl>
            )}
            <p className="note">
              <ByFormula ltv={ltv} amount={money(ltv.formula?.minor)} />{' '}
              <Link to="/reports/ltv" className="link">
                {t(texts.worthMore)}
              </Link>
            </p>
          </>
        )}
      </div>
    </Sheet>
  )
}

function ByFormula({ ltv, amount }: { ltv: HomeReport['ltv']; amount: string }) {
  const t = useT()
  if (ltv.thin === 'fewPeople')
    return t(worthTexts.fewPeople, { count: ltv.formulaPeople, few: FEW_PEOPLE })
  return t(ltv.thin ? worthTexts.underAYear : texts.worthFormula, { amount })
}
