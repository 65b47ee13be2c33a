import { useT } from '../../../../web/texts.ts'
import { cardPrintTexts as texts } from '../../card-print.texts.ts'
import type { CardLine } from '../../contract.ts'
import css from './cards.module.css'

export const going = (cards: readonly CardLine[]) =>
  cards.filter(({ state }) => state !== 'cancelled')

/** Whose card lies printed in the pile and shall not go to the letter box. */
export function TakeOut({ of }: { of: readonly CardLine[] }) {
  const t = useT()
  const names = of.flatMap(({ state, personName }) =>
    state === 'cancelled' ? t(texts.called, { name: personName }) : [],
  )
  if (names.length === 0) return null
  return (
    <p className={css.alert} role="alert">
      {t(texts.takeOut, { names: names.join(t(texts.between)) })}
    </p>
  )
}
