import { useT } from '../../../../web/texts.ts'
import { Segmented } from '../../../../web/ui/Segmented.tsx'
import { SelectField } from '../../../../web/ui/SelectField.tsx'
import { audiencePageTexts as texts } from '../../audience-pages.texts.ts'
import type { Schedule } from '../../audiences.rules.ts'
import css from './audiences.module.css'
import { weekdayText } from './words.ts'

const EVERY = ['hand', 'hour', 'day', 'week', 'month'] as const
const upTo = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at)

interface FieldsProps {
  schedule: Schedule
  onChange: (schedule: Schedule) => void
}

/** When a sync runs. */
export function ScheduleFields({ schedule, onChange }: FieldsProps) {
  const t = useT()
  const hour = 'hour' in schedule ? schedule.hour : 6
  const change = (every: Schedule['every']) => {
    if (every === 'hand' || every === 'hour') onChange({ every })
    else if (every === 'day') onChange({ every, hour })
    else if (every === 'week') onChange({ every, hour, weekday: 1 })
    else onChange({ every, hour, monthday: 1 })
  }
  return (
    <div className={css.when}>
      <span className={css.label}>{t(texts.when)}</span>
      <Segmented
        label={t(texts.when)}
        value={schedule.every}
        onChange={change}
        options={EVERY.map((value) => ({ value, label: t(texts[`every_${value}`]) }))}
      />
      <div className={css.pair}>
        <DayField schedule={schedule} onChange={onChange} />
        {'hour' in schedule && (
          <SelectField
            label={t(texts.hour)}
            data={upTo(0, 23).map((hour) => ({
              value: String(hour),
              label: t(texts.hourOf, { hour }),
            }))}
            value={String(schedule.hour)}
            allowDeselect={false}
            onChange={(value) => onChange({ ...schedule, hour: Number(value) })}
          />
        )}
      </div>
    </div>
  )
}

function DayField({ schedule, onChange }: FieldsProps) {
  const t = useT()
  if (schedule.every === 'week')
    return (
      <SelectField
        label={t(texts.weekday)}
        data={upTo(1, 7).map((weekday) => ({
          value: String(weekday),
          label: t(texts.weekdayOf, { day: t(weekdayText(weekday)) }),
        }))}
        value={String(schedule.weekday)}
        allowDeselect={false}
        onChange={(value) => onChange({ ...schedule, weekday: Number(value) })}
      />
    )
  if (schedule.every !== 'month') return null
  return (
    <SelectField
      label={t(texts.monthday)}
      help={schedule.monthday > 28 ? t(texts.monthdayHelp) : undefined}
      data={upTo(1, 31).map((day) => ({ value: String(day), label: t(texts.monthdayOf, { day }) }))}
      value={String(schedule.monthday)}
      allowDeselect={false}
      onChange={(value) => onChange({ ...schedule, monthday: Number(value) })}
    />
  )
}
