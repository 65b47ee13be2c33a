import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { BigFigure } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { monthIndex, monthName } from '../insight.rules.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { Filled } from './filled.tsx'
import css from './home.module.css'
import { MISSING } from './missing.ts'
import { monthWords } from './months.ts'
import { Figure, usePeopleOf } from './people.tsx'
import { RetentionChart } from './RetentionChart.tsx'

type Retention = HomeReport['retention']

/** Retention leads the first screen. */
export default function HomeStaying({ retention }: { retention: Retention }) {
  const t = useT()
  const { definition, current } = retention
  const count = definition.windowMonths
  return (
    <Sheet
      title={t(texts.staying)}
      note={t(texts.stayingNote, { count })}
      actions={
        <Why label={t(sharedTexts.how)}>
          {t(texts.stayingHow, { count, version: definition.version })}
        </Why>
      }
    >
      <StayingLine retention={retention} />
      {current.missing === null && retention.trend.length > 1 && (
        <RetentionChart retention={retention} bare />
      )}
    </Sheet>
  )
}

/** The figure and the sentence that it stands in. */
export function StayingLine({ retention }: { retention: Retention }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const people = usePeopleOf('retention', { version: retention.definition.version })
  const { current, definition, yearBefore } = retention
  const count = definition.windowMonths
  const middle = monthIndex(current.from)
  const span = {
    from: monthWords(monthName(middle - count), locale),
    to: monthWords(monthName(middle - 1), locale),
  }
  const base = people('base', {
    title: t(texts.stayingBase),
    rule: t(texts.stayingBaseRule, span),
    count: current.base,
  })
  const kept = people('kept', {
    title: t(texts.stayingKept),
    rule: t(texts.stayingKeptRule, { ...span, count }),
    count: current.kept,
  })
  return (
    <div className={css.staying}>
      <BigFigure
        figure={format.percentFigure(current.rate)}
        opens={current.kept > 0 ? kept : undefined}
        size="l"
      />
      <p className="prose small quiet">
        {current.missing ? (
          t(MISSING[current.missing])
        ) : (
          <>
            <Filled
              text={texts.stayingWords}
              params={{
                count,
                window: span.from === span.to ? span.from : t(sharedTexts.span, span),
              }}
              parts={{
                base: (
                  <Figure count={current.base} opens={base}>
                    {format.count(current.base, 'people')}
                  </Figure>
                ),
                kept: (
                  <Figure count={current.kept} opens={kept}>
                    {format.count(current.kept, 'people')}
                  </Figure>
                ),
              }}
            />{' '}
            <Change now={current.rate} before={yearBefore?.rate ?? null} />
          </>
        )}
      </p>
    </div>
  )
}

function Change({ now, before }: { now: number | null; before: number | null }) {
  const t = useT()
  const format = useFormat()
  if (now === null || before === null) return null
  const points = Math.round((now - before) * 1000) / 10
  if (points === 0) return <span className="note">{t(texts.pointsSame)}</span>
  return (
    <span className={points > 0 ? css.better : 'note'}>
      {t(texts.points, { points: format.signed(points, 1) })}
    </span>
  )
}
