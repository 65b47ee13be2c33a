import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../../web/format.ts'
import { queryOf, useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useT } from '../../../web/texts.ts'
import { ConfirmDestructive } from '../../../web/ui/ConfirmDestructive.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { createRecalculation, readRecalculation } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'

type Scope = 'missing' | 'all'

/** Past orders keep their costs until somebody asks, and sees how many change. */
export function Recalculation({
  product,
  cost,
}: {
  product: { productId: string; currency: string }
  cost: number
}) {
  const t = useT()
  const format = useFormat()
  const { may } = useMe()
  const { productId, currency } = product
  const [asking, setAsking] = useState<Scope | null>(null)
  const count = (scope: Scope) =>
    queryOf(readRecalculation, { params: { productId }, query: { scope } })
  const missing = useQuery(count('missing')).data
  const all = useQuery(count('all')).data
  const run = useMutationOf(createRecalculation, {
    onSuccess: ({ lines }) => {
      toast(t(texts.recalcDone, { count: lines }))
      setAsking(null)
    },
  })
  if (!missing || !all) return null
  const asked = asking === 'missing' ? missing : all
  const blocked = may('orders.manage') ? undefined : t(texts.mayNot)
  return (
    <Sheet title={t(texts.recalcTitle)}>
      {all.lines === 0 && <p className="small quiet">{t(texts.recalcNothing)}</p>}
      <div className={css.instead}>
        {missing.lines > 0 && (
          <Button
            variant="default"
            disabled={blocked !== undefined}
            title={blocked}
            onClick={() => setAsking('missing')}
          >
            {t(texts.recalcMissing, { count: missing.lines })}
          </Button>
        )}
        {all.lines > missing.lines && (
          <Button
            variant="default"
            disabled={blocked !== undefined}
            title={blocked}
            onClick={() => setAsking('all')}
          >
            {t(texts.recalcAll, { count: all.lines })}
          </Button>
        )}
      </div>
      <ConfirmDestructive
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={t(texts.recalcAsk, { cost: format.money(cost, currency) })}
        verb={t(texts.recalcAll, { count: asked.lines })}
        pending={run.isPending}
        error={run.error}
        onConfirm={() => asking && run.mutate({ params: { productId }, body: { scope: asking } })}
      >
        {t(texts.recalcSays, {
          orders: format.number(asked.orders),
          people: format.number(asked.people),
        })}
      </ConfirmDestructive>
    </Sheet>
  )
}
