import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { MoneyField, NumberField } from '../../../web/ui/NumberField.tsx'
import { previewRfm, type RfmRule, type RfmScores } from '../contract.ts'
import { texts as rfmTexts } from '../rfm.texts.ts'
import { RuleForm } from './RuleForm.tsx'
import css from './rfm.module.css'
import { useBandWords } from './rfm-bands.ts'

type Limits = [number, number, number, number]
type Scores = RfmScores['recency']
/** The four places at which the fields stand, in the order of their figures. */
const PLACES = [0, 1, 2, 3] as const
const WAIT = 300

const rises = (limits: Limits) => limits.every((limit, at) => limit > (limits[at - 1] ?? -1))
const withAt = (limits: Limits, place: number, next: number): Limits => {
  const [a, b, c, d] = limits.map((limit, at) => (at === place ? next : limit))
  return [a ?? 0, b ?? 0, c ?? 0, d ?? 0]
}
const asQuery = (bands: Record<'recencyDays' | 'orders' | 'money', Limits>) => ({
  recencyDays: bands.recencyDays.join(','),
  orders: bands.orders.join(','),
  money: bands.money.join(','),
})

/** Four limits a dimension in their own unit; beside each score how many people it would have. */
export function RfmBandsForm({ bands }: { bands: RfmRule }) {
  const t = useT()
  // Without the version that the report tells with them.
  const before = { recencyDays: bands.recencyDays, orders: bands.orders, money: bands.money }
  const [body, setBody] = useState(before)
  const [asked] = useDebouncedValue(body, WAIT)
  const valid = [asked.recencyDays, asked.orders, asked.money].every(rises)
  const was = useQuery(queryOf(previewRfm, { query: asQuery(before) })).data
  const next = useQuery({
    ...queryOf(previewRfm, { query: asQuery(valid ? asked : before) }),
    placeholderData: keepPreviousData,
  }).data
  const bandWords = useBandWords(body)
  const { recencyDays, orders, money } = body
  return (
    <RuleForm
      name="rfm"
      body={body}
      wide
      refused={[recencyDays, orders, money].every(rises) ? undefined : t(rfmTexts.mustRise)}
    >
      <p className="note">{t(rfmTexts.previewNote)}</p>
      <Dimension
        legend={t(rfmTexts.recency)}
        scores={[5, 4, 3, 2, 1]}
        limits={recencyDays}
        was={was?.recency}
        next={next?.recency}
        wordsOf={bandWords.recency}
        field={(place, label) => (
          <Days
            label={label}
            suffix={t(rfmTexts.within)}
            value={recencyDays[place] ?? 0}
            onChange={(next) => setBody({ ...body, recencyDays: withAt(recencyDays, place, next) })}
          />
        )}
      />
      <Dimension
        legend={t(rfmTexts.frequency)}
        scores={[1, 2, 3, 4, 5]}
        limits={orders}
        was={was?.frequency}
        next={next?.frequency}
        wordsOf={bandWords.frequency}
        field={(place, label) => (
          <Days
            label={label}
            suffix={t(rfmTexts.atLeast)}
            value={orders[place] ?? 0}
            onChange={(next) => setBody({ ...body, orders: withAt(orders, place, next) })}
          />
        )}
      />
      <Dimension
        legend={t(rfmTexts.money)}
        scores={[1, 2, 3, 4, 5]}
        limits={money}
        was={was?.money}
        next={next?.money}
        wordsOf={bandWords.money}
        field={(place, label) => (
          <MoneyField
            label={label}
            min={0}
            value={money[place] ?? 0}
            onChange={(next) => setBody({ ...body, money: withAt(money, place, next ?? 0) })}
          />
        )}
      />
    </RuleForm>
  )
}

interface DaysProps {
  label: string
  suffix: string
  value: number
  onChange: (next: number) => void
}

function Days({ onChange, ...rest }: DaysProps) {
  return (
    <NumberField
      min={0}
      allowDecimal={false}
      {...rest}
      onChange={(next) => onChange(typeof next === 'number' ? next : 0)}
    />
  )
}

interface DimensionProps {
  legend: string
  /** In the order in which their limits rise; the one at the open end has no field. */
  scores: number[]
  limits: Limits
  was: Scores | undefined
  next: Scores | undefined
  wordsOf: (score: number) => string
  field: (place: number, label: string) => ReactNode
}

function Dimension({ legend, scores, limits, was, next, wordsOf, field }: DimensionProps) {
  const t = useT()
  const isOpenFirst = scores[0] === 1
  const placeOf = (at: number) => PLACES[isOpenFirst ? at - 1 : at]
  return (
    <fieldset className={css.dimension}>
      <legend>{legend}</legend>
      <div className={css.scores}>
        {scores.map((score, at) => {
          const place = placeOf(at)
          const label = t(rfmTexts.points, { count: score })
          return (
            <div key={score}>
              {place === undefined ? <OpenEnd label={label} /> : field(place, label)}
              <p className="note num">
                {wordsOf(score)}
                <Moved score={score} was={was} next={next} />
              </p>
            </div>
          )
        })}
      </div>
      {!rises(limits) && (
        <p className={css.refused} role="alert">
          {t(rfmTexts.mustRise)}
        </p>
      )}
    </fieldset>
  )
}

function OpenEnd({ label }: { label: string }) {
  return <p className={css.open}>{label}</p>
}

/** How many people stand here, and how many would. */
function Moved({ score, was, next }: { score: number } & Pick<DimensionProps, 'was' | 'next'>) {
  const t = useT()
  const format = useFormat()
  const of = (scores: Scores | undefined) => scores?.find((one) => one.score === score)?.people
  const [before, after] = [of(was), of(next)]
  if (before === undefined || after === undefined) return null
  if (before === after) return <span>{format.count(before, 'people')}</span>
  return (
    <strong>
      {t(rfmTexts.wasNow, { was: format.number(before), now: format.count(after, 'people') })}
    </strong>
  )
}
