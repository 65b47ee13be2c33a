import { useMemo } from 'react'
import { useFormat } from '../../../web/format.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { texts } from '../activity.texts.ts'
import type { RecentFact } from '../contract.ts'
import css from './live.module.css'

/** What arrived, newest first: who, what, when. */
export function LiveFacts({ facts }: { facts: RecentFact[] }) {
  const t = useT()
  const format = useFormat()
  const clock = useClock()
  return (
    <DataTable
      label={t(texts.title)}
      rows={facts}
      rowKey={(fact) => fact.eventId}
      dense
      empty={<EmptyState>{t(texts.noneOfName)}</EmptyState>}
      columns={[
        {
          id: 'person',
          head: t(texts.columnPerson),
          cell: (fact) =>
            fact.personName ? (
              <PersonLink id={fact.personId} name={fact.personName} />
            ) : (
              <span className={css.unknown}>{t(texts.anonymous)}</span>
            ),
        },
        {
          id: 'what',
          head: t(texts.columnWhat),
          phone: 'line',
          cell: (fact) => (
            <span className={css.what}>
              {fact.title} {fact.line && <small>{fact.line}</small>}
            </span>
          ),
        },
        {
          id: 'when',
          head: t(texts.columnWhen),
          align: 'right',
          phone: 'side',
          cell: (fact) => (
            <time dateTime={fact.receivedAt.toISOString()} title={format.exact(fact.receivedAt)}>
              {clock.format(fact.receivedAt)}
            </time>
          ),
        },
      ]}
    />
  )
}

/** To the second: here minutes are too coarse. */
function useClock(): Intl.DateTimeFormat {
  const { zone } = useSurroundings()
  return useMemo(
    () => new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'medium' }),
    [zone],
  )
}
