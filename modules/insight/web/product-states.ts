import { useT } from '../../../web/texts.ts'
import { texts } from '../character-pages.texts.ts'
import type { StatesReport } from '../contract.ts'
import { texts as names } from '../rule.texts.ts'
import { usePeopleOf } from './people.tsx'

export type ProductRow = StatesReport['products'][number]
export type ProductState = keyof ProductRow['states']

export const STATE_NAMES = {
  new: names.state_new,
  stocked: names.state_stocked,
  due: names.state_due,
  late: names.state_late,
  lapsed: names.state_lapsed,
} as const

/** The people of one state of one product. */
export function useOpenState() {
  const t = useT()
  const people = usePeopleOf('character')
  return ({ product, name, states }: ProductRow, state: ProductState) => {
    const words = { product: name, state: t(STATE_NAMES[state]) }
    return people(`state:${state}:${product}`, {
      title: `${name}・${words.state}`,
      rule: t(texts.stateRule, words),
      count: states[state] ?? 0,
    })
  }
}
