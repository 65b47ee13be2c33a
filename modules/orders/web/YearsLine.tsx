import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { Stitch } from '../../../web/ui/Stitch.tsx'
import { readPersonTotals } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import { personOrdersPath } from './paths.ts'

/** Under how long we have known each other: how often they ordered; the figure opens the orders. */
export default function YearsLine({ personId }: { personId: string }) {
  const t = useT()
  const { data } = useQuery(queryOf(readPersonTotals, { params: { personId } }))
  const count = (data?.items ?? []).reduce((sum, { orders }) => sum + orders, 0)
  if (count === 0) return null
  return (
    <p className="small quiet">
      {t(texts.orders)}{' '}
      <Stitch to={personOrdersPath(personId)}>{t(texts.timesOrdered, { count })}</Stitch>
    </p>
  )
}
