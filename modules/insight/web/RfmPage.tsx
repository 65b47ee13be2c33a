import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../web/format.ts'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import { getRfm, type RfmReport } from '../contract.ts'
import { BandsForm } from './BandsForm.tsx'
import css from './character.module.css'
import { Figure, usePeopleOf } from './people.tsx'
import { NothingYet, ReportPage } from './ReportPage.tsx'
import { whileCounting } from './while-counting.ts'

const SCORES = [5, 4, 3, 2, 1] as const

export default function RfmPage() {
  const t = useT()
  const report = useQuery({ ...queryOf(getRfm), refetchInterval: whileCounting })
  return (
    <ReportPage
      title={t(texts.rfmTitle)}
      lead={t(texts.rfmLead)}
      report={report}
      scoped={false}
      isEmpty={({ missing, people }) => missing !== null || people === 0}
      counting={({ counting }) => counting}
      empty={report.data?.missing ? <EmptyState>{t(texts.building)}</EmptyState> : <NothingYet />}
      people={({ people }) => people}
    >
      {(rfm) => (
        <>
          <RfmMap rfm={rfm} />
          <Sheet title={t(texts.bands)} note={t(texts.bandsNote)}>
            <BandsForm key={rfm.bands.version} bands={rfm.bands} />
          </Sheet>
        </>
      )}
    </ReportPage>
  )
}

/** Recency down, orders across; the colour is money, and every cell opens its people. */
function RfmMap({ rfm }: { rfm: RfmReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('character')
  const words = useBandWords(rfm)
  const most = Math.max(...rfm.cells.map(({ money }) => money.minor), 1)
  const cellOf = (recency: number, frequency: number) =>
    rfm.cells.find((cell) => cell.recency === recency && cell.frequency === frequency)
  return (
    <Sheet note={t(texts.pressForPeople)} title={t(texts.rfmTitle)}>
      <div className={css.scroll}>
        <table className={`${css.map} num`}>
          <thead>
            <tr>
              <th scope="col">
                {t(texts.recency)} ＼ {t(texts.frequency)}
              </th>
              {SCORES.map((frequency) => (
                <th scope="col" key={frequency}>
                  {words.frequency(frequency)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SCORES.map((recency) => (
              <tr key={recency}>
                <th scope="row">{words.recency(recency)}</th>
                {SCORES.map((frequency) => {
                  const cell = cellOf(recency, frequency)
                  const count = cell?.people ?? 0
                  const spent = Math.max(cell?.money.minor ?? 0, 0)
                  const rule = t(texts.cellRule, {
                    recency: words.recency(recency),
                    frequency: words.frequency(frequency),
                  })
                  return (
                    <td
                      key={frequency}
                      data-heat={count > 0 ? Math.round((spent / most) * 7) : undefined}
                      title={format.money(spent, cell?.money.currency)}
                    >
                      <Figure
                        count={count}
                        opens={people(`rfm:${recency}:${frequency}`, {
                          title: t(texts.cellTitle, { recency, frequency }),
                          rule,
                          count,
                        })}
                      >
                        {count > 0 ? format.number(count) : ''}
                      </Figure>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  )
}

function useBandWords({ bands }: RfmReport) {
  const t = useT()
  return {
    recency: (score: number) =>
      score === 1
        ? t(texts.beyondDays, { days: bands.recencyDays[3] })
        : t(texts.withinDays, { days: bands.recencyDays[5 - score] ?? 0 }),
    frequency: (score: number) =>
      score === 1
        ? t(texts.belowOrders, { orders: bands.orders[0] - 1 })
        : t(texts.atLeastOrders, { orders: bands.orders[score - 2] ?? 0 }),
  }
}
