import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { useFormat } from '../../../web/format.ts'
import { useMutationOf } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { toast } from '../../../web/ui/Toasts.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import { Working } from '../../../web/ui/Working.tsx'
import { deleteReturn, type orderDetail } from '../contract.ts'
import { texts } from '../pages.texts.ts'
import css from './orders.module.css'
import { productPath, subscriptionPath } from './paths.ts'
import { channelWords } from './words.ts'

export type OrderView = z.output<typeof orderDetail>

/** What was bought, and how it adds up. */
export function LinesSheet({ order }: { order: OrderView }) {
  const t = useT()
  const format = useFormat()
  const money = (minor: number) => format.money(minor, order.currency)
  return (
    <Sheet title={t(texts.items)}>
      {order.items.length > 0 && (
        <div className={css.scroll}>
          <table className={`${css.table} num`}>
            <thead>
              <tr>
                <th scope="col">{t(texts.item)}</th>
                <th scope="col" className={css.right}>
                  {t(texts.unitPrice)}
                </th>
                <th scope="col" className={css.right}>
                  {t(texts.quantity)}
                </th>
                <th scope="col" className={css.right}>
                  {t(texts.amount)}
                </th>
              </tr>
            </thead>
            <tbody>
              {order.items.map((line) => (
                <tr key={line.lineNo}>
                  <td>
                    {line.productId ? (
                      <Link className="link" to={productPath(line.productId)}>
                        {line.name}
                      </Link>
                    ) : (
                      line.name
                    )}
                    {line.returnedQuantity > 0 && (
                      <span className="note">
                        {' '}
                        {t(texts.returnedPart, { amount: format.number(line.returnedQuantity) })}
                      </span>
                    )}
                  </td>
                  <td className={css.right}>{money(line.unitPrice)}</td>
                  <td className={css.right}>{format.number(line.quantity)}</td>
                  <td className={css.right}>{money(line.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Working
        rows={[
          { label: t(texts.goods), value: money(order.goods) },
          ...(order.discount ? [{ label: t(texts.discount), value: money(-order.discount) }] : []),
          ...(order.shipping ? [{ label: t(texts.shipping), value: money(order.shipping) }] : []),
          ...(order.tax ? [{ label: t(texts.tax), value: money(order.tax) }] : []),
          { label: t(texts.total), value: money(order.total), total: true },
        ]}
      />
      {order.statedTotal !== null && (
        <p className="note">{t(texts.statedTotal, { total: money(order.statedTotal) })}</p>
      )}
    </Sheet>
  )
}

/** What the shop keeps of it, with its parts. */
export function ProfitSheet({ order }: { order: OrderView }) {
  const t = useT()
  const format = useFormat()
  const money = (minor: number) => format.money(minor, order.currency)
  if (order.status === 'cancelled') return null
  const unknown = order.items.filter((line) => line.cost === null).length
  const costBack = order.returns.reduce((sum, one) => sum + one.costBack, 0)
  const { sales, cost, returned } = order
  return (
    <Sheet title={t(texts.worth)} note={t(texts.profitNote)}>
      <Working
        rows={[
          { label: t(texts.sales), value: money(sales) },
          {
            label: unknown > 0 ? t(texts.costPartly, { count: unknown }) : t(texts.cost),
            value: money(-cost),
          },
          ...(returned ? [{ label: t(texts.returnedSum), value: money(-returned) }] : []),
          ...(costBack ? [{ label: t(texts.costBack), value: money(costBack) }] : []),
          { label: t(texts.profit), value: money(sales - cost - returned + costBack), total: true },
        ]}
      />
    </Sheet>
  )
}

/** Where the order came from. */
export function FactsSheet({ order }: { order: OrderView }) {
  const t = useT()
  const format = useFormat()
  const rows: [string, React.ReactNode][] = [
    [t(texts.came), format.dayTime(order.placedAt)],
    [t(texts.source), order.source || t(texts.ownSource)],
  ]
  if (order.channel) rows.push([t(texts.channel), channelWords(t, order.channel)])
  if (order.mediaCode) rows.push([t(texts.mediaCode), order.mediaCode])
  if (order.subscriptionId) {
    rows.push([
      t(texts.subscriptions),
      <Link key="s" className="link" to={subscriptionPath(order.subscriptionId)}>
        {t(texts.deliveryNo, { n: order.deliveryNo ?? '—' })}
      </Link>,
    ])
  }
  if (order.cancelledAt) rows.push([t(texts.cancelled), format.dayTime(order.cancelledAt)])
  return (
    <Sheet title={t(texts.how)}>
      <dl className={css.rows}>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {order.guest && <p className="note">{t(texts.guest)}</p>}
      {order.note && (
        <p className="small" style={{ marginTop: 12, whiteSpace: 'pre-line' }}>
          <span className="note">{t(texts.note)}</span>
          <br />
          {order.note}
        </p>
      )}
      {order.cancelWords && <Words>{order.cancelWords}</Words>}
    </Sheet>
  )
}

/** What came back of it. */
export function ReturnsSheet({ order }: { order: OrderView }) {
  const t = useT()
  const format = useFormat()
  const { locale } = useSurroundings()
  const { may } = useMe()
  const withdraw = useMutationOf(deleteReturn, { onSuccess: () => toast(t(texts.withdrawn)) })
  const { personId } = order.person
  return (
    <Sheet title={t(texts.returns)}>
      <ul className={css.log}>
        {order.returns.map((one) => (
          <li key={one.returnId}>
            <span className="num">
              {format.money(one.amount, order.currency)}
              {one.items.length > 0 &&
                ` ・ ${one.items.map((item) => `${item.name} × ${item.quantity}`).join('、')}`}
            </span>
            <time dateTime={one.returnedAt.toISOString()}>{format.day(one.returnedAt)}</time>
            <small>{one.reason ? one.reason[locale] : t(texts.noReason)}</small>
            {one.words && <Words>{one.words}</Words>}
            <span>
              <Button
                size="compact-xs"
                variant="subtle"
                loading={withdraw.isPending}
                disabled={!may('orders.write')}
                onClick={() => withdraw.mutate({ params: { personId, returnId: one.returnId } })}
              >
                {t(texts.withdraw)}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

/** Changes of the money, newest first; a cancellation is told elsewhere. */
export function corrections({ changes, total }: OrderView) {
  return changes.filter(
    ({ totalBefore }, at) => totalBefore !== (changes[at - 1]?.totalBefore ?? total),
  )
}

/** What was corrected, and what stood there before. */
export function ChangesSheet({ order }: { order: OrderView }) {
  const t = useT()
  const format = useFormat()
  return (
    <Sheet title={t(texts.changes)}>
      <ul className={css.log}>
        {corrections(order).map((change) => (
          <li key={change.changeId}>
            <span>
              {t(texts.changedFrom, {
                when: format.dayTime(change.at),
                total: format.money(change.totalBefore, order.currency),
              })}
            </span>
            {change.byImport && <small>{t(texts.changedByImport)}</small>}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
