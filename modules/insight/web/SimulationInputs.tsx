import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { decimalsOf } from '../../../kernel/money.ts'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import type { SimulationReport } from '../contract.ts'
import { texts } from '../growth.texts.ts'
import { Figure, type Question, usePeopleOf } from './people.tsx'
import css from './reports.module.css'
import type { Case } from './SimulationPage.tsx'

interface Props {
  simulation: SimulationReport
  wanted: Case
  onChange: (change: Partial<Case>) => void
  scope: Question
}

/** The shop's own figures, each of which can be replaced by another. */
export function SimulationInputs({ simulation, wanted, onChange, scope }: Props) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('simulation', scope)
  const { own, frame } = simulation
  const scale = 10 ** decimalsOf(frame.currency)
  const field = (key: keyof Case, label: string, own: ReactNode, value?: number, unit = 1) => (
    <NumberField
      label={label}
      help={own}
      min={0}
      decimalScale={unit === 1 ? 0 : 2}
      value={value === undefined ? '' : Math.round((value / unit) * 100) / 100}
      onChange={(next) => onChange({ [key]: typeof next === 'number' ? next * unit : undefined })}
    />
  )
  const opened = (figure: 'customers' | 'new', count: number) =>
    count === 0 ? (
      t(texts.ownUnknown)
    ) : (
      <Figure
        count={count}
        opens={people(figure, {
          title: t(figure === 'new' ? texts.newField : texts.customersField),
          rule: t(figure === 'new' ? texts.newRule : texts.customersRule),
          count,
        })}
      >
        {format.count(count, 'people')}
      </Figure>
    )
  const says = (value: string) => t(texts.ownValue, { value })
  return (
    <>
      <div className={css.inputs}>
        <NumberField
          label={t(texts.pointsField)}
          value={wanted.points}
          min={-50}
          max={50}
          decimalScale={1}
          onChange={(points) => typeof points === 'number' && onChange({ points })}
        />
        <NumberField
          label={t(texts.yearsField)}
          value={wanted.years}
          min={1}
          max={20}
          onChange={(years) => typeof years === 'number' && years >= 1 && onChange({ years })}
        />
        {field(
          'retention',
          `${t(texts.retentionField)} (%)`,
          own.retention === null ? t(texts.ownUnknown) : says(format.percent(own.retention)),
          wanted.retention,
          0.01,
        )}
        {field(
          'customers',
          t(texts.customersField),
          opened('customers', own.customers),
          wanted.customers,
        )}
        {field('newPerYear', t(texts.newField), opened('new', own.newPerYear), wanted.newPerYear)}
        {field(
          'profitPerYear',
          t(texts.profitField),
          own.profitPerYear
            ? says(format.money(own.profitPerYear.minor, frame.currency))
            : t(texts.ownUnknown),
          wanted.profitPerYear,
          scale,
        )}
      </div>
      <p>
        <Button
          variant="subtle"
          size="xs"
          onClick={() =>
            onChange({
              retention: undefined,
              customers: undefined,
              newPerYear: undefined,
              profitPerYear: undefined,
            })
          }
        >
          {t(texts.reset)}
        </Button>
      </p>
    </>
  )
}
