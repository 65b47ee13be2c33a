import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { NumberTile } from '../../../web/ui/NumberTile.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import css from './home.module.css'
import { MISSING } from './missing.ts'
import { usePeopleOf } from './people.tsx'

/** Who came back, and who came because somebody told them. */
export function HomeBond({ home }: { home: HomeReport }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('home')
  const { repeat, wordOfMouth: word } = home
  return (
    <Sheet title={t(texts.bond)}>
      <div className={css.bond}>
        <NumberTile
          label={t(texts.repeat)}
          figure={format.percentFigure(repeat.rate)}
          opens={
            repeat.repeaters > 0
              ? people('repeaters', {
                  title: t(texts.repeat),
                  rule: t(texts.repeatRule),
                  count: repeat.repeaters,
                })
              : undefined
          }
          unknown={repeat.rate === null && t(MISSING.noOrders)}
        >
          {repeat.rate !== null && (
            <p className="note">
              {t(texts.repeatOf, {
                customers: format.count(repeat.customers, 'people'),
                repeaters: format.number(repeat.repeaters),
              })}
            </p>
          )}
        </NumberTile>
        <NumberTile
          label={t(texts.byWord)}
          figure={format.percentFigure(word.rate)}
          opens={
            word.byWord > 0
              ? people('byWord', {
                  title: t(texts.byWord),
                  rule: t(texts.byWordRule),
                  count: word.byWord,
                })
              : undefined
          }
          unknown={word.missing && t(MISSING[word.missing])}
        >
          {word.missing === 'noListYet' ? (
            <Link to="/reports/definitions" className="link small">
              {t(texts.byWordSet)}
            </Link>
          ) : (
            <p className="note">
              {t(texts.byWordOf, {
                newPeople: format.count(word.newPeople, 'people'),
                byWord: format.count(word.byWord, 'people'),
              })}
            </p>
          )}
        </NumberTile>
      </div>
    </Sheet>
  )
}
