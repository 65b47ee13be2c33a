import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Columns, Sheet } from '../../../web/ui/Sheet.tsx'
import type { PredictionRun } from '../contract.ts'
import { texts } from '../outlook.texts.ts'

/** What is expected of everybody together. */
export function OutlookAhead({ run: { outcome, question, season } }: { run: PredictionRun }) {
  const t = useT()
  const format = useFormat()
  if (!outcome || outcome.chosen === null) return null
  const { expected, margin } = outcome
  return (
    <Sheet
      title={t(texts.ahead, { count: question.horizonDays })}
      actions={
        <Link to="/predictions/people" className="link small">
          {t(texts.seePeople)}
        </Link>
      }
    >
      <Columns of="halves">
        <NumberTile
          label={t(texts.expectedOrders)}
          figure={format.figure(Math.round(expected.orders), 'times')}
          opens={{ to: '/predictions/people' }}
        />
        <NumberTile
          label={t(texts.expectedWorth)}
          figure={format.moneyFigure(expected.worth.minor, expected.worth.currency)}
          opens={{ to: '/predictions/people' }}
          how={{
            label: t(texts.how),
            content: t(texts.worthHow, {
              margin: format.percent(margin ?? 1),
              discount: format.percent(question.discount),
            }),
          }}
        />
      </Columns>
      {season && <p className="note">{season}</p>}
    </Sheet>
  )
}
