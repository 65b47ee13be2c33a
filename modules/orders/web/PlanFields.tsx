import { useT } from '../../../web/texts.ts'
import { TextField } from '../../../web/ui/fields.tsx'
import { NumberField } from '../../../web/ui/NumberField.tsx'
import { SelectField } from '../../../web/ui/SelectField.tsx'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

/** Interval and gift, as they are being typed. */
export interface Plan {
  count: number
  unit: 'days' | 'weeks' | 'months'
  giftEvery: number | null
  gift: string
}

interface Kept {
  cycleDays: number | null
  cycleMonths: number | null
  giftEvery: number | null
  gift: string | null
}

export function planOf({ cycleDays, cycleMonths, giftEvery, gift }: Kept): Plan {
  const rest = { giftEvery, gift: gift ?? '' }
  if (cycleMonths) return { count: cycleMonths, unit: 'months', ...rest }
  const days = cycleDays ?? 28
  return days % 7 === 0
    ? { count: days / 7, unit: 'weeks', ...rest }
    : { count: days, unit: 'days', ...rest }
}

/** About once a year of four-weekly deliveries. */
const USUAL_GIFT = 12

/** What the server is told: days or months, never both. */
export function bodyOf({ count, unit, giftEvery, gift }: Plan) {
  const cycle =
    unit === 'months' ? { cycleMonths: count } : { cycleDays: unit === 'weeks' ? count * 7 : count }
  return { ...cycle, giftEvery: gift.trim() ? giftEvery : null, gift: gift.trim() || null }
}

export function PlanFields({ plan, onChange }: { plan: Plan; onChange: (plan: Plan) => void }) {
  const t = useT()
  const set = (part: Partial<Plan>) => onChange({ ...plan, ...part })
  const units = [
    { value: 'weeks', label: t(texts.inWeeks) },
    { value: 'days', label: t(texts.inDays) },
    { value: 'months', label: t(texts.inMonths) },
  ] as const
  return (
    <div className={css.four}>
      <NumberField
        label={t(texts.cycleN)}
        min={1}
        max={730}
        allowDecimal={false}
        value={plan.count}
        onChange={(count) => set({ count: typeof count === 'number' ? count : 1 })}
      />
      <SelectField
        label={t(texts.cycleKind)}
        allowDeselect={false}
        data={[...units]}
        value={plan.unit}
        onChange={(value) => {
          const unit = units.find((one) => one.value === value)
          if (unit) set({ unit: unit.value })
        }}
      />
      <TextField
        label={t(texts.giftWhat)}
        optional
        maxLength={300}
        value={plan.gift}
        onChange={(event) =>
          set({ gift: event.currentTarget.value, giftEvery: plan.giftEvery ?? USUAL_GIFT })
        }
      />
      <NumberField
        label={t(texts.giftEvery)}
        min={1}
        max={1000}
        allowDecimal={false}
        disabled={!plan.gift.trim()}
        value={plan.giftEvery ?? ''}
        onChange={(every) => set({ giftEvery: typeof every === 'number' ? every : null })}
      />
    </div>
  )
}
