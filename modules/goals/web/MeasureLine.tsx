import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Badge } from '../../../web/ui/Badge.tsx'
import type { Measure } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import { wordTexts } from '../goal-words.texts.ts'
import css from './goals.module.css'

const TONES = { planned: 'ai', done: 'matsu', dropped: 'plain' } as const

/** A measure in two lines, also on the home page. */
export function MeasureLine({ measure }: { measure: Measure }) {
  const t = useT()
  const format = useFormat()
  const { title, touchpoint, ownerName, startsOn, endsOn, state } = measure
  const span = { from: format.day(startsOn), to: format.day(endsOn) }
  return (
    <div>
      <p className={css.row}>
        <span>{title}</span>
        <Badge tone={TONES[state]}>{t(texts[`state_${state}`])}</Badge>
      </p>
      <p className="note">
        {t(wordTexts[`at_${touchpoint}`])} ・ {t(texts.owner)} {ownerName ?? t(texts.nobody)} ・{' '}
        {t(texts.span, span)}
      </p>
    </div>
  )
}
