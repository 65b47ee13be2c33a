import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useFormat } from '../../../web/format.ts'
import { useT } from '../../../web/texts.ts'
import { EmptyState } from '../../../web/ui/EmptyState.tsx'
import { PersonLink } from '../../../web/ui/PersonLink.tsx'
import { Sheet } from '../../../web/ui/Sheet.tsx'
import { Words } from '../../../web/ui/Words.tsx'
import type { HomeReport } from '../contract.ts'
import { texts } from '../home.texts.ts'
import { texts as sharedTexts } from '../reports.texts.ts'
import { ChannelMark } from './ChannelMark.tsx'
import css from './home.module.css'
import { Figure, usePeopleOf } from './people.tsx'

/** What people told us this week, in their own words. */
export function HomeVoices({ voices, letters }: { voices: HomeReport['voices']; letters: number }) {
  const t = useT()
  const format = useFormat()
  const people = usePeopleOf('home')
  const opens = people('voices', {
    title: t(texts.voicesOpen),
    rule: t(texts.voicesRule),
    count: voices.count,
  })
  const { items, count } = voices
  return (
    <Sheet
      title={t(texts.voices)}
      note={
        count > 0 && (
          <Figure count={count} opens={opens}>
            {format.count(count, 'items')}
          </Figure>
        )
      }
    >
      {items.length === 0 && (
        <EmptyState
          action={
            <Button component={Link} to="/voices/new" variant="default">
              {t(texts.voicesNote)}
            </Button>
          }
        >
          {t(texts.voicesNone)}
        </EmptyState>
      )}
      <ul className={css.voices}>
        {items.map(({ personId, name, channel, words, at }) => (
          <li key={`${personId}${at.toISOString()}`}>
            <Words size="s">{words}</Words>
            <p className={css.who}>
              <ChannelMark channel={channel} />
              <PersonLink id={personId} name={name || t(sharedTexts.noName)} />
              <span>{format.day(at)}</span>
            </p>
          </li>
        ))}
      </ul>
      {letters > 0 && (
        <p className={css.more}>
          <Link to="/reports/letters" className="link">
            {t(texts.voicesMore)} <span className="num">{format.count(letters, 'letters')}</span>
          </Link>
        </p>
      )}
    </Sheet>
  )
}
