import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { getPerson } from '../contract.ts'

/** The person of the page; every panel asks for the same and the cache answers. */
export function usePerson(personId: string) {
  return useQuery(queryOf(getPerson, { params: { personId } }))
}
