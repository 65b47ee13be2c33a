import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { texts } from '../character-pages.texts.ts'
import type { RfmReport } from '../contract.ts'
import { texts as rfmTexts } from '../rfm.texts.ts'
import { heatOf, moneySteps } from './money-steps.ts'
import { Figure, usePeopleOf } from './people.tsx'
import css from './rfm.module.css'
import { useBandWords } from './rfm-bands.ts'

type Cell = RfmReport['cells'][number]
const LATEST_FIRST = [5, 4, 3, 2, 1] as const
const FEWEST_FIRST = [1, 2, 3, 4, 5] as const

/** The people of a cell. */
export function useOpenCell({ bands }: RfmReport) {
  const t = useT()
  const people = usePeopleOf('character')
  const bandWords = useBandWords(bands)
  return ({ recency, frequency, people: count }: Cell) =>
    people(`rfm:${recency}:${frequency}`, {
      title: t(texts.cellTitle, { recency, frequency }),
      rule: t(texts.cellRule, {
        recency: bandWords.recency(recency),
        frequency: bandWords.frequency(frequency),
      }),
      count,
    })
}

/** The latest above, few orders to many from left to right; the colour is money. */
export function RfmMap({ rfm }: { rfm: RfmReport }) {
  const t = useT()
  const bandWords = useBandWords(rfm.bands)
  const limits = moneySteps(rfm.cells.map(({ money }) => money.minor))
  const cellAt = (recency: number, frequency: number) =>
    rfm.cells.find((cell) => cell.recency === recency && cell.frequency === frequency)
  return (
    <Sheet title={t(rfmTexts.mapTitle)} note={t(rfmTexts.mapNote)}>
      <table className={`${css.map} num`}>
        <caption className="visually-hidden">{t(texts.rfmTitle)}</caption>
        <thead>
          <tr>
            <td />
            {FEWEST_FIRST.map((frequency) => (
              <th scope="col" key={frequency}>
                {bandWords.frequency(frequency)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LATEST_FIRST.map((recency) => (
            <tr key={recency}>
              <th scope="row">{bandWords.recency(recency)}</th>
              {FEWEST_FIRST.map((frequency) => (
                <MapCell
                  key={frequency}
                  rfm={rfm}
                  cell={cellAt(recency, frequency)}
                  limits={limits}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Legend limits={limits} />
    </Sheet>
  )
}

function MapCell({
  rfm,
  cell,
  limits,
}: {
  rfm: RfmReport
  cell: Cell | undefined
  limits: readonly number[]
}) {
  const format = useFormat()
  const openCell = useOpenCell(rfm)
  if (!cell || cell.people === 0) return <td />
  const { minor, currency } = cell.money
  return (
    <td data-heat={heatOf(minor, limits)} title={format.money(minor, currency)}>
      <Figure count={cell.people} opens={openCell(cell)}>
        {format.count(cell.people, 'people')}
      </Figure>
      <small>{format.moneyShort(minor, currency)}</small>
    </td>
  )
}

function Legend({ limits }: { limits: readonly number[] }) {
  const t = useT()
  const format = useFormat()
  const [least] = limits
  if (least === undefined) return null
  return (
    <ul className={`${css.legend} num`} aria-label={t(rfmTexts.legend)}>
      <li>{t(rfmTexts.legend)}</li>
      <li>
        <i data-heat={heatOf(0, limits)} />
        {t(rfmTexts.lessThan, { money: format.moneyShort(least) })}
      </li>
      {limits.map((limit) => (
        <li key={limit}>
          <i data-heat={heatOf(limit, limits)} />
          {t(rfmTexts.from, { money: format.moneyShort(limit) })}
        </li>
      ))}
    </ul>
  )
}
