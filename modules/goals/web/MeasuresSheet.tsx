import { Button } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { GoalDetail, Measure } from '../contract.ts'
import { pageTexts as texts } from '../goal-pages.texts.ts'
import type { ReadingName } from '../goals.rules.ts'
import css from './goals.module.css'
import { MeasureLine } from './MeasureLine.tsx'
import { MeasureModal } from './MeasureModal.tsx'
import { useGoalWords } from './words.ts'

/** What is done for a goal, by whom and until when, and what the number did meanwhile. */
export function MeasuresSheet({ goal }: { goal: GoalDetail }) {
  const t = useT()
  const { may } = useMe()
  const [open, setOpen] = useState<Measure | 'new' | null>(null)
  const { plan, reading } = goal
  const mayNot = may('goals.measure') ? undefined : t(texts.mayNotMeasure)
  return (
    <Sheet
      title={t(texts.plan)}
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="plus" />}
          disabled={mayNot !== undefined}
          title={mayNot}
          onClick={() => setOpen('new')}
        >
          {t(texts.planAdd)}
        </Button>
      }
    >
      {plan.length === 0 && <p className="small quiet">{t(texts.planNone)}</p>}
      <ul className={css.lines}>
        {plan.map((measure) => (
          <li key={measure.measureId}>
            <MeasureLine measure={measure} />
            {reading && <Changed measure={measure} reading={reading} />}
            {measure.result && <p className={css.said}>{measure.result}</p>}
            {!mayNot && (
              <p className={css.buttons}>
                <Button variant="subtle" size="xs" onClick={() => setOpen(measure)}>
                  {t(texts.planEdit)}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <MeasureModal
          goalId={goal.goalId}
          measure={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Sheet>
  )
}

function Changed({ measure, reading }: { measure: Measure; reading: ReadingName }) {
  const t = useT()
  const format = useFormat()
  const words = useGoalWords()
  const { before, after, beside } = measure
  if (before === null || after?.value === null || !after)
    return <p className="note">{t(texts.changedNot)}</p>
  const moved = after.value - before
  const sign = moved > 0 ? '+' : '−'
  return (
    <>
      <p className="num">
        {t(texts.changed, {
          before: words.figure(reading, before),
          day: format.day(after.day),
          after: words.figure(reading, after.value),
          difference:
            moved === 0 ? t(texts.noChange) : `${sign}${words.step(reading, Math.abs(moved))}`,
        })}
      </p>
      <p className="note">
        {beside > 0 ? t(texts.changedBeside, { count: beside }) : t(texts.changedAlone)}
      </p>
    </>
  )
}
