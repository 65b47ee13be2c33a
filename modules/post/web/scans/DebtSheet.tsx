import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Badge } from '../../../../web/ui/Badge.tsx'
import { ErrorState } from '../../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../../web/ui/Loading.tsx'
import { NumberTile } from '../../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { Stitch } from '../../../../web/ui/Stitch.tsx'
import type { ReplyDebt } from '../../contract.ts'
import { getReplyDebt } from '../../contract.ts'
import { pageTexts as texts } from '../../scan-pages.texts.ts'
import { archiveOf } from './paths.ts'
import css from './post.module.css'
import { URGENCY_LOOK } from './words.ts'

/** The board: all cards of a month are settled, or exactly these are missing. */
export function DebtSheet() {
  const t = useT()
  const format = useFormat()
  const [month, setMonth] = useState<string>()
  const { data, error, refetch } = useQuery(queryOf(getReplyDebt, { query: { month } }))
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Loading lines={4} />
  const options = data.months.map((one) => ({ value: one, label: format.month(`${one}-01`) }))
  return (
    <Sheet
      title={t(texts.debt)}
      actions={
        <Select
          aria-label={t(texts.month)}
          data={options}
          value={data.month}
          onChange={(value) => setMonth(value ?? undefined)}
          allowDeselect={false}
        />
      }
    >
      <Board debt={data} />
    </Sheet>
  )
}

function Board({ debt }: { debt: ReplyDebt }) {
  const t = useT()
  const format = useFormat()
  const { cards, answered, reasoned, waiting, unfiled } = debt
  const owed = waiting + unfiled
  const month = format.month(`${debt.month}-01`)
  if (cards === 0) return <p className="quiet">{t(texts.noneThisMonth, { month })}</p>
  const settled = (answered + reasoned) / cards
  // 100 % is said only when it is true: 199 of 200 are not.
  const shown = owed === 0 ? 1 : Math.min(settled, 0.999)
  return (
    <>
      <p className={css.said}>
        {t(owed ? texts.someOwed : texts.allAnswered, { month, cards, owed })}
      </p>
      <div className={css.board}>
        <NumberTile
          label={t(texts.settled)}
          note={t(texts.settledNote)}
          figure={format.percentFigure(shown, owed === 0 ? 0 : 1)}
        />
        <dl className={css.parts}>
          <Part label={t(texts.answered)} count={answered} to={of(debt, { debt: 'answered' })} />
          <Part label={t(texts.reasoned)} count={reasoned} to={of(debt, { debt: 'reasoned' })} />
          <Part label={t(texts.waiting)} count={waiting} to={of(debt, { debt: 'waiting' })} />
          <Part label={t(texts.unfiled)} count={unfiled} to={of(debt, { debt: 'unfiled' })} />
        </dl>
      </div>
      <Urgent debt={debt} />
    </>
  )
}

function Part({ label, count, to }: { label: string; count: number; to: string }) {
  const format = useFormat()
  return (
    <div>
      <dt>{label}</dt>
      <dd className="num">
        {count > 0 ? <Stitch to={to}>{format.number(count)}</Stitch> : format.number(count)}
      </dd>
    </div>
  )
}

function Urgent({ debt }: { debt: ReplyDebt }) {
  const t = useT()
  const urgent = (['late', 'near'] as const).filter((one) => debt[one] > 0)
  if (urgent.length === 0) return null
  return (
    <p className={css.urgent}>
      {urgent.map((urgency) => {
        const { tone, icon, text } = URGENCY_LOOK[urgency]
        return (
          <Stitch key={urgency} to={of(debt, { urgency })}>
            <Badge tone={tone} icon={icon}>
              {t(text)} {t(texts.found, { count: debt[urgency] })}
            </Badge>
          </Stitch>
        )
      })}
    </p>
  )
}

/** The cards of the month that are counted here. */
function of({ month }: ReplyDebt, query: Record<string, string>): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, nth, 0)).getUTCDate()
  return archiveOf({
    ...query,
    from: `${month}-01`,
    to: `${month}-${String(last).padStart(2, '0')}`,
  })
}
