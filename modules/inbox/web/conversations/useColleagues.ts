import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useMe } from '../../../../web/session.ts'
import { listStaff } from '../../../accounts/contract.ts'

/** Everybody who works here now. */
export function useColleagues() {
  const { may } = useMe()
  const { data } = useQuery({
    ...queryOf(listStaff, {}),
    enabled: may('accounts.read'),
    staleTime: 300_000,
  })
  return (data?.items ?? []).filter((one) => one.active)
}
