import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useSurroundings } from '../../../../web/surroundings.ts'
import { listWordings } from '../../contract.ts'

/** Approved wordings that may be inserted, by their titles. */
export function useChosenWordings(): { key: string; title: string }[] {
  const { locale } = useSurroundings()
  const { data } = useQuery(queryOf(listWordings, { query: {} }))
  return (data?.items ?? []).flatMap(({ key, said }) => {
    const found = said?.[locale] ?? said?.ja ?? said?.en
    return found ? [{ key, title: found.title }] : []
  })
}
