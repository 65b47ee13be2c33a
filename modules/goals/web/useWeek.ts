import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useDayIn } from '../../../web/useDayIn.ts'
import { listVoices } from '../../voice/contract.ts'

const DAY_MS = 86_400_000
const SHOWN = 3

/** The newest of what was kept in these seven days, and how many they are. */
export function useWeek() {
  const dayIn = useDayIn()
  const from = dayIn(new Date(Date.now() - 6 * DAY_MS))
  return { from, ...useQuery(queryOf(listVoices, { query: { from, limit: SHOWN } })) }
}
