import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { usePeopleSheet } from '../../../web/ui/PeopleSheet.tsx'
import { texts } from '../character-pages.texts.ts'
import type { StatesReport } from '../contract.ts'
import { texts as patternTexts } from '../patterns.texts.ts'
import css from './bars.module.css'
import { Figure } from './people.tsx'
import { type ProductRow, type ProductState, STATE_NAMES, useOpenState } from './product-states.ts'

const BASIS = {
  hand: texts.basis_hand,
  product: texts.basis_product,
  category: texts.basis_category,
} as const
/** Those of whom a product can still be awaited, in the order of time. */
const AWAITED = ['new', 'stocked', 'due', 'late'] as const
const toAct = ({ states }: ProductRow) => (states.due ?? 0) + (states.late ?? 0)
const awaited = ({ states }: ProductRow) =>
  AWAITED.reduce((sum, state) => sum + (states[state] ?? 0), 0)

/** A bar a product, whoever could do with a word first. Bars share one scale. */
export function ProductStates({ products }: Pick<StatesReport, 'products'>) {
  const t = useT()
  const most = Math.max(...products.map(awaited), 1)
  const sorted = products.toSorted((one, other) => toAct(other) - toAct(one))
  return (
    <>
      <ul className={`${css.legend} ${css.within}`}>
        {AWAITED.map((state) => (
          <li key={state} data-tone={state}>
            {t(STATE_NAMES[state])}
          </li>
        ))}
      </ul>
      <ul className={css.products}>
        {sorted.map((row) => (
          <Product key={row.product} row={row} most={most} />
        ))}
      </ul>
    </>
  )
}

function Product({ row, most }: { row: ProductRow; most: number }) {
  const t = useT()
  const format = useFormat()
  const { name, basis, gaps, cycleDays } = row
  const days = format.number(Math.round(cycleDays))
  return (
    <li>
      <div className={css.named}>
        <h3>{name}</h3>
        <p className="note num">
          {t(patternTexts.cycleDays, {
            days,
            basis: t(BASIS[basis], { gaps: format.number(gaps) }),
          })}
        </p>
      </div>
      <div className={css.figures}>
        <Bar row={row} most={most} />
        <p className={`${css.others} num`}>
          {(['new', 'stocked', 'lapsed'] as const).map((state) => (
            <StateFigure key={state} row={row} state={state} />
          ))}
        </p>
      </div>
      <ToAct row={row} state="due" />
      <ToAct row={row} state="late" />
    </li>
  )
}

function Bar({ row, most }: { row: ProductRow; most: number }) {
  const t = useT()
  const format = useFormat()
  const openState = useOpenState()
  const openPeople = usePeopleSheet()
  const rest = most - awaited(row)
  const open = (state: ProductState) => {
    const opens = openState(row, state)
    if ('people' in opens) openPeople(opens.people)
  }
  return (
    <div className={css.stack} aria-hidden="true">
      {AWAITED.map((state) => {
        const count = row.states[state] ?? 0
        const name = t(STATE_NAMES[state])
        return (
          count > 0 && (
            // biome-ignore lint/a11y/noStaticElementInteractions: a short cut for the mouse; each figure beside it is a button
            // biome-ignore lint/a11y/useKeyWithClickEvents: the same
            <span
              key={state}
              className={css.part}
              data-tone={state}
              data-opens
              style={{ flexGrow: count }}
              title={`${name} ${format.count(count, 'people')}`}
              onClick={() => open(state)}
            />
          )
        )
      })}
      {rest > 0 && <span className={css.rest} style={{ flexGrow: rest }} />}
    </div>
  )
}

/** What asks for a word, large; nobody is left blank. */
function ToAct({ row, state }: { row: ProductRow; state: 'due' | 'late' }) {
  const t = useT()
  const format = useFormat()
  const openState = useOpenState()
  const count = row.states[state] ?? 0
  return (
    <p className={`${css.act} num`}>
      <small>{t(STATE_NAMES[state])}</small>
      {count > 0 ? (
        <Figure count={count} opens={openState(row, state)}>
          {format.count(count, 'people')}
        </Figure>
      ) : (
        <span className="note">{t(texts.noneNow)}</span>
      )}
    </p>
  )
}

function StateFigure({ row, state }: { row: ProductRow; state: ProductState }) {
  const t = useT()
  const format = useFormat()
  const openState = useOpenState()
  const count = row.states[state] ?? 0
  if (count === 0) return null
  return (
    <span>
      {t(STATE_NAMES[state])}{' '}
      <Figure count={count} opens={openState(row, state)}>
        {format.count(count, 'people')}
      </Figure>
    </span>
  )
}
