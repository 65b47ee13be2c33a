import { useQuery } from '@tanstack/react-query'
import { queryOf } from '../../../../web/query.ts'
import { useT } from '../../../../web/texts.ts'
import { Sheet } from '../../../../web/ui/Sheet.tsx'
import { listNeeds } from '../../contract.ts'
import { needTexts as texts } from '../../needs.texts.ts'
import { NeedLine } from './NeedLine.tsx'
import css from './needs.module.css'

/** What one person wishes for, beside their page; nothing where nothing is noted. */
export default function NeedsPanel({ personId }: { personId: string }) {
  const t = useT()
  const { data } = useQuery(queryOf(listNeeds, { query: { personId, limit: 20 } }))
  if (!data || data.items.length === 0) return null
  return (
    <Sheet title={t(texts.needs)}>
      <ul className={css.list} data-narrow>
        {data.items.map((need) => (
          <NeedLine key={need.needId} need={need} withoutName />
        ))}
      </ul>
    </Sheet>
  )
}
