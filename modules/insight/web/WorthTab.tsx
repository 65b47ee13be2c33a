import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Columns, Sheet, Stack } from '../../../web/ui/Sheet.tsx'
import { Working } from '../../../web/ui/Working.tsx'
import { getPersonWorth, type PersonWorth } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { texts as headTexts } from '../insight.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import css from './ltv.module.css'
import { STAGES } from './stages.ts'

type Purse = PersonWorth['currencies'][number]

/** What one person has been worth, with the working; the orders' parts add up to it. */
export default function WorthTab({ personId }: { personId: string }) {
  const t = useT()
  const worth = useQuery(queryOf(getPersonWorth, { params: { personId } }))
  if (worth.isPending) return <Loading lines={6} />
  if (worth.isError) {
    return <ErrorState error={worth.error} onRetry={() => void worth.refetch()} />
  }
  const { currencies, stages } = worth.data
  return (
    <Stack>
      {currencies.length === 0 && <EmptyState>{t(texts.worthNone)}</EmptyState>}
      {currencies.map((purse) => (
        <PurseSheets key={purse.currency} purse={purse} />
      ))}
      {stages.length > 0 && <Steps stages={stages} />}
    </Stack>
  )
}

function PurseSheets({ purse }: { purse: Purse }) {
  const t = useT()
  const format = useFormat()
  const { total, currency } = purse
  const money = (minor: number) => format.money(minor, currency)
  return (
    <>
      <Columns of="halves">
        <Sheet>
          <NumberTile
            label={t(texts.worthTotal)}
            size="l"
            figure={format.moneyFigure(total.profit.minor, currency)}
          >
            <p className="note">
              {t(texts.worthSpan, {
                count: purse.orders,
                first: format.day(purse.firstOrder),
                last: format.day(purse.lastOrder),
              })}
            </p>
            {purse.linesWithoutCost > 0 && (
              <p className={css.caution}>
                {t(texts.worthNoCost, { count: purse.linesWithoutCost })}
              </p>
            )}
          </NumberTile>
        </Sheet>
        <Sheet title={t(sharedTexts.working)}>
          <Working
            rows={[
              { label: t(sharedTexts.sales), value: money(total.sales.minor) },
              { label: t(sharedTexts.cost), value: money(0 - total.cost.minor) },
              { label: t(sharedTexts.returned), value: money(0 - total.returned.minor) },
              { label: t(sharedTexts.costBack), value: money(total.costBack.minor) },
              { label: t(sharedTexts.profit), value: money(total.profit.minor), total: true },
            ]}
          />
        </Sheet>
      </Columns>
      <Sheet flush title={t(texts.worthByOrder)}>
        <PurseSteps purse={purse} />
      </Sheet>
    </>
  )
}

function PurseSteps({ purse }: { purse: Purse }) {
  const t = useT()
  const format = useFormat()
  const { earlier, currency } = purse
  const money = (minor: number) => (minor === 0 ? '' : format.money(minor, currency))
  return (
    <DataTable
      dense
      label={t(texts.worthByOrder)}
      rows={purse.steps}
      rowKey={({ id }) => id}
      to={({ kind, id }) => (kind === 'order' ? `/orders/${id}` : undefined)}
      foot={
        earlier.steps > 0 &&
        t(texts.worthEarlier, {
          count: earlier.steps,
          amount: format.money(earlier.profit.minor, currency),
        })
      }
      columns={[
        {
          id: 'at',
          head: t(texts.orders),
          cell: ({ kind, number, at }) =>
            kind === 'order' ? (
              <>
                {format.day(at)} <span className="note">{number}</span>
              </>
            ) : (
              <>
                {format.day(at)} {t(texts.returnOf)} <span className="note">{number}</span>
              </>
            ),
        },
        {
          id: 'sales',
          head: t(headTexts.headSales),
          align: 'right',
          cell: ({ sales }) => money(sales.minor),
        },
        {
          id: 'cost',
          head: t(sharedTexts.cost),
          align: 'right',
          cell: ({ cost, costBack }) => money(costBack.minor - cost.minor),
        },
        {
          id: 'returned',
          head: t(sharedTexts.returned),
          align: 'right',
          cell: ({ returned }) => money(0 - returned.minor),
        },
        {
          id: 'profit',
          head: t(sharedTexts.profit),
          align: 'right',
          phone: 'side',
          cell: ({ profit }) => format.money(profit.minor, currency),
        },
      ]}
    />
  )
}

function Steps({ stages }: { stages: PersonWorth['stages'] }) {
  const t = useT()
  const format = useFormat()
  return (
    <Sheet title={t(texts.stairs)}>
      <Working
        rows={stages.map(({ stage, enteredAt }) => ({
          label: t(STAGES[stage]),
          value: format.day(enteredAt),
        }))}
      />
    </Sheet>
  )
}
