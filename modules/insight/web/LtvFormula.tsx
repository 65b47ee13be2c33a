import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import type { LtvReport } from '../contract.ts'
import { FEW_PEOPLE, formulaValue, type Levers } from '../insight.rules.ts'
import { texts } from '../reports.texts.ts'
import { texts as worthTexts } from '../worth.texts.ts'
import { KEYS, type Key, Lever, NAMES, UNITS } from './LtvLever.tsx'
import css from './ltv.module.css'
import { MISSING } from './missing.ts'

interface FormulaProps {
  formula: LtvReport['formula']
  currency: string
}

/** Average order × orders a year × years, with a lever for each and what moving it would change. */
export function LtvFormula({ formula, currency }: FormulaProps) {
  const t = useT()
  if (formula.thin !== 'fewPeople') return <Estimate formula={formula} currency={currency} />
  return (
    <div className={css.way}>
      <Head formula={formula} />
      <p className="note">
        {t(worthTexts.fewPeople, { count: formula.paceCustomers, few: FEW_PEOPLE })}
      </p>
    </div>
  )
}

function Head({ formula, children }: Pick<FormulaProps, 'formula'> & { children?: ReactNode }) {
  const t = useT()
  const { paceDays: days, paceCustomers: people } = formula
  return (
    <div className={css.head}>
      <h2>{t(texts.formula)}</h2>
      {children}
      <Why label={t(texts.how)}>{t(texts.formulaHow, { days, people })}</Why>
    </div>
  )
}

function Estimate({ formula, currency }: FormulaProps) {
  const t = useT()
  const format = useFormat()
  const own: Levers = {
    averageOrder: formula.averageOrder?.minor ?? 0,
    ordersPerYear: formula.ordersPerYear ?? 0,
    years: formula.years ?? 0,
  }
  const [moved, setMoved] = useState<Partial<Levers>>({})
  const levers = { ...own, ...moved }
  const changed = KEYS.filter((key) => levers[key] !== own[key])
  const value = formulaValue(levers)
  const gain = value - formulaValue(own)
  const size = formula.thin ? 's' : 'l'
  return (
    <div className={css.way}>
      <Head formula={formula}>
        <WhatIf changed={changed} own={own} levers={levers} currency={currency} />
      </Head>
      <p className={css.result} aria-live="polite">
        {formula.thin && <span className="quiet small">{t(worthTexts.hint)}</span>}
        <BigFigure figure={format.moneyFigure(formula.value?.minor, currency)} size={size} />
        {changed.length > 0 && (
          <>
            <span aria-hidden="true">→</span>
            <span className={css.raised}>
              <BigFigure figure={format.moneyFigure(value, currency)} size={size} />
            </span>
          </>
        )}
      </p>
      {formula.missing && <p className="note">{t(MISSING[formula.missing])}</p>}
      {KEYS.map((key) => (
        <Lever
          key={key}
          of={key}
          value={levers[key]}
          own={own[key]}
          currency={currency}
          onChange={(next) => setMoved({ ...moved, [key]: next })}
        />
      ))}
      {changed.length > 0 ? (
        <p className={css.gain}>
          <strong className="num">
            {t(texts.gain, { amount: `${gain > 0 ? '+' : ''}${format.money(gain, currency)}` })}
          </strong>
          <Button variant="subtle" size="compact-xs" onClick={() => setMoved({})}>
            {t(texts.reset)}
          </Button>
        </p>
      ) : (
        <Caveats formula={formula} />
      )}
    </div>
  )
}

function Caveats({ formula }: { formula: LtvReport['formula'] }) {
  const t = useT()
  const format = useFormat()
  return (
    <p className="note">
      {t(texts.formulaNote)}
      {formula.recordYears < 3 &&
        ` ${t(worthTexts.shortYears, { years: format.number(formula.recordYears, 1) })}`}
      {formula.extrapolated && ` ${t(worthTexts.extrapolated)}`}
    </p>
  )
}

function WhatIf({
  changed,
  own,
  levers,
  currency,
}: {
  changed: Key[]
  own: Levers
  levers: Levers
  currency: string
}) {
  const t = useT()
  const format = useFormat()
  const [only] = changed
  if (!only) return null
  const write = (value: number) =>
    only === 'averageOrder' ? format.money(value, currency) : format.number(value, 1)
  const unit = only === 'averageOrder' ? '' : t(UNITS[only])
  return (
    <Badge tone="ai">
      {changed.length > 1
        ? t(texts.whatIfSeveral)
        : t(texts.whatIf, {
            lever: t(NAMES[only]),
            before: write(own[only]),
            after: `${write(levers[only])}${unit}`,
          })}
    </Badge>
  )
}
