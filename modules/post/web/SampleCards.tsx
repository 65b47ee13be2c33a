import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { SamplePreparing } from '../../../web/ui/SamplePreparing.tsx'
import { readSample } from '../../accounts/contract.ts'

const LOOK_EVERY = 2500

/** For whoever has just brought the sample shop: its cards come in while they look around. */
export function SampleCards() {
  const { may, company } = useMe()
  const { data } = useQuery({
    ...queryOf(readSample),
    enabled: company.sample && may('sample.manage'),
    refetchInterval: ({ state }) => (state.data?.preparing ? LOOK_EVERY : false),
  })
  return data?.preparing ? <SamplePreparing {...data.preparing} /> : null
}
