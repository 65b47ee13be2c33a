import { useT } from '../../../../web/texts.ts'
import { CheckField } from '../../../../web/ui/fields.tsx'
import { sharesTexts as texts } from '../../team.texts.ts'
import css from './team.module.css'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Days of the week, Monday is 1. */
export function WeekdayFields({
  label,
  value,
  onChange,
}: {
  label: string
  value: number[]
  onChange: (weekdays: number[]) => void
}) {
  const t = useT()
  return (
    <fieldset className={css.ticks}>
      <legend>{label}</legend>
      {DAYS.map((day, at) => (
        <CheckField
          key={day}
          label={t(texts[day])}
          checked={value.includes(at + 1)}
          onChange={(isOn) =>
            onChange(
              DAYS.map((_, place) => place + 1).filter((one) =>
                one === at + 1 ? isOn : value.includes(one),
              ),
            )
          }
        />
      ))}
    </fieldset>
  )
}
