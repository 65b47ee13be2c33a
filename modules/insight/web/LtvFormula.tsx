import { Button, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { decimalsOf } from '../../../kernel/money.ts'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import type { LtvReport } from '../contract.ts'
import { formulaValue, type Levers } from '../insight.rules.ts'
import { texts } from '../reports.texts.ts'
import css from './ltv.module.css'
import { MISSING } from './missing.ts'

const KEYS = ['averageOrder', 'ordersPerYear', 'years'] as const
type Key = (typeof KEYS)[number]

/** Average order × orders a year × years, with a lever for each and what moving it would change. */
export function LtvFormula({
  formula,
  currency,
}: {
  formula: LtvReport['formula']
  currency: string
}) {
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
  return (
    <div className={css.way}>
      <div className={css.head}>
        <h2>{t(texts.formula)}</h2>
        <WhatIf changed={changed} own={own} levers={levers} currency={currency} />
        <Why label={t(texts.how)}>
          {t(texts.formulaHow, {
            days: formula.paceDays,
            people: formula.paceCustomers,
          })}
        </Why>
      </div>
      <p className={css.result} aria-live="polite">
        <BigFigure figure={format.moneyFigure(formula.value?.minor, currency)} size="l" />
        {changed.length > 0 && (
          <>
            <span aria-hidden="true">→</span>
            <span className={css.raised}>
              <BigFigure figure={format.moneyFigure(value, currency)} size="l" />
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
        ` ${t(texts.shortYears, { years: format.number(formula.recordYears, 1) })}`}
      {formula.extrapolated && ` ${t(texts.extrapolated)}`}
    </p>
  )
}

const NAMES = {
  averageOrder: texts.averageOrder,
  ordersPerYear: texts.perYear,
  years: texts.years,
}
const UNITS = { ordersPerYear: texts.timesUnit, years: texts.yearsUnit }

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

function Lever({
  of,
  value,
  own,
  currency,
  onChange,
}: {
  of: Key
  value: number
  own: number
  currency: string
  onChange: (value: number) => void
}) {
  const t = useT()
  const isMoney = of === 'averageOrder'
  const scale = isMoney ? 10 ** decimalsOf(currency) : 1
  const step = isMoney ? Math.max(1, Math.round(own / 100)) : 0.1
  const most = Math.max(own * 2, value, isMoney ? 10_000 * scale : 10)
  const unit = isMoney ? '' : t(UNITS[of])
  return (
    <div className={css.lever}>
      <label htmlFor={`lever-${of}`}>{t(NAMES[of])}</label>
      <input
        id={`lever-${of}`}
        type="range"
        min={0}
        max={most}
        step={step}
        value={value}
        data-moved={value !== own || undefined}
        style={{ '--at': `${most > 0 ? (value / most) * 100 : 0}%` } as React.CSSProperties}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <NumberInput
        aria-label={t(NAMES[of])}
        size="xs"
        hideControls
        thousandSeparator=","
        min={0}
        decimalScale={isMoney ? decimalsOf(currency) : 2}
        suffix={unit || (currency === 'JPY' && isMoney ? t(texts.yen) : undefined)}
        value={Math.round((value / scale) * 100) / 100}
        onChange={(next) => typeof next === 'number' && onChange(next * scale)}
      />
    </div>
  )
}
