import { useFormat } from '../../../web/format.ts'
import { personPath } from '../../../web/paths.ts'
import { usePages } from '../../../web/query.ts'
import { useT } from '../../../web/texts.ts'
import { DataTable } from '../../../web/ui/DataTable.tsx'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { PersonName } from '../../../web/ui/PersonLink.tsx'
import { Why } from '../../../web/ui/Why.tsx'
import { listMembers, type SegmentDetail } from '../contract.ts'
import { screenTexts as texts } from '../screens.texts.ts'
import { Reasons } from './builder/Reasons.tsx'
import css from './segments.module.css'

/** Who is in it now, each with since when and why. */
export function Members({ segment }: { segment: SegmentDetail }) {
  const t = useT()
  const format = useFormat()
  const { segmentId, rule, members } = segment
  const people = usePages(listMembers, { params: { segmentId }, query: { limit: 50 } })
  return (
    <section className={css.members} aria-label={t(texts.members)}>
      <h2>{t(texts.members)}</h2>
      <DataTable
        {...people}
        label={t(texts.members)}
        rowKey={(member) => member.personId}
        to={(member) => personPath(member.personId)}
        columns={[
          {
            id: 'name',
            head: t(texts.person),
            cell: ({ name, kana }) => <PersonName name={name} detail={kana} />,
          },
          { id: 'number', head: t(texts.number), cell: ({ number }) => number, phone: 'hide' },
          { id: 'place', head: t(texts.place), cell: ({ place }) => place, phone: 'line' },
          {
            id: 'since',
            head: t(texts.since),
            cell: ({ since }) => since && format.dayTime(since),
            phone: 'line',
          },
          {
            id: 'why',
            head: t(texts.whyHead),
            cell: ({ personId }) => (
              <Why>
                <Reasons rule={rule} personId={personId} />
              </Why>
            ),
            phone: 'side',
          },
        ]}
        empty={
          <EmptyState>{t(members === null ? texts.firstFilling : texts.membersNone)}</EmptyState>
        }
      />
    </section>
  )
}
