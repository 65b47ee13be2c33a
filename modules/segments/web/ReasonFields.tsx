import { useT } from '../../../web/texts.ts'
import { DateField } from '../../../web/ui/DateField.tsx'
import { AreaField } from '../../../web/ui/fields.tsx'
import { tagPageTexts as texts } from '../tag-pages.texts.ts'

export type Reason = { why: string; lastDay: string }

/** Why a tag is put on, and for how long. */
export function ReasonFields({
  reason,
  onChange,
}: {
  reason: Reason
  onChange: (reason: Reason) => void
}) {
  const t = useT()
  return (
    <>
      <AreaField
        label={t(texts.why)}
        help={t(texts.whyHelp)}
        maxLength={500}
        value={reason.why}
        onChange={(event) => onChange({ ...reason, why: event.currentTarget.value })}
      />
      <DateField
        label={t(texts.until)}
        help={t(texts.untilHelp)}
        optional
        value={reason.lastDay}
        onChange={(lastDay) => onChange({ ...reason, lastDay })}
      />
    </>
  )
}

export const bodyOf = ({ why, lastDay }: Reason) => ({
  why: why.trim(),
  ...(lastDay && { lastDay }),
})
