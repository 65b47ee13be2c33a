import { useFormat, type When } from '../format.ts'
import { useT } from '../texts.ts'
import { texts } from '../web.texts.ts'
import { Badge } from './Badge.tsx'

/** A date to keep: 山吹 with a clock from one day before, 臙脂 with a triangle after. */
export function Due({ on }: { on: When }) {
  const t = useT()
  const format = useFormat()
  const days = format.daysUntil(on)
  return (
    <time dateTime={typeof on === 'string' ? on : on.toISOString()} title={format.exact(on)}>
      {days < 0 && (
        <Badge tone="enji" icon="warning">
          {t(texts.overdue, { count: -days })}
        </Badge>
      )}
      {(days === 0 || days === 1) && (
        <Badge tone="yama" icon="clock">
          {t(days === 0 ? texts.dueToday : texts.dueTomorrow)}
        </Badge>
      )}
      {days > 1 && (
        <Badge>
          {days < 7 ? t(texts.dueIn, { count: days }) : t(texts.dueBy, { day: format.day(on) })}
        </Badge>
      )}
    </time>
  )
}
