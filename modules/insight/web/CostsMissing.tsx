import { Link } from '@tanstack/react-router'
import { useT } from '../../../web/texts.ts'
import type { LtvReport } from '../contract.ts'
import { texts } from '../worth.texts.ts'
import css from './ltv.module.css'

/** Where costs are missing, profit looks larger than it is: says so, and leads to where they are entered. */
export function CostsMissing({ lines }: { lines: LtvReport['lines'] }) {
  const t = useT()
  const { count, withoutCost } = lines
  if (withoutCost === 0) return null
  return (
    <p className={css.caution}>
      {withoutCost === count
        ? t(texts.noCosts)
        : t(texts.withoutCost, { lines: count, count: withoutCost })}{' '}
      <Link to="/orders/products" search={{ cost: 'missing' }} className="link">
        {t(texts.enterCosts)}
      </Link>
    </p>
  )
}
