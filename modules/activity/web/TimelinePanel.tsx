import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePages } from '../../../web/query.ts'
import { useMe } from '../../../web/session.ts'
import { useSurroundings } from '../../../web/surroundings.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { ErrorState } from '../../../web/ui/ErrorState.tsx'
import { Icon } from '../../../web/ui/Icon.tsx'
import { Loading } from '../../../web/ui/Loading.tsx'
import { Segmented } from '../../../web/ui/Segmented.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Thread, ThreadFold, ThreadYear } from '../../../web/ui/Thread.tsx'
import { texts } from '../activity.texts.ts'
import { getTimeline, type TimelineItem } from '../contract.ts'
import { FACT_GROUPS, type FactGroup } from '../groups.rules.ts'
import { ContactForm } from './ContactForm.tsx'
import { entriesOf } from './entries.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import css from './timeline.module.css'

const GROUP_TEXT = {
  word: texts.groupWord,
  order: texts.groupOrder,
  contact: texts.groupContact,
  point: texts.groupPoint,
  system: texts.groupSystem,
} satisfies Record<FactGroup, string>

/** Everything that happened with a person, newest first, and the way to add to it. */
export default function TimelinePanel({ personId }: { personId: string }) {
  const t = useT()
  const { may } = useMe()
  const [group, setGroup] = useState<FactGroup | 'all'>('all')
  const [writing, setWriting] = useState(false)
  const query = group === 'all' ? {} : { groups: group }
  const pages = usePages(getTimeline, { params: { personId }, query })
  const options = [
    { value: 'all' as const, label: t(texts.all) },
    ...FACT_GROUPS.map((value) => ({ value, label: t(GROUP_TEXT[value]) })),
  ]
  return (
    <section aria-label={t(texts.timeline)}>
      <div className={css.bar}>
        <div className={css.filter}>
          <Segmented
            label={t(texts.timelineShow)}
            value={group}
            options={options}
            onChange={setGroup}
          />
        </div>
        <Button
          variant="default"
          leftSection={<Icon name="pencil" size={16} />}
          disabled={!may('activity.write')}
          aria-expanded={writing}
          onClick={() => setWriting(!writing)}
        >
          {t(texts.noteDown)}
        </Button>
      </div>
      {writing && (
        <div className={css.writing}>
          <Sheet title={t(texts.noteTitle)}>
            <ContactForm personId={personId} onDone={() => setWriting(false)} />
          </Sheet>
        </div>
      )}
      {pages.error && !pages.rows && <ErrorState error={pages.error} onRetry={pages.retry} />}
      {pages.loading && <Loading lines={8} />}
      {pages.rows?.length === 0 && (
        <EmptyState>
          {t(group === 'all' ? texts.timelineEmpty : texts.timelineEmptyGroup)}
        </EmptyState>
      )}
      {pages.rows && pages.rows.length > 0 && <Entries items={pages.rows} />}
      {pages.hasMore && (
        <Button variant="subtle" onClick={pages.more}>
          {t(texts.earlier)}
        </Button>
      )}
    </section>
  )
}

function Entries({ items }: { items: TimelineItem[] }) {
  const t = useT()
  const { zone } = useSurroundings()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const entries = entriesOf(items, zone, opened)
  return (
    <Thread label={t(texts.timeline)}>
      {entries.map((entry, index) => {
        if (entry.kind === 'year') return <ThreadYear key={entry.key} year={entry.year} />
        if (entry.kind === 'item') return <TimelineEntry key={entry.key} item={entry.item} />
        const before = entries[index - 1]
        const open = () => before && setOpened(new Set([...opened, before.key]))
        return <ThreadFold key={entry.key} count={entry.items.length} onOpen={open} />
      })}
    </Thread>
  )
}
