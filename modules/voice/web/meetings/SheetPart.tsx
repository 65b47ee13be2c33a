import type { ReactNode } from 'react'
import { useFormat } from '../../../../web/format.ts'
import { useT } from '../../../../web/texts.ts'
import { Words } from '../../../../web/ui/Words.tsx'
import type { WeekSheet, WholeMeeting } from '../../contract.ts'
import { meetingPageTexts as texts } from '../../meeting-pages.texts.ts'
import type { SheetPart as Part } from '../../meetings.rules.ts'
import { channelWord, kindWord } from '../voices/words.ts'
import css from './sheet.module.css'
import { outcomeOf, titleOfItem, whoSaid } from './words.ts'

const MOST_VOICES = 6

/** One part of the sheet. */
export function SheetPart({
  part,
  meeting,
  sheet,
}: {
  part: Part
  meeting: WholeMeeting
  sheet: WeekSheet
}) {
  const t = useT()
  const format = useFormat()
  const count = (voices: number) => format.count(voices, 'voices')
  const content: Record<Part, () => ReactNode> = {
    kinds: () => (
      <Figures
        rows={sheet.kinds.map(({ kind, voices }) => [
          t(kind ? kindWord[kind] : texts.kindUnsure),
          count(voices),
        ])}
      />
    ),
    topics: () => <Figures rows={sheet.topics.map(({ name, voices }) => [name, count(voices)])} />,
    channels: () => (
      <Figures
        rows={sheet.channels.map(({ channel, voices }) => [t(channelWord[channel]), count(voices)])}
      />
    ),
    voices: () => <Voices meeting={meeting} />,
    decisions: () => <Decisions meeting={meeting} />,
    done: () => (
      <List
        rows={sheet.done.map((item) => [
          titleOfItem(item, t),
          item.owner?.name ?? '',
          item.days === null ? '' : t(texts.daysTook, { count: item.days }),
        ])}
      />
    ),
  }
  const isNarrow = part === 'kinds' || part === 'topics' || part === 'channels'
  return (
    <section data-narrow={isNarrow || undefined}>
      <h3>{t(texts[`part_${part}`])}</h3>
      {content[part]()}
    </section>
  )
}

function Figures({ rows }: { rows: [string, string][] }) {
  const t = useT()
  if (rows.length === 0) return <p>{t(texts.noneYet)}</p>
  return (
    <dl className={`${css.figures} num`}>
      {rows.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

function List({ rows }: { rows: string[][] }) {
  const t = useT()
  if (rows.length === 0) return <p>{t(texts.noneYet)}</p>
  return (
    <ul className={css.list}>
      {rows.map((cells) => (
        <li key={cells.join(' ')}>{cells.filter(Boolean).join(' ・ ')}</li>
      ))}
    </ul>
  )
}

function Voices({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const leads = meeting.items.flatMap(({ lead }) => (lead ? [lead] : [])).slice(0, MOST_VOICES)
  if (leads.length === 0) return <p>{t(texts.noneYet)}</p>
  return (
    <ul className={css.quotes}>
      {leads.map((voice) => (
        <li key={voice.voiceId}>
          <Words size="s">{voice.words}</Words>
          <span className="num">{whoSaid(voice, t)}</span>
        </li>
      ))}
    </ul>
  )
}

function Decisions({ meeting }: { meeting: WholeMeeting }) {
  const t = useT()
  const format = useFormat()
  if (meeting.items.length === 0) return <p>{t(texts.noneYet)}</p>
  return (
    <table>
      <thead>
        <tr>
          <th>{t(texts.items)}</th>
          <th>{t(texts.part_decisions)}</th>
          <th>{t(texts.ownerField)}</th>
        </tr>
      </thead>
      <tbody>
        {meeting.items.map((item) => (
          <tr key={item.itemId}>
            <td>{titleOfItem(item, t)}</td>
            <td>{outcomeOf(item, t, format)}</td>
            <td>{item.owner?.name ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
