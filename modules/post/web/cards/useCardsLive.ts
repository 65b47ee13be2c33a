import { useQueryClient } from '@tanstack/react-query'
import { z } from 'zod'
import { useLive } from '../../../../web/live.ts'
import { keyOf } from '../../../../web/query.ts'
import { countCards, getCardPrint, listCardPrints, listCards } from '../../contract.ts'

const hint = z.object({})
const SHOWN = [listCards, countCards, listCardPrints, getCardPrint]

/** Cards are written, printed and posted by others while one looks. */
export function useCardsLive(): void {
  const client = useQueryClient()
  useLive('cards', hint, () => {
    for (const endpoint of SHOWN) void client.invalidateQueries({ queryKey: keyOf(endpoint) })
  })
}
